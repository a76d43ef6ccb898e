import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { Question, Questions, Value } from '../../src/engine/index.ts';
import { columnOf } from '../../src/export/names.ts';
import type { Space } from './space.ts';

/** A database that runs a text of SQL and gives its rows. */
export interface Database {
  readonly run: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void> | void;
}

export async function duckDb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => connection.closeSync(),
  };
}

export async function postgres(): Promise<Database> {
  const db = await PGlite.create();
  return { run: async (sql) => (await db.query<Record<string, unknown>>(sql)).rows, close: () => db.close() };
}

const types: Record<Question['kind'], string> = {
  integer: 'INTEGER',
  choice: 'VARCHAR(40)',
  boolean: 'BOOLEAN',
};

const constant = (value: Value) => (typeof value === 'string' ? `'${value}'` : String(value).toUpperCase());

/** SQL that makes the table `answers` with every state of a space; `state` is its number in the order of `states`. */
export function everyState({ ids, bands }: Space, questions: Questions): string {
  const from: string[] = ['(VALUES (0)) AS start(zero)'];
  const columns: string[] = [];
  let state = 'zero';
  let stride = 1;
  ids.forEach((id, i) => {
    const own = bands[i] ?? [];
    const values = own.map((band, d) => `(${d + 1}, ${constant(band.value)})`);
    const open = `(0, CAST(NULL AS ${types[(questions[id] as Question).kind]}))`;
    from.push(`(VALUES ${[open, ...values].join(', ')}) AS q${i}(digit, ${columnOf(id)})`);
    columns.push(`q${i}.${columnOf(id)}`);
    state += ` + q${i}.digit * ${stride}`;
    stride *= own.length + 1;
  });
  return `CREATE TABLE answers AS SELECT ${[`${state} AS state`, ...columns].join(', ')} FROM ${from.join(' CROSS JOIN ')}`;
}
