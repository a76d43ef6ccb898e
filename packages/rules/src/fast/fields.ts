import type { Band, Question } from '../engine/index.ts';

/** What a symbol stands for if not for a band. */
export const OPEN = -1;
export const NO_ANSWER = -2;

/** How one question's column becomes symbols: small whole numbers, 0 for an open answer. */
export interface Field {
  /** Place of the question in its set. */
  readonly question: number;
  /** Numbers at which a new symbol begins; absent where every value has its own, one more than itself. */
  readonly starts?: readonly number[];
  /** What each symbol stands for: the number of a band, {@link OPEN} or {@link NO_ANSWER}. */
  readonly meanings: readonly number[];
  /** How many bits a symbol takes, at most 7. */
  readonly bits: number;
}

/**
 * The field of a question: numbers as they are, no as 0 and yes as 1, a choice as its place among the values.
 *
 * @throws RangeError if there are numbers below 0 or more than 127 answers to tell apart
 */
export function fieldOf(place: number, id: string, question: Question, bands: readonly Band[]): Field {
  const numbers = bands.map((_, i) => i);
  if (question.kind === 'boolean') return field(place, id, [OPEN, ...numbers.reverse()]);
  if (question.kind === 'choice') return field(place, id, [OPEN, ...numbers]);
  const { min, max } = question;
  if (min < 0) throw new RangeError(`column "${id}": expected numbers from 0, got ${min}`);
  const firsts = bands.slice(1).map((band) => band.from as number);
  return min === 0
    ? field(place, id, [OPEN, ...numbers, NO_ANSWER], [...firsts, max + 1])
    : field(place, id, [OPEN, NO_ANSWER, ...numbers, NO_ANSWER], [min, ...firsts, max + 1]);
}

function field(question: number, id: string, meanings: readonly number[], starts?: readonly number[]): Field {
  const bits = Math.ceil(Math.log2(meanings.length));
  if (bits > 7)
    throw new RangeError(`column "${id}": expected at most 127 answers, got ${meanings.length - 1}`);
  return { question, meanings, bits, ...(starts ? { starts } : {}) };
}

/** What a symbol of a field stands for. */
export const meaningOf = ({ meanings }: Field, symbol: number): number => meanings[symbol] ?? NO_ANSWER;

/** The symbol of a value, 128 where it has none. */
export function symbolOfValue({ starts, meanings }: Field, value: number): number {
  if (value < -1) return 128;
  if (starts === undefined) return value + 1 < meanings.length ? value + 1 : 128;
  return value < 0 ? 0 : 1 + starts.filter((start) => start <= value).length;
}
