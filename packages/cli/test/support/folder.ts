import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach } from 'vitest';

/** A folder for each test, removed after it. */
export function testFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    path: (name: string) => join(folder, name),
    /** A text without the address of the folder. */
    short: (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder, '').trim(),
    write: (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    /** Names of all files, hidden ones too. */
    names: () => readdirSync(folder).sort(),
    /** Rows of a query of DuckDB, in which `%` stands for the folder. */
    query: async (sql: string) => {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const rows = await connection.runAndReadAll(sql.replaceAll('%', folder));
      connection.closeSync();
      return rows.getRowObjectsJson();
    },
  };
}
