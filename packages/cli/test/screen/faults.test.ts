import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { evaluate } from '@vstopna-tocka/rules/engine';
import { sa2019 } from '@vstopna-tocka/rules/rulesets';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();

/** Screens a file and gives the exit code, the lines of the output and the rejected rows. */
async function screened(name: string, content: string, ...more: readonly string[]) {
  folder.write(name, content);
  const out = folder.path(`out${name.slice(name.lastIndexOf('.'))}`);
  const result = await call([
    'screen',
    folder.path(name),
    '--out',
    out,
    '--ruleset',
    'sa-2017-long',
    ...more,
  ]);
  if (result.code === 2) return { ...result, lines: [], rejects: [] };
  const rejects: string[][] = parse(folder.read('out.rejects.csv')).slice(1);
  return { ...result, lines: readFileSync(out, 'utf8').trimEnd().split('\n'), rejects };
}

describe('line ends', () => {
  it('a bare CR gives up its row, also far into a file, and no other', async () => {
    const { code, lines, rejects } = await screened(
      'in.csv',
      `age,b\n${'40,a\n'.repeat(1000)}40,a\rb\n17,"c\rd"\n`,
    );
    expect([code, lines.length]).toEqual([1, 1002]);
    expect(lines.at(-1)).toBe('17,"c\rd",unknown');
    expect(rejects).toEqual([['1002', 'a line end (CR) inside a value without quotes', '40,a\rb']]);
  });

  it('a file that was converted twice is read', async () => {
    const { code, lines } = await screened('in.csv', 'age,b\r\r\n40,a\r\r\n17,"b"\r\r\n');
    expect([code, lines]).toEqual([0, ['age,b,sa_2017_long', '40,a,unknown', '17,b,unknown']]);
  });

  it('a CR inside a line of JSON is a space', async () => {
    const { code, lines } = await screened('in.jsonl', '{"age":\r40}\r\n{\r"age":17\r}\r\r\n');
    expect(code).toBe(0);
    expect(lines).toEqual(['{"age": 40,"sa_2017_long":"unknown"}', '{ "age":17 ,"sa_2017_long":"unknown"}']);
  });
});

it('ten thousand columns are read, in CSV, JSON Lines and Parquet', async () => {
  const names = ['age', ...Array.from({ length: 9999 }, (_, i) => `zz${i}`)];
  const rows = [names.map((_, i) => i % 100), names.map((_, i) => (i + 1) % 100)];
  const text = `${[names, ...rows].map((row) => row.join()).join('\n')}\n`;
  const csv = await screened('in.csv', text);
  expect([csv.code, csv.lines.map((line) => line.split(',').length)]).toEqual([0, [10_001, 10_001, 10_001]]);
  const objects = rows.map((row) => JSON.stringify(Object.fromEntries(row.map((v, i) => [names[i], v]))));
  expect((await screened('in.jsonl', objects.join('\n'))).code).toBe(0);

  const [input, mid, back] = ['in.csv', 'mid.parquet', 'back.csv'].map((name) => folder.path(name)) as [
    string,
    string,
    string,
  ];
  expect((await call(['screen', input, '--out', mid, '--ruleset', 'sa-2019'])).code).toBe(0);
  expect((await call(['screen', mid, '--out', back, '--ruleset', 'sa-2017-long'])).code).toBe(0);
  expect(folder.read('back.csv').split('\n')[1]).toBe(`${rows[0]?.join()},notMet,notMet,notMet,unknown`);
}, 60_000);

