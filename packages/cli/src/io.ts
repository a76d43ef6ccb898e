/** The outside world as the commands see it; tests put in their own. */
export interface Io {
  /** Text of a file. Rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Whether standard input is a terminal, where nobody is sending anything. */
  readonly inputIsTerminal: boolean;
  /** Whether standard error is a terminal, where a bar may move. Absent: it is not. */
  readonly errorIsTerminal?: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Input that a command cannot use; its message is the one line that is printed. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The word before the message, in its language. */
  readonly label: string;

  constructor(message: string, label = 'error') {
    super(message);
    this.label = label;
  }
}

/** Prints a value as JSON. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
