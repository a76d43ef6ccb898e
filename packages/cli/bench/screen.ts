/**
 * Measures `screen` on a generated file: rows per second and the most memory it took.
 *
 *   node --conditions=@vstopna-tocka/source packages/cli/bench/screen.ts [rows] [csv|jsonl|parquet]
 *
 * Of a thousand rows one cannot be read and two have a value that no question takes. Afterwards every row is looked
 * for: with its verdicts or among the rejected ones, in the order of the file.
 *
 * On two cores shared with many others, 28 November 2026: a million rows of CSV took 6.1 s of processor time and at most
 * 314 MB, three million 15.8 s (190,000 rows a second) and 314 MB.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { run } from '../src/run.ts';

const [first = '10000000', kind = 'csv', out] = process.argv.slice(2);
if (first === '--inner') await inner(kind, out as string);
else await outer(Number(first));

/** Runs the command in a process of its own and prints what it took. */
async function inner(file: string, result: string): Promise<void> {
  const start = performance.now();
  const io = { readFile: async () => '', readInput: async () => '', inputIsTerminal: false, out: () => {} };
  const code = await run(['screen', file, '--out', result, '--json'], { ...io, err: console.error });
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const busy = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ code, seconds, busy, megabytes: maxRSS / 1024 }));
}

async function outer(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'screen-'));
  const file = join(folder, `persons.${kind}`);
  const result = join(folder, `verdicts.${kind}`);
  try {
    await generate(file, rows);
    const args = [
      '--conditions=@vstopna-tocka/source',
      fileURLToPath(import.meta.url),
      '--inner',
      file,
      result,
    ];
    const child = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { code, seconds, busy, megabytes } = JSON.parse(child.stdout);
    const size = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`;
    console.log(`${kind}, ${rows} rows, ${size(file)} in, ${size(result)} out, exit code ${code}`);
    if (kind !== 'parquet') await account(rows, result, join(folder, 'verdicts.rejects.csv'));
    console.log(
      `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${busy.toFixed(1)} s of processor time, at most ${Math.round(megabytes)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws unless every person is in one of the two files, in order. */
async function account(rows: number, result: string, rejects: string): Promise<void> {
  const persons = async (path: string, pattern: RegExp) => {
    let count = 0;
    let last = 0;
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const number = Number(pattern.exec(line)?.[1]);
      if (Number.isNaN(number)) continue;
      if (number <= last) throw new Error(`${path}: ${number} after ${last}`);
      last = number;
      count++;
    }
    return count;
  };
  const written = await persons(result, /person (\d+)/);
  const rejected = await persons(rejects, /^(\d+),/);
  if (written + rejected !== rows) throw new Error(`${rows} rows, ${written} written, ${rejected} rejected`);
  console.log(`${written} rows with verdicts, ${rejected} rejected, all in order`);
}

async function generate(file: string, rows: number): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })).connect();
  const pick = (step: number, ...values: readonly string[]) =>
    `[${values.map((v) => `'${v}'`).join(', ')}][1 + (i // ${step}) % ${values.length}]`;
  const bad = kind === 'csv' ? `CASE WHEN i % 1000 = 7 THEN 'a"b' ELSE 'person ' || i END` : `'person ' || i`;
  const columns = [
    `${bad} AS id`,
    `CASE WHEN i % 1000 = 8 THEN '140' WHEN i % 11 = 0 THEN NULL ELSE CAST(i * 7919 % 121 AS VARCHAR) END AS age`,
    `${pick(1, 'citizen', 'permanent-permit', 'other', 'dont-know')} AS residence`,
    `CASE WHEN i % 1000 = 9 THEN 'maybe' ELSE ${pick(2, 'true', 'false', 'dont-know')} END AS "cashAssistance"`,
    `CAST(i * 31 % 25 AS VARCHAR) AS "cashAssistancePayments24"`,
    `${pick(5, 'employed', 'registered-unemployed', 'temporarily-unemployable', 'inactive', 'other')} AS "labourStatus"`,
    `${pick(7, 'female', 'male', 'other', 'wont-say')} AS gender`,
    ...['complexProblems', 'otherCulture', 'languageBarrier', 'roma'].map(
      (id, n) => `${pick(3 ** (n + 1), 'true', 'false', 'dont-know')} AS "${id}"`,
    ),
  ];
  const select = `SELECT ${columns.join(', ')} FROM range(1, ${rows + 1}) AS numbers(i)`;
  const form = { csv: `(HEADER, QUOTE '')`, jsonl: '(FORMAT json)', parquet: '(FORMAT parquet)' }[kind];
  const typed =
    kind === 'jsonl'
      ? `SELECT * REPLACE (TRY_CAST(age AS INTEGER) AS age, TRY_CAST("cashAssistancePayments24" AS INTEGER) AS "cashAssistancePayments24",
          ${['cashAssistance', 'complexProblems', 'otherCulture', 'languageBarrier', 'roma'].map((id) => `TRY_CAST("${id}" AS BOOLEAN) AS "${id}"`).join(', ')}) FROM (${select})`
      : select;
  await connection.run(`COPY (${typed}) TO '${file}' ${form}`);
  connection.closeSync();
}
