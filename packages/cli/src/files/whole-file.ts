import { rmSync } from 'node:fs';
import { rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../io.ts';

/** A file that appears under its name only once it is whole. */
export interface WholeFile {
  /** Where it grows until then: beside its place, so that moving it is one step. */
  readonly growing: string;
  /** Moves it to its place; with a text, writes that first. */
  readonly finish: (text?: string) => Promise<void>;
  /** Removes what has grown; once it is finished, there is nothing to remove. */
  readonly discard: () => void;
}

/**
 * Prepares a file.
 *
 * @throws BadInput if its folder does not exist or its place is taken by a folder
 */
export async function wholeFile(path: string): Promise<WholeFile> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new BadInput(`cannot write "${path}": no folder "${dirname(path)}"`);
  if ((await stat(path).catch(() => undefined))?.isDirectory())
    throw new BadInput(`cannot write "${path}": a folder`);
  const growing = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const discard = () => rmSync(growing, { force: true });
  return {
    growing,
    discard,
    finish: async (text) => {
      try {
        if (text !== undefined) await writeFile(growing, text);
        await rename(growing, path);
      } catch (error) {
        discard();
        throw new BadInput(`cannot write "${path}": ${(error as NodeJS.ErrnoException).code}`);
      }
    },
  };
}
