import { isMunicipality, weightOf } from './entries.ts';
import { behindStreet, stripped } from './kinds.ts';
import type { Names } from './names.ts';
import type { Phrase } from './read.ts';
import type { Match } from './types.ts';
import { isPreposition, respelt, type Word } from './words.ts';

/** What a phrase may mean. */
export interface Sense {
  /** Places of exactly this name. */
  exact: Match[];
  /** Greater places of whose name it is a part. */
  part: Match[];
}

/** What one part of a query means; a street counts only where it agrees with the rest. */
export interface Evidence extends Sense {
  street: boolean;
}

/** The smaller of two places of one municipality: the quarter `Tabor` of `Maribor`. */
const smaller = (a: Match, b: Match) => (weightOf(b) > weightOf(a) ? b : a);

/** The places of both lists that lie in the same municipality, the smaller one of each pair. */
export const agreed = (a: readonly Match[], b: readonly Match[]): Match[] =>
  a.flatMap((one) =>
    b.filter((other) => other.municipality === one.municipality).map((other) => smaller(one, other)),
  );

/**
 * What a phrase of two names means where both agree, as in `Ljubljana Moste` and `Koper-Capodistria`. Where they agree by
 * the district of a post office only, the town that was named stands beside: `Ljubljana Koseze` need not be in Vodice.
 */
function ofTwo(names: Names, words: readonly Word[]): Match[] {
  let near: Match[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const right = senseOfName(names, words.slice(at));
    const left = right.length > 0 ? senseOfName(names, words.slice(0, at)) : [];
    const both = agreed(left, right);
    if (both.length === 0) continue;
    const towns = [...left, ...right].filter(isMunicipality);
    const isIn = ({ municipality }: Match) => towns.some((town) => town.municipality === municipality);
    if (towns.length === 0 || both.some(isIn)) return both;
    if (near.length === 0) near = [...both, ...towns];
  }
  return near;
}

/** The places of this name, or of what is left of it without words for a kind. */
function senseOfName(names: Names, phrase: readonly Word[]): Match[] {
  for (const { words, municipal } of stripped(phrase)) {
    const other = respelt(words);
    const written = words.length > 0 ? names.exact(words) : [];
    const found = written.length === 0 && other ? names.exact(other) : written;
    if (found.length === 0) continue;
    const municipalities = municipal ? found.filter(isMunicipality) : [];
    return municipalities.length > 0 ? municipalities : found;
  }
  return [];
}

/** The longest run of phrases from the first on that is one name, `Ljubljana - Šentvid`, and how many they are. */
function oneName(names: Names, phrases: readonly Phrase[]): { exact: Match[]; length: number } {
  for (let length = phrases.length; length > 1; length -= 1) {
    const run = phrases.slice(0, length);
    if (run.slice(0, -1).some(({ street }) => street)) continue;
    const exact = senseOfName(
      names,
      run.flatMap(({ words }) => words),
    );
    if (exact.length > 0) return { exact, length };
  }
  return { exact: [], length: 1 };
}

/** What all phrases mean, those together that are one name. */
export function sensesOf(names: Names, phrases: readonly Phrase[]): Evidence[] {
  const [first, ...others] = phrases;
  if (!first) return [];
  const { exact, length } = oneName(names, phrases);
  const street = phrases[length - 1]?.street ?? false;
  const sense = exact.length > 0 ? { exact, part: [] } : senseOf(names, first.words);
  return [{ ...sense, street }, ...sensesOf(names, others.slice(length - 1))];
}

/** What a phrase may mean; nothing where none of it is known. */
export function senseOf(names: Names, phrase: readonly Word[]): Sense {
  // `v Sevnica` is not only Velika Ševnica, and `v Križu` not only Vrh pri Križu.
  const isLed = isPreposition(phrase[0]) && !phrase[0]?.dotted;
  const own = senseOfName(names, phrase);
  const behind = isLed ? senseOfName(names, phrase.slice(1)) : [];
  const inCase = isLed && own.length + behind.length > 0 ? names.inflected(phrase) : [];
  const exact = [...own, ...behind, ...inCase];
  const steps = stripped(phrase);
  const part = steps.flatMap(({ words }) => (words.length > 0 ? names.part(words) : []));
  if (steps.some(({ municipal }) => municipal) && exact.length > 0) return { exact, part: [] };
  if (exact.length > 0) return { exact, part: [...part, ...names.half(phrase)] };
  const two = ofTwo(names, phrase);
  if (two.length > 0) return { exact: two, part: [] };
  const town = behindStreet(phrase);
  if (town && town.length > 0) return senseOf(names, town);
  return { exact: [], part };
}
