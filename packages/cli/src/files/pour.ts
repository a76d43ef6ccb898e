import { constants, createReadStream, write } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cannotWrite, isSystemError, reasonOf } from './faults.ts';
import type { StreamTarget } from './target.ts';

const writeTo = promisify(write);
/** How long to wait for a reader, in milliseconds, before looking again. */
const PAUSE = 20;

/**
 * Writes a file into a device, pipe or socket. It waits for a reader as long as there is none.
 *
 * @throws BadInput if not all of it can be written
 */
export async function pour(growing: string, place: StreamTarget): Promise<void> {
  const { path, descriptor, isSocket } = place;
  try {
    if (isSocket) return await pipeline(createReadStream(growing), connect(path));
    if (descriptor !== undefined) return await copy(growing, descriptor);
    const file = await openStream(path);
    try {
      await copy(growing, file.fd);
    } finally {
      await file.close();
    }
  } catch (error) {
    // Who reads the standard output may stop when there is enough, as head does.
    if (descriptor === 1 && (error as NodeJS.ErrnoException).code === 'EPIPE') return;
    throw isSystemError(error) ? cannotWrite(path, reasonOf(error)) : error;
  }
}

/** Opens without waiting, since a thread that waits in the system could not be stopped by a signal. */
async function openStream(path: string): Promise<FileHandle> {
  for (;;) {
    try {
      const file = await open(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
      if (!(await file.stat()).isFile()) return file;
      await file.close();
      throw cannotWrite(path, { code: 'changed' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await wait(PAUSE);
    }
  }
}

async function copy(growing: string, descriptor: number): Promise<void> {
  for await (const chunk of createReadStream(growing)) {
    let rest = chunk as Buffer;
    while (rest.length > 0) rest = rest.subarray(await some(descriptor, rest));
  }
}

/** Writes as much as the other end takes now. */
async function some(descriptor: number, bytes: Buffer): Promise<number> {
  try {
    return (await writeTo(descriptor, bytes, 0, bytes.length, null)).bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    await wait(PAUSE);
    return 0;
  }
}
