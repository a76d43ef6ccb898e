import { constants, type Stats } from 'node:fs';
import { access, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { quoted } from '../printable.ts';
import { cannotWrite, isSystemError, reasonOf } from './faults.ts';

/** A place for a regular file, which a new one takes as a whole. */
export interface FileTarget {
  readonly kind: 'file';
  /** As it was named. */
  readonly path: string;
  /** Where it really is, behind all links. */
  readonly real: string;
  /** What is there now, if anything. */
  readonly old: Stats | undefined;
}

/** A device, pipe or socket, which is written into and stays what it is. */
export interface StreamTarget {
  readonly kind: 'stream';
  readonly path: string;
  /** One of the streams that the process was given, by its number. */
  readonly descriptor: number | undefined;
  readonly isSocket: boolean;
}

export type Target = FileTarget | StreamTarget;

/** More links than this in a row are a circle, as Linux has it. */
const MOST_LINKS = 40;

/**
 * Looks at a place where a command is to write.
 *
 * @throws BadInput if it is a folder or read-only, has a second name, or lies in no folder
 */
export async function targetOf(path: string): Promise<Target> {
  if (path === '') throw cannotWrite(path, { code: 'noName' });
  const descriptor = descriptorOf(path);
  if (descriptor !== undefined) return { kind: 'stream', path, descriptor, isSocket: false };
  try {
    const info = await stat(path).catch(unlessAbsent);
    if (info && !info.isFile() && !info.isDirectory())
      return { kind: 'stream', path, descriptor, isSocket: info.isSocket() };
    const real = info ? await realpath(path) : await endOfLinks(path);
    await checkFolder(path, real);
    if (info) await checkReplaceable(path, info);
    return { kind: 'file', path, real, old: info };
  } catch (error) {
    throw isSystemError(error) ? cannotWrite(path, reasonOf(error)) : error;
  }
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** `/dev/stdout` and its like; opening them anew fails for sockets, and begins a file again that the shell has opened. */
function descriptorOf(path: string): number | undefined {
  const named = ['/dev/stdin', '/dev/stdout', '/dev/stderr'].indexOf(path);
  if (named !== -1) return named;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * Where a path ends that leads nowhere yet: behind all its links.
 *
 * @throws BadInput if that is in no folder; or an error of the system
 */
export async function endOfLinks(path: string): Promise<string> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const folder = await realpath(dirname(at)).catch(unlessAbsent);
    if (folder === undefined)
      throw cannotWrite(path, { code: 'noFolder', params: { folder: quoted(dirname(path)) } });
    const end = join(folder, basename(at));
    const info = await lstat(end).catch(unlessAbsent);
    if (!info?.isSymbolicLink()) return end;
    const link = await readlink(end);
    // Not joined: `..` after a link leads out of where the link leads to.
    at = isAbsolute(link) ? link : `${folder}/${link}`;
  }
  throw cannotWrite(path, { code: 'ELOOP' });
}

async function checkFolder(path: string, real: string): Promise<void> {
  if (/[\\/]$/.test(path)) throw cannotWrite(path, { code: 'EISDIR' });
  const folder = await stat(dirname(real)).catch(unlessAbsent);
  if (!folder?.isDirectory())
    throw cannotWrite(path, { code: 'noFolder', params: { folder: quoted(dirname(path)) } });
}

async function checkReplaceable(path: string, info: Stats): Promise<void> {
  if (info.isDirectory()) throw cannotWrite(path, { code: 'EISDIR' });
  // For root every file can be written; that it was made read-only holds for root, too.
  if ((info.mode & 0o222) === 0) throw cannotWrite(path, { code: 'readOnly' });
  if (info.nlink > 1) throw cannotWrite(path, { code: 'otherName' });
  await access(path, constants.W_OK);
}
