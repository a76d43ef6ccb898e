import type { Readable, Writable } from 'node:stream';
import { isCancel, select } from '@clack/prompts';
import type { Choose } from './ask.ts';

/** Puts questions on a terminal: by default the one of this process, with the questions on standard error. */
export const chooseOn =
  (input: Readable, output: Writable): Choose =>
  async ({ message, hint, options }) => {
    const picked = await select({ message: `${message}\n${hint}`, options: [...options], input, output });
    return isCancel(picked) ? undefined : picked;
  };

export const chooseInTerminal: Choose = (prompt) => chooseOn(process.stdin, process.stderr)(prompt);
