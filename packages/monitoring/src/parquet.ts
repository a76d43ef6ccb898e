import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import { FileProblem } from './problems.ts';
import type { Row, Table } from './read.ts';

/** A file of which parts can be read: its length in bytes, and a function that gives some of them, as a `Blob` can. */
export type ParquetFile = AsyncBuffer;

/** Rows of a row group, which has to fit into memory as a whole. Most writers make groups of about a hundred thousand. */
export const MOST_ROWS_IN_GROUP = 1_000_000;

/**
 * Opens a Parquet file, uncompressed or with Snappy, one row group at a time. Lines of problems are numbers of rows.
 *
 * @param file in the browser, from a `Blob`: `{ byteLength: blob.size, slice: (a, b) => blob.slice(a, b).arrayBuffer() }`
 * @throws {FileProblem} Where it is no Parquet file, is compressed in another way, or has too large row groups; the
 *   second also later, while rows are read.
 */
export async function openParquet(file: ParquetFile): Promise<Table> {
  if (file.byteLength === 0) throw new FileProblem('empty');
  const metadata = await parquetMetadataAsync(file).catch(() => {
    throw new FileProblem('parquet');
  });
  const sizes = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  if (sizes.some((size) => size > MOST_ROWS_IN_GROUP))
    throw new FileProblem('parquet-large', { most: MOST_ROWS_IN_GROUP });
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  return { columns, rows: rowsOf(file, metadata, sizes) };
}

async function* rowsOf(
  file: ParquetFile,
  metadata: FileMetaData,
  sizes: readonly number[],
): AsyncGenerator<Row[]> {
  let start = 0;
  for (const size of sizes) {
    let rows: Row[] = [];
    const first = start;
    await parquetRead({
      file,
      metadata,
      rowStart: first,
      rowEnd: first + size,
      onComplete: (values) => {
        rows = values.map((row, i) => ({ line: first + i + 1, values: row as unknown[] }));
      },
    }).catch((error: unknown) => {
      throw new FileProblem(/compression/i.test(String(error)) ? 'parquet-compression' : 'parquet');
    });
    yield rows;
    start += size;
  }
}
