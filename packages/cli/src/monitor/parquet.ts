import { FileProblem, type Table } from '@vstopna-tocka/monitoring';
import { headOf } from '../files/kinds.ts';
import { parquetInfo, parquetRows } from '../files/parquet.ts';
import { columnElements } from '../files/parquet-schema.ts';
import type { OnProgress } from '../files/progress.ts';

/** Rows of a row group, as on the monitoring page. */
const MOST_ROWS_IN_GROUP = 1_000_000;

/**
 * Opens a Parquet file, of which one row group at a time is in memory.
 *
 * @throws BadInput if there is no such file or it cannot be read
 * @throws FileProblem if its row groups are too large
 */
export async function openParquet(path: string, onProgress: OnProgress): Promise<Table> {
  await headOf(path, 'parquet');
  const { schema, groups } = await parquetInfo(path);
  if (groups.some((rows) => rows > MOST_ROWS_IN_GROUP))
    throw new FileProblem('parquet-large', { most: MOST_ROWS_IN_GROUP });
  async function* rows() {
    for await (const { first, rows: count, part, rich } of parquetRows({ path, raw: false })) {
      yield Array.from({ length: count }, (_, row) => ({
        line: first + row,
        values: rich.map((column) => column[row]),
      }));
      onProgress(part);
    }
  }
  return { columns: columnElements(schema).map(({ name }) => name), rows: rows() };
}
