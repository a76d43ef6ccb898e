import { findPlace, type PlaceCandidate, type PlaceResult } from '@vstopna-tocka/core/lookup';
import { elsewhereIn } from '@vstopna-tocka/core/served';
import { sources } from '@vstopna-tocka/core/sources';
import type { LookUp } from '@vstopna-tocka/core/words';
import { BadInput, type Io, printJson } from '../io.ts';
import { shown } from '../printable.ts';

export interface PlaceOptions {
  readonly json?: boolean;
  readonly lang: string;
}

/**
 * Finds who serves a place and prints every candidate.
 *
 * @param query a place in any spelling, an address, a postcode, register number, slug or `lat, lon`
 * @param words those of the reader's language
 * @returns whether anything was found; where not, standard error says so, with names to try instead
 * @throws BadInput if its coordinates are out of range
 */
export function place(io: Io, query: string, words: LookUp, options: PlaceOptions): boolean {
  const result = search(query, words);
  const found = result.candidates.length > 0;
  if (options.json) printJson(io, result);
  else if (found)
    io.out(`${abroad(result, words)}${result.candidates.map((c) => describe(c, words)).join('\n\n')}\n`);
  else io.err(`${missing(result, words)}\n`);
  return found;
}

/** Two numbers, also whole ones, which no name of a place is. */
const twoNumbers = /^\s*[+-]?(\d+(?:\.\d*)?)\s*[,;]\s*[+-]?(\d+(?:\.\d*)?)\s*$/;
/** No place has a longer name, nor an address. */
const LONGEST = 200;

function search(query: string, words: LookUp): PlaceResult {
  const outOfRange = () => new BadInput(words('place.range', { query: shown(query) }), words('place.error'));
  const [, lat, lon] = twoNumbers.exec(query.slice(0, LONGEST)) ?? [];
  if (Number(lat) > 90 || Number(lon) > 180) throw outOfRange();
  if (query.length > LONGEST) return { query, candidates: [], suggestions: [], alone: false };
  try {
    return findPlace(query);
  } catch (error) {
    throw error instanceof RangeError ? outOfRange() : error;
  }
}

/** That the place is in Croatia, before places of its name. */
const abroad = ({ croatian }: PlaceResult, words: LookUp) =>
  croatian ? `${words('place.croatianToo', { name: croatian.name })}\n${words('place.namesakes')}\n\n` : '';

/** Why nothing was found, and what to try. */
function missing({ query, croatian, suggestions }: PlaceResult, words: LookUp): string {
  if (croatian) return words('place.croatian', { name: croatian.name });
  if (suggestions.length === 0) return words('place.none', { query: shown(query) });
  return words('place.noneBut', { query: shown(query), names: suggestions.join(', ') });
}

const list = (items: readonly { name: string }[]) => items.map(({ name }) => name).join(', ');

/** Where it is known from that a unit serves a quarter. */
function evidence({ csdUnitEvidence: claim }: PlaceCandidate, words: LookUp): string[] {
  if (!claim) return [];
  const publisher = sources.find(({ id }) => id === claim.sources[0])?.publisher ?? '';
  const key = claim.confidence === 'derived' ? 'place.quarterDerived' : 'place.quarter';
  return [`  ${words(key, { year: claim.asOf?.slice(0, 4) ?? '', publisher })}`];
}

function describe(candidate: PlaceCandidate, words: LookUp): string {
  const { municipality, regionalUnit, csd, csdUnits, labourOffices, matched, note, exceptions } = candidate;
  const lines = [
    municipality.name,
    `  ${words('labels.matched')}: ${matched.text}`,
    `  ${words('labels.regionalUnit')}: ${regionalUnit.name}`,
    `  ${words('labels.csd')}: ${csd.name}`,
    `  ${words('labels.csdUnits')}: ${list(csdUnits)}`,
    ...evidence(candidate, words),
    `  ${words('labels.labourOffices')}: ${list(labourOffices)}`,
  ];
  if (note) lines.push(`  ${words(`placeNotes.${note}`)}`);
  if (exceptions)
    for (const group of elsewhereIn(municipality))
      lines.push(`    ${group.settlements.join(', ')}: ${list([...group.csdUnits, ...group.labourOffices])}`);
  return lines.join('\n');
}
