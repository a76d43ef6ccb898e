import type { DuckDBConnection } from '@duckdb/node-api';
import { BadInput } from '../io.ts';

/** DuckDB with few functions: runs a text, gives its rows, counts what it wrote. */
export interface Database {
  readonly run: (sql: string) => Promise<number>;
  readonly rows: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => void;
}

/**
 * Opens DuckDB, which is loaded only now: it is large, and nothing else needs it.
 *
 * @param folder where it may put what does not fit into memory
 * @param onProgress told the part that is done, from 0 to 1, while a query runs
 * @throws BadInput if DuckDB is not installed
 */
export async function openDuckDb(folder: string, onProgress: (part: number) => void): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch((error: NodeJS.ErrnoException) => {
    if (!/MODULE_NOT_FOUND$/.test(error.code ?? '')) throw error;
    throw new BadInput('screen needs DuckDB, which is not installed: npm install @duckdb/node-api');
  });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '400MB',
    threads: String(Math.min(4, (await import('node:os')).availableParallelism())),
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  return {
    run: (sql) => watched(connection, onProgress, async () => (await connection.run(sql)).rowsChanged),
    rows: (sql) =>
      watched(connection, onProgress, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS()),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function watched<T>(
  connection: DuckDBConnection,
  onProgress: (part: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => onProgress(connection.progress.percentage / 100), 200);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** A text as a constant of SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name of SQL in quotes. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
