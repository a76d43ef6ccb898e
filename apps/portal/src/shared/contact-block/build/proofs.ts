import type { Claim } from '@vstopna-tocka/core';
import { entryPointById, institutionById } from '@vstopna-tocka/core/entry-points';
import { commonHours } from '@vstopna-tocka/core/reach';
import { type Lang, translator } from '../../build/i18n.ts';
import { citedSources, sourceHref } from '../../build/sources.ts';
import { formatDate } from '../../dates.ts';
import type { BlockRecord, Field, OfficeRecord, Proof, ProofSource } from '../record.ts';
import { type Shown, shownOf } from '../shown.ts';
import { addressLines } from './offices.ts';

/** All that sources state about one field of an office, the value that is shown first. */
function claimsOf({ id }: OfficeRecord, field: Field): readonly Claim<string>[] {
  const contact = (entryPointById(id) ?? institutionById(id))?.contact ?? {};
  return field === 'address' ? addressLines(contact) : (contact[field] ?? []);
}

/** The fields of which a block shows something, by office. */
function fieldsShown(
  record: BlockRecord,
): { field: Field; role: Shown['role']; office: OfficeRecord; name?: string }[] {
  const { call, fallback, emails, addresses, towns, hours, several } = shownOf(record);
  const of = (field: Field, shown: readonly Shown[]) =>
    shown.map(({ role, office }) => ({
      field,
      role,
      office,
      ...(role === 'unit' && several.includes(office) && { name: office.name }),
    }));
  const units = several.flatMap((office) =>
    (['phone', 'email', 'address', 'hours'] as const)
      .filter((field) => claimsOf(office, field).length > 0)
      .map((field) => ({ field, role: 'unit' as const, office, name: office.name })),
  );
  const all = [
    ...of('phone', [call, ...fallback]),
    ...of('email', emails),
    ...of('address', addresses),
    ...of('town', towns),
    ...of('hours', hours ? [hours] : []),
    ...units,
  ];
  // What a unit has in common with the seat rests on what sources state of the seat, too.
  const centre = record.steps.find(({ role }) => role === 'centre')?.office;
  const common = all.flatMap(({ field, office: { sharedPhone, sharedStreet } }) =>
    centre && ((field === 'phone' && sharedPhone) || (field === 'address' && sharedStreet))
      ? [{ field, role: 'centre' as const, office: centre }]
      : [],
  );
  // A number of a unit may stand in front and in the list of units.
  return [
    ...new Map([...all, ...common].map((entry) => [`${entry.office.id} ${entry.field}`, entry])).values(),
  ];
}

/** Sources with their places in the portal; the first is of the date that the value stands for. */
function proofSources(ids: readonly string[], asOf: string | null, lang: Lang): ProofSource[] {
  const t = translator(lang);
  const label = (date: string | null) => (date === null ? t('evidence.undated') : formatDate(date, lang, t));
  return citedSources(ids).map((source, index) => ({
    label: source.publisher,
    href: sourceHref(source, lang),
    date: label(index === 0 ? asOf : source.date),
    lang: source.lang,
  }));
}

/**
 * Where everything comes from that a block shows: fields of one office with the same sources and date share a row, and
 * other values than the one shown have rows of their own.
 */
export function proofOf(record: BlockRecord, lang: Lang): Proof[] {
  const rows = new Map<string, Proof>();
  const said = new Set<string>();
  for (const { field, role, office, name } of fieldsShown(record))
    for (const [index, { value, asOf, sources }] of claimsOf(office, field).entries()) {
      const other = index > 0 ? value : undefined;
      if (sources.length === 0 || (other && said.has(other))) continue;
      said.add(value);
      const key = [office.id, asOf, other, ...sources].join(' ');
      const row = rows.get(key);
      if (row) row.fields.push(field);
      else
        rows.set(key, {
          role,
          ...(name && { name }),
          fields: [field],
          ...(other && { other }),
          sources: proofSources(sources, asOf, lang),
        });
    }
  const common = shownOf(record).hours ? undefined : commonHours();
  return [
    ...rows.values(),
    ...(common
      ? [
          {
            role: 'common' as const,
            fields: [],
            sources: common.claims.flatMap(({ asOf, sources }) => proofSources(sources, asOf, lang)),
          },
        ]
      : []),
  ];
}
