import type { Verdict } from '../engine/index.ts';
import type { Answers } from '../questions.ts';

/** A made-up person, worked out by hand from the words of a call. */
export interface Persona {
  readonly name: string;
  readonly answers: Answers;
  /** The verdict of every programme of the call. */
  readonly expected: Readonly<Record<string, Verdict>>;
  /** Why, in the words of the call. */
  readonly reason: string;
}
