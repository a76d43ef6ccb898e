import { isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { BadInput } from '../io.ts';

/** No record is longer than this, in bytes. */
export const LONGEST = 1_000_000;

export const LF = 10;
export const CR = 13;

/** Where a record ends. */
export interface Split {
  /** First byte that is not of the record any more. */
  readonly end: number;
  /** First byte of the next one. */
  readonly next: number;
  /** Lines that the record takes. */
  readonly lines: number;
  /** Why the record cannot be read. */
  readonly problem?: string;
  /** An empty line that is no record. */
  readonly blank?: boolean;
}

/** Finds the end of the record that begins at a byte; `undefined` if it lies beyond the buffer and more is to come. */
export type Splitter = (buffer: Buffer, start: number, last: boolean) => Split | undefined;

export interface CopyOptions {
  readonly split: Splitter;
  /** Where in the file the first record begins, and on which line. */
  readonly start: number;
  readonly firstLine: number;
  /** What stands between the number of the line and the record. */
  readonly separator: string;
  /** File for the records that can be read, each behind the number of its line. */
  readonly good: string;
  /** File for the others, as JSON Lines with line, reason and row. */
  readonly bad: string;
  /** Told how many bytes have been read so far. */
  readonly onBytes: (bytes: number) => void;
}

export interface CopyCounts {
  readonly good: number;
  readonly bad: number;
  /** Whether some record takes more than one line. */
  readonly manyLines: boolean;
}

/**
 * Copies a text file record by record: those that can be read with the number of their line, those that cannot aside.
 *
 * @throws BadInput if the file is not UTF-8, is binary, or has a line without end
 */
export async function copyRecords(path: string, options: CopyOptions): Promise<CopyCounts> {
  const { split, separator, onBytes } = options;
  const good = writer(options.good);
  const bad = writer(options.bad);
  const counts = { good: 0, bad: 0, manyLines: false };
  let line = options.firstLine;

  /** Takes all whole records of a buffer; returns how many bytes that were. */
  function take(buffer: Buffer, last: boolean): number {
    let start = 0;
    while (start < buffer.length) {
      const found = split(buffer, start, last);
      if (found === undefined) break;
      const tooLong = found.end - start > LONGEST ? `longer than ${LONGEST} bytes` : undefined;
      const reason = found.problem ?? tooLong;
      if (reason !== undefined) {
        const row = buffer.toString('utf8', start, found.end);
        bad.text(`${JSON.stringify({ line, reason, row })}\n`);
        counts.bad++;
      } else if (!found.blank) {
        good.record(`${line}${separator}`, buffer, start, found.end);
        counts.good++;
        if (found.lines > 1) counts.manyLines = true;
      }
      line += found.lines;
      start = found.next;
    }
    return start;
  }

  try {
    let rest: Buffer = Buffer.alloc(0);
    let read = 0;
    for await (const chunk of createReadStream(path, { start: options.start, highWaterMark: 1 << 20 })) {
      const buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      const from = line;
      const used = take(buffer, false);
      checkText(buffer.subarray(0, used), from);
      rest = buffer.subarray(used);
      if (rest.length > 2 * LONGEST) throw new BadInput(`line ${line} is longer than ${LONGEST} bytes`);
      read += (chunk as Buffer).length;
      onBytes(read);
    }
    const from = line;
    take(rest, true);
    checkText(rest, from);
  } finally {
    good.close();
    bad.close();
  }
  return counts;
}

/**
 * Checks that bytes are text in UTF-8.
 *
 * @param line number of their first line
 * @throws BadInput naming the first line that is not
 */
export function checkText(bytes: Buffer, line: number): void {
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

/** Collects what is written and hands it to the file in large pieces. */
function writer(path: string) {
  const file = openSync(path, 'w', 0o600);
  const buffer = Buffer.allocUnsafe(4 * LONGEST);
  let size = 0;
  const flush = () => {
    let done = 0;
    while (done < size) done += writeSync(file, buffer, done, size - done);
    size = 0;
  };
  return {
    record(before: string, bytes: Buffer, start: number, end: number): void {
      if (size + before.length + (end - start) + 1 > buffer.length) flush();
      size += buffer.write(before, size, 'latin1');
      size += bytes.copy(buffer, size, start, end);
      buffer[size++] = LF;
    },
    text(text: string): void {
      flush();
      const bytes = Buffer.from(text);
      let done = 0;
      while (done < bytes.length) done += writeSync(file, bytes, done);
    },
    close(): void {
      flush();
      closeSync(file);
    },
  };
}
