import type { LookUp } from '@vstopna-tocka/core/words';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';

/** Why something cannot be read or written: a key of the words below `reasons`, and what it is filled with. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The reason that an error of the system names. */
export const reasonOf = (error: unknown): Reason => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return { code: typeof code === 'string' ? code : 'other' };
};

/** An error of the system, and no mistake of the program: it names the call that failed. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

function reasonText({ code, params = {} }: Reason, words: LookUp): string {
  try {
    return words(`reasons.${code}`, params);
  } catch {
    return words('reasons.other', { code });
  }
}

/** A path, or a stream that has no name but in words. */
type Name = string | { readonly stream: 'standardInput' | 'standardOutput' };

const nameOf = (name: Name, words: LookUp) => (typeof name === 'string' ? quoted(name) : words(name.stream));

/** The error that something cannot be read. */
export const cannotRead = (name: Name, reason: Reason): BadInput =>
  new BadInput((words) =>
    words('cannotRead', { name: nameOf(name, words), reason: reasonText(reason, words) }),
  );

/** The error that something cannot be written. */
export const cannotWrite = (name: Name, reason: Reason): BadInput =>
  new BadInput((words) =>
    words('cannotWrite', { name: nameOf(name, words), reason: reasonText(reason, words) }),
  );
