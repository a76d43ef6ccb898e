import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder beside an output, in which files grow that only their owner can read. */
const form = /^\.vstopna-tocka-(\d{1,10})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{32}$/;

const textOf = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};
const fileText = (path: string) => textOf(() => readFileSync(path, 'utf8'));
const hash = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);

/** Where process numbers mean the same: this machine and, in a container, this container. */
const here = (): string =>
  hash(
    hostname(),
    fileText('/etc/machine-id'),
    textOf(() => readlinkSync('/proc/self/ns/pid')),
  );

/** When a process began, so that another one of its number is not taken for it. The same for all where that is not known. */
function beginningOf(pid: number): string {
  const status = fileText(`/proc/${pid}/stat`);
  // The name before it may hold spaces and brackets; the beginning is the 20th value after it.
  const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return hash(fileText('/proc/sys/kernel/random/boot_id'), ticks);
}

function isRunning(pid: number, beginning: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Of another user's process one is told that one may not.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beginningOf(pid) === beginning;
}

/**
 * Makes a nest in a folder: under a name that nobody can foresee, for its owner alone.
 *
 * @returns its path
 * @throws an error of the system if the folder does not take it
 */
export function makeNest(folder: string): string {
  const name = [
    '.vstopna-tocka',
    process.pid,
    beginningOf(process.pid),
    here(),
    randomBytes(16).toString('hex'),
  ].join('-');
  const nest = join(folder, name);
  mkdirSync(nest, { mode: 0o700 });
  return nest;
}

/**
 * Removes the nests of runs that were killed: those of this user whose process on this machine is no more. What cannot be
 * removed stays, since it is no part of what the command was asked for.
 */
export function removeOldNests(folder: string): void {
  for (const name of textOf(() => readdirSync(folder).join('\0')).split('\0')) {
    const [, pid, beginning, place] = form.exec(name) ?? [];
    if (pid === undefined || place !== here() || isRunning(Number(pid), beginning ?? '')) continue;
    textOf(() => {
      const info = lstatSync(join(folder, name));
      const isOwn = process.getuid === undefined || info.uid === process.getuid();
      if (info.isDirectory() && isOwn) rmSync(join(folder, name), { recursive: true, force: true });
      return '';
    });
  }
}
