import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { BadInput } from '../io.ts';
import type { Head } from './kinds.ts';
import type { OnProgress } from './progress.ts';

/** No record is longer than this, in characters. */
export const LONGEST = 1_000_000;

const LF = 10;

/**
 * Reads a text file part by part, each of whole lines; the byte order mark is left out.
 *
 * @param head the beginning of the file
 * @param onProgress told the part that is read, from 0 to 1
 * @throws BadInput naming the line that is not UTF-8, is binary, or does not end
 */
export async function* textParts(path: string, head: Head, onProgress: OnProgress): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let read = head.skipped;
  for await (const chunk of createReadStream(path, { start: head.skipped, highWaterMark: 1 << 18 })) {
    const bytes = chunk as Buffer;
    const buffer = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = buffer.lastIndexOf(LF) + 1;
    if (buffer.length - end > 4 * LONGEST)
      throw new BadInput(`line ${line + lines(buffer)} is longer than ${LONGEST} characters`);
    const part = buffer.subarray(0, end);
    checkText(part, line);
    line += lines(part);
    rest = buffer.subarray(end);
    if (end > 0) yield part.toString('utf8');
    read += bytes.length;
    onProgress(read / head.size);
  }
  checkText(rest, line);
  if (rest.length > 0) yield rest.toString('utf8');
}

function lines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}

/** Checks that bytes are text in UTF-8; the first line that is not is named. */
function checkText(bytes: Buffer, line: number): void {
  if (bytes.indexOf(0) === -1 && isUtf8(bytes)) return;
  let start = 0;
  for (let n = line; start < bytes.length; n++) {
    const newline = bytes.indexOf(LF, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    if (part.indexOf(0) !== -1) throw new BadInput(`line ${n} is not text: expected a text file in UTF-8`);
    if (!isUtf8(part)) throw new BadInput(`line ${n} is not UTF-8: save the file as UTF-8`);
    start = end;
  }
}
