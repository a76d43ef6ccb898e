import { type Band, type Question, type Questions, readAnswers } from '../engine/index.ts';
import { type Alphabet, alphabetOf, NO_SYMBOL, OPEN, symbolOf } from './alphabet.ts';

/** Reads answers as symbols, one for each question in their order. */
export interface Reader {
  readonly ids: readonly string[];
  readonly alphabets: readonly Alphabet[];
  /**
   * Reads all answers.
   *
   * @returns the same array at every call, overwritten by the next one
   * @throws AnswerError if a question does not exist or a value does not fit
   */
  readonly read: (answers: unknown) => Uint8Array;
}

/**
 * Makes the reader of a set of questions.
 *
 * Objects with thousands of different sets of keys make every `answers.age` a slow look-up. `for … in` goes through
 * the keys that an object has, at the same speed whatever their set; and as keys mostly come in the order of the
 * questions, each is looked for from where the last one was found.
 */
export function readerOf(questions: Questions, bands: readonly (readonly Band[])[]): Reader {
  const ids = Object.keys(questions);
  const alphabets = ids.map((id, i) => alphabetOf(questions[id] as Question, bands[i] as readonly Band[]));
  const symbols = new Uint8Array(ids.length);

  /** The question with an id, looked for after another; -1 if there is none. */
  function find(id: string, after: number): number {
    for (let i = after + 1; i < ids.length; i++) if (ids[i] === id) return i;
    for (let i = 0; i <= after; i++) if (ids[i] === id) return i;
    return -1;
  }

  function read(answers: unknown): Uint8Array {
    symbols.fill(OPEN);
    let question = -1;
    for (const id in answers as object) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: inside `for … in` it costs nothing, Object.hasOwn doubles all
      question = Object.prototype.hasOwnProperty.call(answers, id) ? find(id, question) : -1;
      const answer = (answers as Record<string, unknown>)[id];
      const symbol = question < 0 ? NO_SYMBOL : symbolOf(alphabets[question] as Alphabet, answer);
      if (symbol < 0) return checked(answers);
      symbols[question] = symbol;
    }
    return question < 0 ? checked(answers) : symbols;
  }

  /** Lets the engine tell what is wrong, if anything: what is inherited comes last, and is no answer. */
  function checked(answers: unknown): Uint8Array {
    readAnswers(questions, answers);
    return symbols;
  }

  return { ids, alphabets, read };
}
