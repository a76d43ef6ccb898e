import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '@vstopna-tocka/monitoring';
import { openDuckDb, sqlName, sqlText } from '../files/duckdb.ts';
import { headOf } from '../files/kinds.ts';
import type { OnProgress } from '../files/progress.ts';
import { BadInput } from '../io.ts';

/** Rows that are asked for at a time. */
const BATCH = 20_000;

/**
 * Opens a Parquet file with DuckDB. Every value comes as text, numbers and dates as DuckDB writes them.
 *
 * @throws BadInput if the file cannot be read, or DuckDB is not installed
 */
export async function openParquet(path: string, onProgress: OnProgress): Promise<Table> {
  await headOf(path, 'parquet');
  if (/[*?[\]{}]/.test(path)) throw new BadInput(`"${path}": expected a name without * ? [ ] { }`);
  const folder = await mkdtemp(join(tmpdir(), 'monitor-'));
  const db = await openDuckDb(folder, () => {});
  const close = () => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const file = sqlText(path);
  const [about, described] = await Promise.all([
    db.rows(`SELECT CAST(sum(num_rows) AS DOUBLE) AS rows FROM parquet_file_metadata(${file})`),
    db.rows(`DESCRIBE SELECT * FROM read_parquet(${file})`),
  ]).catch((error: Error) => {
    close();
    throw new BadInput(`cannot read "${path}": ${error.message.split('\n')[0]}`);
  });
  const total = Number(about[0]?.['rows'] ?? 0);
  const columns = described.map((row) => String(row['column_name']));
  const selected = columns.map((name, i) => `CAST(${sqlName(name)} AS VARCHAR) AS c${i}`).join(', ');
  async function* rows() {
    try {
      for (let start = 0; start < total; start += BATCH) {
        const range = `file_row_number >= ${start} AND file_row_number < ${start + BATCH}`;
        const batch = await db.rows(
          `SELECT ${selected} FROM read_parquet(${file}, file_row_number = true) WHERE ${range} ORDER BY file_row_number`,
        );
        yield batch.map((row, i) => ({ line: start + i + 1, values: columns.map((_, c) => row[`c${c}`]) }));
        onProgress((start + batch.length) / total);
      }
    } finally {
      close();
    }
  }
  return { columns, rows: rows() };
}
