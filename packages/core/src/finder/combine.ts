import { isMunicipality, weightOf } from './entries.ts';
import { agreed, type Evidence, type Sense } from './sense.ts';
import type { Match } from './types.ts';

/** What all parts of a query mean together. */
export interface Meaning {
  exact: Match[];
  part: Match[];
  /** Every part is understood, and they do not contradict one another. */
  certain: boolean;
  /** Several parts say so: the likeliest place is the first. */
  ordered?: boolean;
}

const isKnown = ({ exact, part }: Sense) => exact.length + part.length > 0;
const all = ({ exact, part }: Sense) => [...exact, ...part];

/** Where a municipality bears the name, that is meant rather than what lies in the district of its post office. */
function named(matches: readonly Match[]): readonly Match[] {
  const own = matches.some(isMunicipality);
  return own ? matches.filter(({ kind }) => kind !== 'post-office') : matches;
}

/** Narrows a meaning by another part of the query; where they contradict, both stand. */
function narrow(meaning: Meaning, other: Evidence): Meaning {
  const exact = agreed(named(other.exact), named(meaning.exact));
  // A number may belong to a street of the town that bears the name of a hamlet near by.
  if (exact.length > 0) {
    const town = other.street ? meaning.exact.slice(0, 1) : [];
    return { ...meaning, exact: [...exact, ...town], part: [], ordered: true };
  }
  // Beyond the border of the municipality of the town there may be a settlement with its post office.
  if (other.street && meaning.exact.length > 0)
    return { ...meaning, exact: [...meaning.exact, ...agreed(other.exact, meaning.exact)] };
  const wider = agreed(all(other), all(meaning));
  const own = [...meaning.exact, ...other.exact].some(isMunicipality);
  if (wider.length > 0 && !own) return { ...meaning, exact: wider, part: [], ordered: true };
  return { exact: [...wider, ...meaning.exact, ...other.exact], part: meaning.part, certain: false };
}

/**
 * Puts the parts of a query together. The code decides, else the last part; those before it make it narrower.
 *
 * @param parts in the order in which they were typed
 * @param code the postcode that was typed, and its places
 */
export function combine(parts: readonly Evidence[], code?: { text: string; matches: Match[] }): Meaning {
  const known = parts.filter(isKnown);
  const certain = parts.every((part) => part.street || isKnown(part)) && code?.matches.length !== 0;
  if (code && code.matches.length > 0) {
    const isOffice = ({ kind, text }: Match) => kind === 'post-office' && text.startsWith(code.text);
    const office = known.map(({ exact }) => exact.some(isOffice)).lastIndexOf(true);
    // The name of the post office says no more than its code; a settlement of that name does.
    const others = known
      .filter((_, index) => index !== office)
      .map((part) => ({ ...part, exact: part.exact.filter((match) => !isOffice(match)) }));
    return others.reduceRight(narrow, { exact: code.matches, part: [], certain });
  }
  const places = known.filter(({ street }) => !street);
  const base = (places.length > 0 ? places : known).at(-1);
  if (!base) return { exact: [], part: [], certain: false };
  return known
    .filter((part) => part !== base)
    .reduceRight(narrow, { exact: base.exact, part: base.part, certain });
}

/** The rank of a match in the list: municipality, town of whose name it is a part, post office, settlement, quarter. */
const rank = (match: Match, part: boolean) =>
  isMunicipality(match) ? (part ? 1 : 0) : part ? 2 : weightOf(match) + 2;

/**
 * The places of a meaning, each once, those of greater weight first. Beside the own name of a municipality there is no
 * place for its post office and for names that only begin so.
 */
export function ranked({ exact, part, ordered = false }: Omit<Meaning, 'certain'>): Match[] {
  const own = exact.some(isMunicipality);
  const offices = new Set<string>();
  const towns = part.filter((match) => {
    if (isMunicipality(match)) return true;
    const first = !offices.has(match.text);
    offices.add(match.text);
    return first;
  });
  // A post office gives way to the municipality of its name, and to a settlement of its name that others serve.
  const stands = ({ kind, municipality }: Match) =>
    kind !== 'post-office' ||
    !(own || exact.some((other) => other.municipality === municipality && other.administrativeUnit));
  const candidates = [
    ...exact.filter(stands).map((match) => ({ match, rank: rank(match, false) })),
    ...(own ? [] : towns).map((match) => ({ match, rank: rank(match, true) })),
  ];
  if (!ordered) candidates.sort((a, b) => a.rank - b.rank);
  const places = new Map<string, Match>();
  for (const { match } of candidates) {
    const place = `${match.municipality} ${match.administrativeUnit ?? ''}`;
    const there = places.get(place);
    if (!there) places.set(place, match);
    // A settlement that is a quarter, too, keeps what is known of the quarter.
    else if (match.csdUnit && !isMunicipality(there)) places.set(place, { ...there, csdUnit: match.csdUnit });
  }
  return [...places.values()];
}
