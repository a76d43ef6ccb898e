import type { Band, Question } from '../engine/index.ts';

/** What a symbol stands for if not for a band. */
export const OPEN = -1;
export const NO_ANSWER = -2;

/** How one question's column becomes symbols: small whole numbers, 0 for an open answer. */
export interface Field {
  /** Place of the question in its set. */
  readonly question: number;
  /** Of numbers, where a new symbol begins, and the last one. Other values have a symbol each, one more than itself. */
  readonly numbers?: { readonly starts: readonly number[]; readonly last: number };
  /** What each symbol stands for: the number of a band, {@link OPEN} or {@link NO_ANSWER}. */
  readonly meanings: readonly number[];
  /** How many bits a symbol takes, at most 7. */
  readonly bits: number;
}

/** A symbol that no field has. */
const NONE = 128;

/**
 * The field of a question: numbers as they are, no as 0 and yes as 1, a choice as its place among the values.
 *
 * @throws RangeError if there are numbers below 0 or more than 127 answers to tell apart
 */
export function fieldOf(question: number, id: string, asked: Question, bands: readonly Band[]): Field {
  const of = bands.map((_, i) => i);
  const isNumber = asked.kind === 'integer';
  if (isNumber && asked.min < 0) {
    throw new RangeError(`column "${id}": expected numbers from 0, got ${asked.min}`);
  }
  const firsts = bands.slice(1).map((band) => band.from as number);
  // Numbers below the range have a symbol too, which is no answer.
  const starts = isNumber && asked.min > 0 ? [asked.min, ...firsts] : firsts;
  const below = starts.length > firsts.length ? [NO_ANSWER] : [];
  const meanings = [OPEN, ...below, ...(asked.kind === 'boolean' ? of.reverse() : of)];
  const bits = Math.ceil(Math.log2(meanings.length));
  if (bits > 7) {
    throw new RangeError(`column "${id}": expected at most 127 answers, got ${meanings.length - 1}`);
  }
  return { question, meanings, bits, ...(isNumber ? { numbers: { starts, last: asked.max } } : {}) };
}

/** What a symbol of a field stands for. */
export const meaningOf = ({ meanings }: Field, symbol: number): number => meanings[symbol] ?? NO_ANSWER;

/** The symbol of a value, 128 where it has none. */
export function symbolOfValue({ numbers, meanings }: Field, value: number): number {
  if (value < -1 || value > (numbers?.last ?? meanings.length - 2)) return NONE;
  if (numbers === undefined || value < 0) return value + 1;
  return 1 + numbers.starts.filter((start) => start <= value).length;
}
