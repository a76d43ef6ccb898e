// What somebody with the live web could complete or confirm, and where to look. Pure: the command prints it.

import { croatianBodies, partners } from '../src/cross-border.ts';
import { csdOf, entryPoints, institutionById } from '../src/entry-points.ts';
import { terms } from '../src/glossary.ts';
import type { Evidence } from '../src/model/claim.ts';
import type { EntryPoint } from '../src/model/entry-point.ts';
import type { Call, Programme } from '../src/model/programme.ts';
import { administrativeUnits, municipalities, regionalUnits } from '../src/places.ts';
import { calls, programmes, projects } from '../src/programmes.ts';
import { sourceById } from '../src/sources.ts';
import { statements } from '../src/statements.ts';

/** One thing to do: complete a missing value, renew an old one, confirm an unsure one. */
export interface Todo {
  kind: 'missing' | 'old' | 'unsure';
  /** The file to edit, below `packages/core/data/`; that of a call, below `packages/rules/src/`. */
  file: string;
  record: string;
  field: string;
  /** Why: the date or the confidence of what is there now; empty where nothing is there. */
  now: string;
  /** Where to look it up. */
  address: string;
}

const CONTACT_FIELDS = ['address', 'postcode', 'town', 'phone', 'email'] as const;
const FILES = { csd: 'csd', 'csd-unit': 'csd-units', 'labour-office': 'labour-offices' } as const;

const siteOf = (id: string) => institutionById(id)?.contact.website?.[0]?.value ?? '';
const addressOf = (sources: readonly string[]) =>
  sources.map((id) => sourceById(id)?.url).find((url) => url !== undefined) ?? '';

function directory(entry: EntryPoint): string {
  if (entry.kind === 'labour-office') return siteOf('zrsz');
  return csdOf(entry.regionalUnit).contact.website?.[0]?.value ?? siteOf('csd-slovenije');
}

/** Months from a partial date to a day; counts from the last moment that the date may stand for. */
export function ageInMonths(asOf: string, today: string): number {
  const [, year = '', month = '12'] = /(\d{4})(?:-(\d{2}))?/.exec(asOf) ?? [];
  const [nowYear = '', nowMonth = ''] = today.split('-');
  return (Number(nowYear) - Number(year)) * 12 + Number(nowMonth) - Number(month);
}

type Found = { field: string; evidence: Evidence };

/** All evidence inside a record, with the path that leads to it. */
function evidenceIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('confidence' in value) return [{ field: path, evidence: value as Evidence }];
  if (Array.isArray(value)) {
    // Of several claims about one thing the first is shown: it is the one to renew.
    const isFact = value.some((inner) => typeof inner === 'object' && inner !== null && 'value' in inner);
    return (isFact ? value.slice(0, 1) : value).flatMap((inner) => evidenceIn(inner, path));
  }
  return Object.entries(value).flatMap(([key, inner]) => evidenceIn(inner, path ? `${path}.${key}` : key));
}

/** Where a programme stands: with the first of its calls. */
const fileOf = ({ calls: [first] }: Programme) => `calls/${first}/programmes.yaml`;

/**
 * Lists what is missing, unsure or old, the missing first.
 *
 * @param today The day to count from, `YYYY-MM-DD`.
 * @param months Values whose date is more than so many months back count as old; 0 or more.
 */
export function todos(today: string, months: number): Todo[] {
  const missing = entryPoints.flatMap((entry) =>
    CONTACT_FIELDS.filter((field) => !entry.contact[field]).map((field) => ({
      kind: 'missing' as const,
      file: `entry-points/${FILES[entry.kind]}.yaml`,
      record: entry.id,
      field: `contact.${field}`,
      now: '',
      address: directory(entry),
    })),
  );
  const conditions = programmes
    .filter((programme) => programme.targetGroup === 'unknown')
    .map((programme) => ({
      kind: 'missing' as const,
      file: fileOf(programme),
      record: programme.id,
      field: 'targetGroup, and the conditions in its ruleset.ts',
      now: '',
      address: addressOf(programme.sources),
    }));
  // What has ended stays as it was: only statements about the present can grow old, the rest can only be unsure.
  const living: [file: string, records: readonly { id: unknown }[]][] = [
    ['administrative-units.csv', administrativeUnits],
    ['municipalities.csv', municipalities.filter((m) => m.csdUnits.confidence === 'knowledge')],
    ['regional-units.yaml', regionalUnits.map(({ id, seat }) => ({ id, seat }))],
    ...programmes
      .filter(({ status }) => status.value === 'running')
      .map((programme): [string, readonly Programme[]] => [fileOf(programme), [programme]]),
    ['statements.yaml', statements.filter(({ topic }) => topic === 'today' || topic === 'places')],
  ];
  const ended: [file: string, records: readonly { id: unknown }[]][] = [
    ...calls.map((call): [string, readonly Call[]] => [`calls/${call.id}/call.yaml`, [call]]),
    ['projects.yaml', projects],
    ['cross-border/partners.yaml', partners],
    ['cross-border/croatian-bodies.yaml', croatianBodies],
    ['glossary.csv', terms],
  ];
  const held = [
    ...entryPoints.map((entry) => ({
      file: `entry-points/${FILES[entry.kind]}.yaml`,
      record: entry,
      site: directory(entry),
    })),
    ...[...living, ...ended].flatMap(([file, list]) => list.map((record) => ({ file, record, site: '' }))),
  ].flatMap(({ file, record, site }) =>
    evidenceIn(record).flatMap(({ field, evidence: { asOf, confidence, sources } }): Todo[] => {
      const common = { file, record: String(record.id), field, address: site || addressOf(sources) };
      if (confidence === 'knowledge' || confidence === 'derived')
        return [{ kind: 'unsure', ...common, now: confidence }];
      if (ended.some(([name]) => name === file)) return [];
      if (asOf === null) return [{ kind: 'old', ...common, now: 'undated' }];
      return ageInMonths(asOf, today) > months ? [{ kind: 'old', ...common, now: asOf }] : [];
    }),
  );
  const order = ['missing', 'unsure', 'old'];
  return [...conditions, ...missing, ...held].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
