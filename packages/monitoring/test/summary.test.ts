import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { indicators } from '@vstopna-tocka/core/evaluation';
import { afterAll, describe, expect, it } from 'vitest';
import { type ParticipationRecord, type Summary, syntheticRecords } from '../src/index.ts';
import { csvOf, summaryOf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitoring-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The second computation: SQL over the same records as a file, knowing nothing of the code under test. */
async function database(records: readonly ParticipationRecord[]) {
  const file = join(folder, `records-${records.length}.csv`);
  writeFileSync(file, csvOf(records, { delimiter: ',', decimal: '.' }));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE r AS SELECT * FROM read_csv('${file}', all_varchar = true)`);
  return async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

const indicator = (summary: Summary, id: string) =>
  summary.indicators.find((i) => i.id === id)?.value ?? null;
const distribution = (summary: Summary, id: string) =>
  Object.fromEntries(
    (summary.distributions.find((d) => d.id === id)?.categories ?? []).map((c) => [
      c.values.join('+'),
      c.count,
    ]),
  );

describe.each([400, 6000])('a summary of %i made-up records, beside SQL', async (count) => {
  const records = [...syntheticRecords(count, count)];
  const summary = summaryOf(records);
  const sql = await database(records);

  it('has the same indicators', async () => {
    const [row = {}] = await sql(`SELECT
      count(*) AS included,
      100.0 * count(*) FILTER (exit_kind = 'completed') / count(actual_exit) AS "completion-rate",
      100.0 * count(*) FILTER (exit_kind = 'early') / count(actual_exit) AS "early-exit-rate",
      100.0 * count(*) FILTER (destination IN ('employment', 'education')) / count(actual_exit) AS "positive-exit-rate",
      avg(CAST(competences_after AS DOUBLE) - CAST(competences_before AS DOUBLE)) AS "competence-change",
      100.0 * count(*) FILTER (employability = 'better') / count(employability) AS "employability-rate",
      100.0 * count(*) FILTER (agreement = 'true') / count(*) AS "agreement-rate",
      100.0 * count("group") / (SELECT sum(p) FROM (SELECT any_value(CAST(places AS INT)) AS p FROM r GROUP BY "group")) AS "places-filled"
      FROM r`);
    const shown = summary.indicators.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const { id, value } of shown) expect(value, id).toBeCloseTo(Number(row[id]), 9);
  });

  it('has the same distributions', async () => {
    const columns = {
      unit: 'unit',
      year: 'left(entry, 4)',
      call: 'call',
      status: `coalesce(exit_kind, 'running')`,
      agreement: `CASE agreement WHEN 'true' THEN 'yes' WHEN 'false' THEN 'no' ELSE 'not-recorded' END`,
      destination: `CASE WHEN actual_exit IS NOT NULL THEN coalesce(destination, 'unknown') END`,
      early_reason: `CASE WHEN exit_kind = 'early' THEN coalesce(early_reason, 'unknown') END`,
      competences: `CASE WHEN actual_exit IS NULL THEN NULL WHEN competences_before IS NULL OR competences_after IS NULL THEN 'not-recorded'
        WHEN CAST(competences_after AS DOUBLE) > CAST(competences_before AS DOUBLE) THEN 'higher'
        WHEN CAST(competences_after AS DOUBLE) < CAST(competences_before AS DOUBLE) THEN 'lower' ELSE 'same' END`,
      employability: `CASE WHEN actual_exit IS NOT NULL THEN coalesce(employability, 'not-recorded') END`,
    };
    for (const [id, column] of Object.entries(columns)) {
      const rows = await sql(
        `SELECT ${column} AS k, count(*) AS n FROM r WHERE ${column} IS NOT NULL GROUP BY k`,
      );
      const counts = new Map(rows.map((row) => [String(row['k']), Number(row['n'])]));
      const shown = distribution(summary, id);
      expect(Object.keys(shown).length, id).toBeGreaterThan(0);
      for (const [key, value] of Object.entries(shown))
        expect(value, `${id} ${key}`).toBe(
          key.split('+').reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
        );
    }
  });

  it('has the same cells where it shows them, and hides exactly numbers that may be hidden', async () => {
    const column = {
      'unit-year': 'left(entry, 4)',
      'unit-call': 'call',
      'unit-status': `coalesce(exit_kind, 'running')`,
    };
    for (const table of summary.tables) {
      const rows = await sql(`SELECT unit, ${column[table.id]} AS k, count(*) AS n FROM r GROUP BY ALL`);
      const count = (units: string[], keys: string[]) =>
        rows
          .filter((row) => units.includes(String(row['unit'])) && keys.includes(String(row['k'])))
          .reduce((sum, row) => sum + Number(row['n']), 0);
      for (const [r, line] of table.cells.entries())
        for (const [c, cell] of line.entries()) {
          const expected = count(table.rows[r]?.values ?? [], table.columns[c]?.values ?? []);
          if (cell === null) expect(expected).toBeGreaterThan(0);
          else {
            expect(cell).toBe(expected);
            expect(cell === 0 || cell >= 5).toBe(true);
          }
        }
    }
    expect(summary.tables.length + summary.withheld.length).toBe(3);
  });

  it('has the same progress', async () => {
    const [row = {}] = await sql(
      `SELECT count(*) FILTER (entry < '2019') AS early, count(*) FILTER (entry < '2023') AS "until-2022" FROM r`,
    );
    const of = (target: string) => summary.progress.find((p) => p.target === target);
    expect(of('plan-2017-2018')?.percent).toBeCloseTo((Number(row['early']) / 5200) * 100, 9);
    expect(of('plan-2022')?.percent).toBeCloseTo((Number(row['until-2022']) / 12500) * 100, 9);
  });
});

describe('small files', () => {
  const records = [...syntheticRecords(40, 9)];

  it('show nothing below five records, not even their number', () => {
    expect(summaryOf(records.slice(0, 4))).toMatchObject({
      tooFew: true,
      records: 0,
      distributions: [],
      tables: [],
    });
    expect(summaryOf([])).toMatchObject({ tooFew: true, records: 0 });
  });

  it('show no number from 1 to 4 anywhere', () => {
    for (let count = 5; count <= 40; count++) {
      const { distributions, tables, indicators: values, progress } = summaryOf(records.slice(0, count));
      const numbers = [
        ...distributions.flatMap((d) => [d.total, ...d.categories.map((c) => c.count)]),
        ...tables.flatMap((t) => t.cells.flat()),
        ...values.filter(({ id }) => id !== 'places-filled').map((i) => i.of),
        ...progress.map((p) => p.included),
      ];
      for (const number of numbers)
        expect(number === null || number === 0 || number >= 5, `${count}`).toBe(true);
    }
  });

  it('do not give away a few who left early by what is said of exits', () => {
    const stay = (n: number): ParticipationRecord[] =>
      Array.from({ length: n }, () => ({
        unit: 'celje',
        call: 'sa-2019',
        programme_type: 'lot',
        entry: '2019-10',
      }));
    const leave = (n: number, exit_kind: 'completed' | 'early'): ParticipationRecord[] =>
      stay(n).map((record) => ({ ...record, actual_exit: '2020-03', exit_kind, destination: 'employment' }));
    const few = summaryOf([...stay(20), ...leave(3, 'early'), ...leave(30, 'completed')]);
    expect(distribution(few, 'status')).toEqual({ running: 20, 'completed+early': 33 });
    expect(indicator(few, 'early-exit-rate')).toBeNull();
    expect(indicator(few, 'completion-rate')).toBeNull();
    expect(few.distributions.map(({ id }) => id)).not.toContain('early_reason');
    const fewLeft = summaryOf([...stay(20), ...leave(3, 'early')]);
    expect(distribution(fewLeft, 'status')).toEqual({ 'running+completed+early': 23 });
    expect(fewLeft.distributions.map(({ id }) => id)).not.toContain('destination');
  });
});

describe('indicators', () => {
  it('are those of the data, progress apart', () => {
    const ids = summaryOf(syntheticRecords(100)).indicators.map(({ id }) => id);
    expect([...ids, 'progress']).toEqual(indicators.map(({ id }) => id));
  });
});
