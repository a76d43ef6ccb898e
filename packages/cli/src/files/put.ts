import { constants, copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { cannotWrite, reasonOf } from './faults.ts';

/** A file that is whole, and where it belongs. */
export interface Whole {
  readonly growing: string;
  readonly path: string;
  readonly real: string;
  /** Whether a file is there now, which it replaces. */
  readonly replaces: boolean;
}

/**
 * Puts files in their places: all of them, or none. Nothing else of the program runs meanwhile, so that a signal finds
 * either nothing done or everything.
 *
 * @throws BadInput if one cannot be put there; then every place is as it was
 */
export function putInPlace(files: readonly Whole[]): void {
  // The last step needs no way back: either it is taken or not.
  files.slice(0, -1).forEach(keepOld);
  const done: Whole[] = [];
  for (const file of files) {
    try {
      renameSync(file.growing, file.real);
    } catch (error) {
      done.reverse().forEach(restore);
      throw cannotWrite(file.path, reasonOf(error));
    }
    done.push(file);
  }
}

const oldOf = ({ growing }: Whole) => `${growing}.old`;

/** Gives what is there a second name in the nest; a disk that has no such names gets a copy. */
function keepOld(file: Whole): void {
  if (!file.replaces) return;
  try {
    linkSync(file.real, oldOf(file));
  } catch {
    try {
      copyFileSync(file.real, oldOf(file), constants.COPYFILE_EXCL);
    } catch (error) {
      throw cannotWrite(file.path, reasonOf(error));
    }
  }
}

function restore(file: Whole): void {
  if (file.replaces) renameSync(oldOf(file), file.real);
  else rmSync(file.real, { force: true });
}
