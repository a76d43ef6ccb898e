import type { Readable, Writable } from 'node:stream';
import { isCancel, select } from '@clack/prompts';
import { BadInput } from '../io.ts';

/** A question put to the person at the terminal. */
export interface Prompt {
  readonly message: string;
  /** Help and, where the question is sensitive, why it is asked. */
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Puts a question and returns the value that was chosen; `undefined` if the person leaves. */
export type Choose = (prompt: Prompt) => Promise<string | undefined>;

/** Puts questions on a terminal. The person leaves with Ctrl-C, Escape or Ctrl-D, or when there is no more input. */
export const chooseOn =
  (input: Readable, output: Writable): Choose =>
  async ({ message, hint, options }) => {
    // The library does not take the end of the input for an answer, and would wait for ever.
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    const onKey = (_: string, key?: { ctrl?: boolean; name?: string }) => {
      if (key?.ctrl && key.name === 'd') leave();
    };
    input.on('keypress', onKey).on('end', leave);
    try {
      const picked = await select({
        message: `${message}\n${hint}`,
        options: [...options],
        // The words for the keys are our own: those of the library are English.
        showInstructions: false,
        input,
        output,
        signal: leaving.signal,
      });
      return isCancel(picked) ? undefined : picked;
    } finally {
      input.off('keypress', onKey).off('end', leave);
    }
  };

/** Puts questions on the terminal of this process, with the questions on standard error. */
export const chooseInTerminal: Choose = async (prompt) => {
  if (!process.stderr.isTTY) throw new BadInput('ask needs a terminal: standard error goes elsewhere');
  return chooseOn(process.stdin, process.stderr)(prompt);
};
