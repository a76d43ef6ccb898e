import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { FileProblem, type ParticipationRecord, readRecords, syntheticRecords } from '../src/index.ts';
import { MOST_ROWS_IN_GROUP, openParquet, type ParquetFile } from '../src/parquet.ts';
import { csvOf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes as a file, as the browser gives them. */
const fileOf = (bytes: Uint8Array): ParquetFile => {
  const blob = new Blob([bytes.slice()]);
  return { byteLength: blob.size, slice: (start, end) => blob.slice(start, end).arrayBuffer() };
};

const records = [...syntheticRecords(5000, 8)];

/** One row group with more rows than may be. */
async function tooLarge(): Promise<ParquetFile> {
  const path = join(folder, 'large.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const query = `SELECT 'celje' AS unit FROM range(${MOST_ROWS_IN_GROUP + 1})`;
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2000000)`);
  connection.closeSync();
  return fileOf(readFileSync(path));
}

/** The records as Parquet, written by DuckDB with columns of the types that a data base would have. */
async function written(options: string): Promise<ParquetFile> {
  const [csv, parquet] = ['in.csv', 'out.parquet'].map((name) => join(folder, name));
  writeFileSync(csv as string, csvOf(records, { delimiter: ',', decimal: '.' }));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT * REPLACE (
    CAST(competences_before AS DOUBLE) AS competences_before, CAST(competences_after AS DECIMAL(3, 1)) AS competences_after,
    CAST(agreement AS BOOLEAN) AS agreement, CAST(lot AS TINYINT) AS lot, CAST(places AS BIGINT) AS places,
    CAST(entry || '-01' AS DATE) AS entry
  ) FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}' (FORMAT parquet, ${options})`);
  connection.closeSync();
  return fileOf(readFileSync(parquet as string));
}

async function readAll(file: ParquetFile) {
  const all: ParticipationRecord[] = [];
  for await (const batch of readRecords(await openParquet(file))) {
    expect(batch.problems).toEqual([]);
    all.push(...batch.records);
  }
  return all;
}

const refusal = (file: ParquetFile) =>
  readAll(file).then(
    () => 'taken',
    (error: unknown) => (error instanceof FileProblem ? error.code : String(error)),
  );

describe('Parquet', () => {
  it.each(['COMPRESSION snappy', 'COMPRESSION uncompressed', 'ROW_GROUP_SIZE 2048'])(
    'is read with %s',
    async (options) => {
      const expected = records.map((record) => ({ ...record, entry: `${record.entry}-01` }));
      expect(await readAll(await written(options))).toEqual(expected);
    },
  );

  it('that cannot be read says so', async () => {
    expect(await refusal(await written('COMPRESSION zstd'))).toBe('parquet-compression');
    expect(await refusal(await tooLarge())).toBe('parquet-large');
    expect(await refusal(fileOf(new Uint8Array(0)))).toBe('empty');
    expect(await refusal(fileOf(new TextEncoder().encode('PAR1 not really PAR1')))).toBe('parquet');
  });
});
