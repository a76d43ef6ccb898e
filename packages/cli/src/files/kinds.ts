import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';
import { cannotRead, reasonOf } from './faults.ts';

/** The kinds of files that hold many persons. */
export type Kind = 'csv' | 'jsonl' | 'parquet';

const endings: Readonly<Record<string, Kind>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
};

/**
 * The kind of a file by the ending of its name.
 *
 * @throws BadInput for any other ending
 */
export function kindOf(path: string): Kind {
  const kind = endings[extname(path).toLowerCase()];
  if (kind === undefined)
    throw new BadInput(`${quoted(path)}: expected a name that ends in ${Object.keys(endings).join(', ')}`);
  return kind;
}

/** First bytes of files that people take for tables. */
const otherFiles: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 3, 4], 'a spreadsheet or a zip file: save it as CSV in UTF-8'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old spreadsheet: save it as CSV in UTF-8'],
  [[0x1f, 0x8b], 'compressed: unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed: unpack it first'],
  [[0xff, 0xfe], 'in UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'in UTF-16: save it as UTF-8'],
];
const parquetMark = [0x50, 0x41, 0x52, 0x31];

/** The beginning of a file, after a byte order mark. */
export interface Head {
  readonly bytes: Buffer;
  /** Bytes before it. */
  readonly skipped: number;
  readonly size: number;
}

/**
 * Looks at a file that is to be read. A pipe is refused: a process that waits for one to be opened cannot be stopped, and
 * its outputs would wait, too.
 *
 * @throws BadInput if there is none, or it is no regular file
 */
export async function infoOf(path: string): Promise<Stats> {
  const info = await stat(path).catch((error) => {
    throw cannotRead(path, reasonOf(error));
  });
  if (!info.isFile()) throw cannotRead(path, { code: info.isDirectory() ? 'EISDIR' : 'notAFile' });
  return info;
}

async function beginningOf(path: string) {
  try {
    const file = await open(path);
    return await file.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0).finally(() => file.close());
  } catch (error) {
    throw cannotRead(path, reasonOf(error));
  }
}

/**
 * Reads the beginning of a file and checks that it can be of its kind.
 *
 * @throws BadInput if there is no such file, it is empty, or it is something else
 */
export async function headOf(path: string, kind: Kind): Promise<Head> {
  const info = await infoOf(path);
  if (info.size === 0) throw new BadInput(`${quoted(path)} is empty`);
  const { buffer, bytesRead } = await beginningOf(path);
  const bytes = buffer.subarray(0, bytesRead);
  const begins = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  const other = otherFiles.find(([mark]) => begins(mark));
  if (other) throw new BadInput(`${quoted(path)} is ${other[1]}`);
  if (begins(parquetMark) !== (kind === 'parquet')) {
    throw new BadInput(
      kind === 'parquet' ? `${quoted(path)} is not Parquet` : `${quoted(path)} is Parquet: name it .parquet`,
    );
  }
  const skipped = begins([0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (skipped === bytesRead) throw new BadInput(`${quoted(path)} is empty`);
  return { bytes: bytes.subarray(skipped), skipped, size: info.size };
}
