import { open } from 'node:fs/promises';
import type { Table } from '@vstopna-tocka/monitoring';
import { openParquet as openTable } from '@vstopna-tocka/monitoring/parquet';
import { headOf } from '../files/kinds.ts';
import type { OnProgress } from '../files/progress.ts';

/**
 * Opens a Parquet file, of which one row group at a time is in memory.
 *
 * @throws BadInput if there is no such file or it is not Parquet
 */
export async function openParquet(path: string, onProgress: OnProgress): Promise<Table> {
  const { size } = await headOf(path, 'parquet');
  const file = await open(path);
  let read = 0;
  const slice = async (start: number, end = size) => {
    const bytes = new Uint8Array(end - start);
    await file.read(bytes, 0, bytes.length, start);
    read += bytes.length;
    onProgress(Math.min(1, read / size));
    return bytes.buffer;
  };
  const table = await openTable({ byteLength: size, slice }).catch(async (error) => {
    await file.close();
    throw error;
  });
  async function* rows() {
    try {
      yield* table.rows;
    } finally {
      await file.close();
    }
  }
  return { columns: table.columns, rows: rows() };
}