it.each([
  ['{"age":40,}', 'not JSON'],
  ['{"age":40,"x":{"y":1,},}', 'not JSON'],
  ['{"age":40,"x":NaN}', 'not JSON'],
  ['{"age":40,"x":nan}', 'not JSON'],
  ['{"age":40,"x":Inf}', 'not JSON'],
  ['{"age":40,"x":-Infinity}', 'not JSON'],
  ['{"age":40,"x":[1,2}', 'not JSON'],
  ['\uFEFF{"age":40}', 'not JSON'],
  ['{"age":40,"x":1,"x":2}', 'a key occurs twice'],
  ['{"age":40,"x":[{"y":1,"y":2}]}', 'a key occurs twice'],
  ['{"age":40,"x":":\\"","x":2}', 'a key occurs twice'],
])('JSON Lines: %s is set aside', async (bad, reason) => {
  const { code, lines, rejects } = await screened('in.jsonl', `{"age":17,"x":":"}\n${bad}\n`);
  expect([code, lines]).toEqual([1, ['{"age":17,"x":":","sa_2017_long":"unknown"}']]);
  expect(rejects).toEqual([['2', reason, bad]]);
});

it('values that a spreadsheet would run get an apostrophe, numbers do not', async () => {
  const cells = [
    '=1+1',
    '+1+A1',
    '-2+3',
    '@SUM(A1)',
    '"\t=1"',
    '"=cmd|\' /C calc\'!A0"',
    '-5',
    '+386 1',
    '"-1,5"',
    'a',
  ];
  const { lines } = await screened('in.csv', `age,=x\n${cells.map((cell) => `40,${cell}`).join('\n')}\n`);
  expect((parse(lines.join('\n')) as string[][]).map((row) => row[1])).toEqual([
    "'=x",
    ...["'=1+1", "'+1+A1", "'-2+3", "'@SUM(A1)", "'\t=1", "'=cmd|' /C calc'!A0", '-5', '+386 1', '-1,5', 'a'],
  ]);
  const { rejects } = await screened('in.csv', 'x,age\n=1+1,old\n-5,17\n');
  expect(rejects[0]?.[2]).toBe("'=1+1,old");
});

it('random lines of JSON: the output is JSON, its verdicts those of evaluate, and what JSON.parse refuses is set aside', async () => {
  const signs = fc.string({
    unit: fc.constantFrom(...'{}[]:,"\\', 'e', '1', ' ', '\r', 'NaN', 'true', '\uFEFF'),
    maxLength: 8,
  });
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }).map((v) => JSON.stringify(v)),
    signs,
  );
  const row = fc.tuple(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(null)), fc.boolean(), value);
  const rows = fc.sample(row, { numRuns: 3000 });
  const texts = rows.map(([age, cash, x]) => `{"age":${age},"cashAssistance":${cash},"x":${x}}`);
  folder.write('in.jsonl', texts.join('\n'));
  await call(['screen', folder.path('in.jsonl'), '--out', folder.path('out.jsonl'), '--ruleset', 'sa-2019']);
  const isUsable = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const usable = rows.filter((_, i) => isUsable(texts[i] as string));
  const out = folder
    .read('out.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(usable.length).toBeGreaterThan(1000);
  expect(out.length).toBe(usable.length);
  usable.forEach(([age, cashAssistance], i) => {
    const { programmes } = evaluate(sa2019, { ...(age !== null && { age }), cashAssistance });
    expect(programmes.map((p) => out[i][p.id.replaceAll('-', '_')])).toEqual(
      programmes.map((p) => p.verdict),
    );
  });
});

