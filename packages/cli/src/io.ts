import type { LookUp } from '@vstopna-tocka/core/words';
import { commandWords } from './command-words.ts';

/** The outside world as the commands see it; tests put in their own. */
export interface Io {
  /** Text of a file. Rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
  /** All of standard input. Rejects if it cannot be read. */
  readonly readInput: () => Promise<string>;
  /** Whether standard input is a terminal, where nobody is sending anything. */
  readonly inputIsTerminal: boolean;
  /** Whether standard error is a terminal, where a bar may move. Absent: it is not. */
  readonly errorIsTerminal?: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A message that stands in the command's own words, in whichever language it is to be read. */
export type InWords = (words: LookUp) => string;

/** Input that a command cannot use, or a place where it cannot read or write; its message is the one line that is printed. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The word before the message, in its language. */
  readonly label: string;
  /** The message in other languages, where there is one. */
  readonly inWords: InWords | undefined;

  constructor(message: string | InWords, label = 'error') {
    super(typeof message === 'string' ? message : message(commandWords('en')));
    this.label = label;
    this.inWords = typeof message === 'string' ? undefined : message;
  }
}

/** Prints a value as JSON, with the signs escaped that could do something to a terminal. */
export const printJson = (io: Io, value: unknown): void =>
  io.out(
    `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
  );
