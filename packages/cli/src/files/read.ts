import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { cannotRead, reasonOf } from './faults.ts';

/** Answers of one person take a few hundred bytes; what is larger than this, in megabytes, is something else. */
const MOST = 16;

/**
 * Reads a small text as a whole, from whatever can be read: also a pipe, which is closed once it is seen not to be small.
 *
 * @param input a path, or standard input
 * @throws BadInput if it cannot be read or is larger than {@link MOST} megabytes
 */
export async function readSmall(input: string | Readable): Promise<string> {
  const name = typeof input === 'string' ? input : ({ stream: 'standardInput' } as const);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // To read from a folder is an error of a read without a path.
    if (typeof input === 'string' && (await stat(input)).isDirectory())
      throw cannotRead(name, { code: 'EISDIR' });
    for await (const part of typeof input === 'string' ? createReadStream(input) : input) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size > MOST * 1e6) throw cannotRead(name, { code: 'tooLarge', params: { size: MOST } });
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error ? cannotRead(name, reasonOf(error)) : error;
  }
  return Buffer.concat(parts).toString('utf8');
}
