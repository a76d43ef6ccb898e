import { findPlace, type PlaceCandidate } from '@vstopna-tocka/core/lookup';
import { BadInput, type Io, printJson } from './io.ts';
import { type Words, wordsIn } from './words.ts';

export interface PlaceOptions {
  readonly json?: boolean;
  readonly lang: string;
}

/**
 * Finds who serves a place and prints every candidate.
 *
 * @param query a municipality, settlement, postcode, register number, slug or `lat, lon`
 * @returns whether anything was found; suggestions are printed where not
 * @throws BadInput if the query is empty, its coordinates are out of range, or the language is unknown
 */
export async function place(io: Io, query: string, options: PlaceOptions): Promise<boolean> {
  const words = await wordsIn(options.lang);
  const result = search(query);
  const found = result.candidates.length > 0;
  if (options.json) printJson(io, result);
  else if (found) io.out(`${result.candidates.map((c) => describe(c, words)).join('\n\n')}\n`);
  else io.err(`no place matches "${query}"${hint(result.suggestions)}\n`);
  return found;
}

function search(query: string) {
  if (query.trim() === '') throw new BadInput('empty query: expected a municipality, settlement or postcode');
  try {
    return findPlace(query);
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(error.message);
    throw error;
  }
}

const hint = (names: readonly string[]) => (names.length > 0 ? `: did you mean ${names.join(', ')}?` : '');

function describe(candidate: PlaceCandidate, words: Words): string {
  const { municipality, regionalUnit, csd, csdUnits, labourOffices, matched, note, exceptions } = candidate;
  const list = (items: readonly { name: string }[]) => items.map((i) => i.name).join(', ');
  const lines = [
    municipality.name,
    `  ${words('labels.matched')}: ${matched.text}`,
    `  ${words('labels.regionalUnit')}: ${regionalUnit.name}`,
    `  ${words('labels.csd')}: ${csd.name}`,
    `  ${words('labels.csdUnits')}: ${list(csdUnits)}`,
    `  ${words('labels.labourOffices')}: ${list(labourOffices)}`,
  ];
  if (note) lines.push(`  ${words(`placeNotes.${note}`)}`);
  for (const e of exceptions ?? []) lines.push(`    ${e.settlement}: ${e.regionalUnit}`);
  return lines.join('\n');
}
