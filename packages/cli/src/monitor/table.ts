import { createReadStream } from 'node:fs';
import { type Encoding, openCsv, type Table } from '@vstopna-tocka/monitoring';
import { cannotRead, isSystemError, reasonOf } from '../files/faults.ts';
import { infoOf, kindOf } from '../files/kinds.ts';
import type { OnProgress } from '../files/progress.ts';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';

/**
 * The encoding that an option names.
 *
 * @throws BadInput for any other
 */
export function encodingOf(name: string): Encoding {
  const lower = name.toLowerCase();
  if (lower === 'utf-8' || lower === 'windows-1250') return lower;
  throw new BadInput(`unknown encoding ${quoted(name)}: expected utf-8 or windows-1250`);
}

/**
 * Opens a file of participation records, by the ending of its name.
 *
 * @throws BadInput if there is no such file or its kind is another
 */
export async function openTable(path: string, encoding: Encoding, onProgress: OnProgress): Promise<Table> {
  const kind = kindOf(path);
  if (kind === 'jsonl') throw new BadInput(`${quoted(path)}: expected CSV or Parquet`);
  const info = await infoOf(path);
  if (kind === 'parquet') {
    const { openParquet } = await import('./parquet.ts');
    return openParquet(path, onProgress);
  }
  return openCsv(partsOf(path, info.size, onProgress), { encoding });
}

async function* partsOf(path: string, size: number, onProgress: OnProgress): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) {
      yield part as Uint8Array;
      read += (part as Uint8Array).length;
      onProgress(read / size);
    }
  } catch (error) {
    throw isSystemError(error) ? cannotRead(path, reasonOf(error)) : error;
  }
}
