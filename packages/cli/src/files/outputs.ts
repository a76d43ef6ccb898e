import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cannotWrite, isSystemError, reasonOf } from './faults.ts';
import { makeNest, removeOldNests } from './nest.ts';
import { pour } from './pour.ts';
import { putInPlace } from './put.ts';
import { beforeEnd } from './stop.ts';
import { type FileTarget, type StreamTarget, type Target, targetOf } from './target.ts';

/** What a command is to write. */
export interface Wanted {
  readonly path: string;
  /** Whether it holds data of persons: a new file is for its owner alone. One that is there keeps its rights. */
  readonly personal: boolean;
}

/** An output that grows out of sight. */
export interface Output {
  /** Where it grows, for what writes files by their name. */
  readonly growing: string;
  /** Adds to it; to be awaited before the next. */
  readonly write: (part: string | Uint8Array) => Promise<void>;
}

interface Growing extends Output {
  readonly place: Target;
  readonly mode: number;
  readonly close: () => Promise<void>;
}

/**
 * Writes all outputs of a command, which appear together once they are whole, or not at all. A file keeps its rights and,
 * where the system permits it, its owner; a link stays a link. A device, pipe or socket is written into, before any file
 * is put in its place. Whatever happens, also a signal, nothing half-written stays behind.
 *
 * @param wanted the outputs; they are put in place in this order
 * @param work writes them; the folder, which vanishes with what is in it, is for files in between
 * @returns what the work returned
 * @throws BadInput if an output cannot be written; then every file is as it was
 */
export async function writeTogether<const W extends readonly Wanted[], T>(
  wanted: W,
  work: (outputs: { readonly [K in keyof W]: Output }, folder: string) => Promise<T>,
): Promise<T> {
  const nests = new Map<string, string>();
  const remove = () => {
    for (const nest of nests.values()) rmSync(nest, { recursive: true, force: true });
  };
  const takeBack = beforeEnd(remove);
  const all: Growing[] = [];
  try {
    const places: Target[] = [];
    for (const { path } of wanted) places.push(await targetOf(path));
    const file = places.find((place) => place.kind === 'file');
    const main = nestIn(nests, file ? dirname(file.real) : tmpdir(), file?.path ?? tmpdir());
    for (const [i, place] of places.entries()) {
      const nest = place.kind === 'file' ? nestIn(nests, dirname(place.real), place.path) : main;
      all.push(await grow(place, join(nest, String(i)), wanted[i]?.personal === true));
    }
    const result = await work(all as unknown as { readonly [K in keyof W]: Output }, main).catch((error) => {
      throw named(error, all);
    });
    for (const output of all) await output.close();
    await finish(all);
    return result;
  } finally {
    for (const output of all) await output.close().catch(() => {});
    remove();
    takeBack();
  }
}

/** The nest in a folder; there is one in each. */
function nestIn(nests: Map<string, string>, folder: string, path: string): string {
  const made = nests.get(folder);
  if (made !== undefined) return made;
  try {
    removeOldNests(folder);
    const nest = makeNest(folder);
    nests.set(folder, nest);
    return nest;
  } catch (error) {
    throw cannotWrite(path, reasonOf(error));
  }
}

/** Says of which output an error of the system is. */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? cannotWrite(path, reasonOf(error)) : error;
  }
}

/** An error of the system about a file that grows, as one about the output that it is to be. */
function named(error: unknown, all: readonly Growing[]): unknown {
  const output = isSystemError(error) ? all.find(({ growing }) => growing === error.path) : undefined;
  return output ? cannotWrite(output.place.path, reasonOf(error)) : error;
}

async function grow(place: Target, growing: string, personal: boolean): Promise<Growing> {
  const { path } = place;
  const { file, mode } = await naming(path, async () => {
    const file = await open(growing, 'wx', personal || place.kind === 'stream' ? 0o600 : 0o666);
    return { file, mode: (await file.stat()).mode };
  });
  let isOpen = true;
  return {
    place,
    growing,
    mode,
    write: (part) => naming(path, () => file.writeFile(part)),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await naming(path, () => file.close());
    },
  };
}

async function finish(all: readonly Growing[]): Promise<void> {
  const files: (Growing & { readonly place: FileTarget })[] = [];
  for (const output of all) {
    if (output.place.kind === 'stream') continue;
    // What has become of the place while the work was done counts.
    const place = await targetOf(output.place.path);
    if (place.kind !== 'file' || place.real !== output.place.real)
      throw cannotWrite(place.path, { code: 'changed' });
    await naming(place.path, () => settle(output, place.old));
    files.push({ ...output, place });
  }
  for (const { place, growing } of all)
    if (place.kind === 'stream') await pour(growing, place as StreamTarget);
  putInPlace(
    files.map(({ growing, place: { path, real, old } }) => ({
      growing,
      path,
      real,
      replaces: old !== undefined,
    })),
  );
}

/** Gives a file the rights and owner that it is to have, and sees to it that it is on the disk. */
async function settle({ growing, mode }: Growing, old: Stats | undefined): Promise<void> {
  const file = await open(growing, 'r+');
  try {
    const keeps = old === undefined || (await keepOwner(file, old));
    // Rights of a group are not for another one.
    await file.chmod((old?.mode ?? mode) & (keeps ? 0o7777 : 0o7707));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file the owner and the group of another; tells whether the group is the same. */
async function keepOwner(file: FileHandle, old: Stats): Promise<boolean> {
  const { uid, gid } = await file.stat();
  if (uid === old.uid && gid === old.gid) return true;
  try {
    await file.chown(old.uid, old.gid);
  } catch {
    // Only root may give a file away; to a group of one's own one may.
    if (gid !== old.gid) await file.chown(uid, old.gid).catch(() => {});
  }
  return (await file.stat()).gid === old.gid;
}