describe('a damaged Parquet file', () => {
  /** Numbers that are always the same, below 1. */
  function* numbers(seed: number) {
    for (let state = seed; ; ) {
      state = (state * 48271) % 2147483647;
      yield state / 2147483647;
    }
  }

  it('is told in one line, or read, but never runs on or stops the command: 200 files, screen and monitor', async () => {
    await folder.query(`COPY (SELECT CAST(mod(i, 121) AS VARCHAR) AS age, i AS n, 'a' || mod(i, 7) AS x, [i, 2] AS list, CAST(i AS DOUBLE) AS d,
      DATE '2020-01-01' + CAST(i AS INTEGER) AS day, CAST(i AS DECIMAL(9, 2)) AS c FROM range(3000) t(i)) TO '%/good.parquet' (ROW_GROUP_SIZE 2048)`);
    const good = readFileSync(folder.path('good.parquet'));
    const before = readdirSync(tmpdir()).filter((name) => /^(monitor|screen)-/.test(name));
    const random = numbers(200);
    const next = () => random.next().value as number;
    const codes = new Map<number, number>();
    for (let file = 0; file < 200; file++) {
      const bytes = Buffer.from(good);
      for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips--) {
        // Every other file is hit in its last part, where it tells what it holds.
        const from = file % 2 === 0 ? 0 : bytes.length - 1500;
        const at = 4 + Math.floor(from + next() * (bytes.length - from - 8));
        bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(next() * 8));
      }
      writeFileSync(folder.path('bad.parquet'), bytes);
      const command =
        file % 4 === 3 ? ['monitor', 'out.html'] : ['screen', file % 4 === 0 ? 'out.parquet' : 'out.csv'];
      const result = await call([
        command[0] as string,
        folder.path('bad.parquet'),
        '--out',
        folder.path(command[1] as string),
      ]);
      codes.set(result.code, (codes.get(result.code) ?? 0) + 1);
      expect([0, 1, 2]).toContain(result.code);
      if (result.code === 2) expect(result.err.trim().split('\n')).toHaveLength(1);
    }
    expect(codes.get(2)).toBeGreaterThan(80);
    expect(readdirSync(tmpdir()).filter((name) => /^(monitor|screen)-/.test(name))).toEqual(before);
  }, 900_000);

  it('cut short is told, and leaves nothing behind', async () => {
    await folder.query(`COPY (SELECT 40 AS age FROM range(5000)) TO '%/good.parquet'`);
    const good = readFileSync(folder.path('good.parquet'));
    writeFileSync(folder.path('bad.parquet'), Buffer.concat([good.subarray(0, 10), good.subarray(30)]));
    const { code, err } = await call(['screen', folder.path('bad.parquet'), '--out', folder.path('out.csv')]);
    expect([code, folder.short(err)]).toEqual([
      2,
      'error: cannot read "bad.parquet": the file is damaged, or not Parquet',
    ]);
    expect(folder.names()).toEqual(['bad.parquet', 'good.parquet']);
  });
});

it('Parquet of every packing and type comes out as it went in', async () => {
  const types = `SELECT 40 AS age, CAST(1 AS TINYINT) AS a, CAST(4000000000 AS UINTEGER) AS b, 18446744073709551615::UBIGINT AS c,
    1.25::DECIMAL(18, 2) AS d, 123456789012345678901.5::DECIMAL(30, 1) AS e, DATE '1900-01-01' AS f, TIMESTAMP '2020-02-29 12:34:56.123456' AS g,
    TIMESTAMPTZ '2020-02-29 12:34:56.123456+00' AS h, TIME '12:34:56.5' AS i, uuid() AS j, '\\xAA\\x00'::BLOB AS k, [1, NULL, 3] AS l,
    {'p': 1, 'q': [{'r': 'č'}]} AS m, MAP {'x': 1.5} AS n, NULL::VARCHAR AS o, true AS p, 'nan'::DOUBLE AS q, 1.5::FLOAT AS r, '' AS s,
    TIMESTAMP_NS '2020-01-01 00:00:00.123456789' AS t, 'b'::ENUM('a', 'b') AS u`;
  for (const packing of ['snappy', 'gzip', 'zstd', 'brotli', 'uncompressed']) {
    await folder.query(`COPY (${types} FROM range(3)) TO '%/in.parquet' (COMPRESSION ${packing})`);
    const { code, err } = await call([
      'screen',
      folder.path('in.parquet'),
      '--out',
      folder.path('out.parquet'),
      '--ruleset',
      'sa-2017-long',
    ]);
    expect([code, err]).toEqual([0, '']);
    const kinds = (name: string) =>
      folder.query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '%/${name}') ORDER BY 1`);
    expect(await kinds('out.parquet')).toEqual(expect.arrayContaining(await kinds('in.parquet')));
    const rows = await folder.query(`SELECT * EXCLUDE (sa_2017_long) FROM '%/out.parquet'`);
    expect(rows).toEqual(await folder.query(`SELECT * FROM '%/in.parquet'`));
  }
});
