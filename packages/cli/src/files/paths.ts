import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { BadInput } from '../io.ts';
import { quoted, shown } from '../printable.ts';
import { type Kind, kindOf } from './kinds.ts';
import { endOfLinks } from './target.ts';

/** Which files are read and written, and how. */
export interface Paths {
  readonly file: string;
  readonly kind: Kind;
  readonly delimiter: string;
  readonly out: string;
  readonly outKind: Kind;
  readonly outDelimiter: string;
  readonly rejects: string;
}

/**
 * Checks which files to read and write, before anything is done.
 *
 * @throws BadInput if two files are the same or kinds do not go together
 */
export async function pathsOf(
  file: string,
  { out, rejects, delimiter }: { out: string; rejects?: string; delimiter?: string },
): Promise<Paths> {
  const kind = kindOf(file);
  const outKind = kindOf(out);
  if ((kind === 'jsonl') !== (outKind === 'jsonl')) {
    throw new BadInput(`cannot make ${quoted(out)} from ${quoted(file)}: JSON Lines go with JSON Lines only`);
  }
  if (delimiter !== undefined && kind !== 'csv') throw new BadInput('--delimiter goes with CSV files only');
  const apart = rejects ?? `${out.slice(0, -extname(out).length)}.rejects.csv`;
  await checkApart([file, out, apart]);
  const between = oneCharacter(delimiter) ?? natural(file);
  return {
    file,
    kind,
    delimiter: between,
    out,
    outKind,
    outDelimiter: kind === 'csv' && extname(out) === extname(file) ? between : natural(out),
    rejects: apart,
  };
}

/** The delimiter that the ending of a name stands for. */
const natural = (path: string) => (extname(path).toLowerCase() === '.tsv' ? '\t' : ',');

function oneCharacter(delimiter: string | undefined): string | undefined {
  if (delimiter === undefined) return undefined;
  if (delimiter === 'tab' || delimiter === '\\t') return '\t';
  if (/^[\t !#$%&'()*+,./:;<=>?@[\]^_`{|}~-]$/.test(delimiter)) return delimiter;
  throw new BadInput(
    `--delimiter is ${shown(JSON.stringify(delimiter))}: expected one character such as "," ";" "|" or tab`,
  );
}

/**
 * Checks that files to read and to write are different ones. Of a device, such as `/dev/null`, there is no end.
 *
 * @throws BadInput if one is named twice, also by another name
 */
export async function checkApart(paths: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info?.isCharacterDevice()) continue;
    // Why a place cannot be used is said where it is to be used.
    const identity = info ? `${info.dev}:${info.ino}` : await endOfLinks(path).catch(() => resolve(path));
    if (seen.has(identity)) throw new BadInput((words) => words('namedTwice', { name: quoted(path) }));
    seen.add(identity);
  }
}
