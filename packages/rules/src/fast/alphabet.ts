import { type Band, DONT_KNOW, type Question, WONT_SAY } from '../engine/index.ts';

/** The symbol of an open answer: missing, `undefined`, *don't know* or *won't say*. */
export const OPEN = 0;
/** What is no answer to the question. */
export const NO_SYMBOL = -1;

/**
 * How one question's answers become small whole numbers: 0 for an open answer, then one symbol for each band. All
 * alphabets have the same shape, whatever the kind of question, so that reading them stays fast.
 */
export interface Alphabet {
  readonly yes: number;
  readonly no: number;
  /** The range of numbers; empty where the answer is not a number. */
  readonly min: number;
  readonly max: number;
  /** First number of each band but the first, then infinity. */
  readonly starts: Float64Array;
  /** The words that are answers, with their symbols. */
  readonly words: readonly string[];
  readonly symbols: Uint8Array;
  /** Where to look for a word: the last one of its length, then the ones before it. */
  readonly lastOfLength: Int16Array;
  readonly before: Int16Array;
}

/** Where words of a length are looked for: lengths are told apart up to 31. */
const slotOf = (word: string): number => word.length & 31;

export function alphabetOf(question: Question, bands: readonly Band[]): Alphabet {
  const choices = question.kind === 'choice' ? question.values : [];
  const words = [DONT_KNOW, WONT_SAY, ...choices];
  const lastOfLength = new Int16Array(32).fill(-1);
  const before = words.map((word, i) => {
    const slot = slotOf(word);
    const previous = lastOfLength[slot] as number;
    lastOfLength[slot] = i;
    return previous;
  });
  const numbers = question.kind === 'integer' ? question : { min: 1, max: 0 };
  const starts = bands.slice(1).map((band) => band.from ?? Number.POSITIVE_INFINITY);
  return {
    yes: question.kind === 'boolean' ? 1 : NO_SYMBOL,
    no: question.kind === 'boolean' ? 2 : NO_SYMBOL,
    min: numbers.min,
    max: numbers.max,
    starts: Float64Array.from([...starts, Number.POSITIVE_INFINITY]),
    words,
    symbols: Uint8Array.from([OPEN, OPEN, ...choices.map((_, i) => i + 1)]),
    lastOfLength,
    before: Int16Array.from(before),
  };
}

/** The symbol of an answer, {@link NO_SYMBOL} where it does not fit the question. */
export function symbolOf(alphabet: Alphabet, answer: unknown): number {
  if (typeof answer === 'boolean') return answer ? alphabet.yes : alphabet.no;
  if (typeof answer === 'number') {
    if (!(answer >= alphabet.min && answer <= alphabet.max && Number.isInteger(answer))) return NO_SYMBOL;
    let band = 0;
    while (answer >= (alphabet.starts[band] as number)) band++;
    return band + 1;
  }
  if (typeof answer === 'string') {
    let word = alphabet.lastOfLength[slotOf(answer)] as number;
    while (word >= 0 && alphabet.words[word] !== answer) word = alphabet.before[word] as number;
    return word < 0 ? NO_SYMBOL : (alphabet.symbols[word] as number);
  }
  return answer === undefined ? OPEN : NO_SYMBOL;
}
