import { distance } from 'fastest-levenshtein';
import { fold } from './slug.ts';

/** What a finder needs to know of places; the records of this package fit, and so does a smaller index of them. */
export interface FinderData {
  municipalities: readonly { id: number; name: string; aliases: readonly string[] }[];
  settlements: readonly {
    name: string;
    secondName?: string | undefined;
    municipality: number;
    administrativeUnit?: string | undefined;
  }[];
  postcodes: readonly { code: string; name: string; municipalities: readonly number[] }[];
}

/** How a query led to a place, strongest first. */
export const matchKinds = [
  'municipality',
  'alias',
  'register-id',
  'settlement',
  'settlement-second-name',
  'postcode',
] as const;
export type MatchKind = (typeof matchKinds)[number];

/** One place that a query may mean. */
export interface Match {
  kind: MatchKind;
  /** The text that matched, as the register writes it, e.g. `Škofja Loka` or `8210 Trebnje`. */
  text: string;
  municipality: number;
  /** Set where the matched settlement lies in another administrative unit than its municipality. */
  administrativeUnit?: string;
}

export interface Finder {
  /** The places that a query may mean; empty where none fits to the letter (diacritics, case, signs aside). */
  find(query: string): Match[];
  /** Names that begin with the query, then names that differ from it by a slip or two; at most `limit`, default 8. */
  suggest(query: string, limit?: number): string[];
}

const keyOf = (text: string) => fold(text).replaceAll(' ', '');
const rank = (match: Match) => matchKinds.indexOf(match.kind);

/** Letters that may differ in a near miss: none in short names, up to two in long ones. */
const slips = (key: string) => (key.length < 4 ? 0 : key.length < 7 ? 1 : 2);

function* entries(data: FinderData): Generator<[key: string, match: Match]> {
  for (const { id, name, aliases } of data.municipalities) {
    yield [keyOf(name), { kind: 'municipality', text: name, municipality: id }];
    for (const alias of aliases) yield [keyOf(alias), { kind: 'alias', text: alias, municipality: id }];
    yield [String(id), { kind: 'register-id', text: String(id), municipality: id }];
  }
  for (const { name, secondName, municipality, administrativeUnit } of data.settlements) {
    const place = { municipality, ...(administrativeUnit ? { administrativeUnit } : {}) };
    yield [keyOf(name), { kind: 'settlement', text: name, ...place }];
    if (secondName) yield [keyOf(secondName), { kind: 'settlement-second-name', text: secondName, ...place }];
  }
  for (const { code, name, municipalities } of data.postcodes)
    for (const municipality of municipalities)
      yield [code, { kind: 'postcode', text: `${code} ${name}`, municipality }];
}

/** Keeps the strongest match for each place: the municipality's own name over its settlement of the same name. */
function strongest(matches: readonly Match[]): Match[] {
  const places = new Map<string, Match>();
  // Not a full sort: postcodes keep the order of the register, the likeliest municipality first.
  for (const match of [...matches].sort((a, b) => rank(a) - rank(b))) {
    const place = `${match.municipality} ${match.administrativeUnit ?? ''}`;
    if (!places.has(place)) places.set(place, match);
  }
  return [...places.values()];
}

/**
 * Builds a search over places. Case, diacritics, hyphens and spaces don't matter.
 *
 * @param data Municipalities, settlements and postcodes; lists may be empty.
 * @returns A finder that understands names, aliases, slugs (names without their signs), register numbers, settlements with their second names, and
 *   postcodes (`8210`, `8210 Trebnje`, `SI-8210`).
 */
export function createFinder(data: FinderData): Finder {
  const byKey = new Map<string, Match[]>();
  const names = new Map<string, string>();
  for (const [key, match] of entries(data)) {
    const there = byKey.get(key);
    if (there) there.push(match);
    else byKey.set(key, [match]);
    if (match.kind !== 'register-id' && !names.has(key)) names.set(key, match.text);
  }
  const keyFor = (query: string) => /^\s*(?:si[- ]?)?(\d{4})(?!\d)/i.exec(query)?.[1] ?? keyOf(query);
  return {
    find: (query) => strongest(byKey.get(keyFor(query)) ?? []),
    suggest: (query, limit = 8) => {
      const key = keyFor(query);
      if (key.length < 2) return [];
      const near = [...names].flatMap(([name, text]) => {
        if (name.startsWith(key)) return [{ text, score: 0, extra: name.length - key.length }];
        const score = Math.abs(name.length - key.length) > 2 ? 3 : distance(name, key);
        return score <= slips(key) ? [{ text, score, extra: 0 }] : [];
      });
      near.sort((a, b) => a.score - b.score || a.extra - b.extra || a.text.localeCompare(b.text, 'sl'));
      return [...new Set(near.map(({ text }) => text))].slice(0, limit);
    },
  };
}
