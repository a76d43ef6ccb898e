import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvSplitter, lineSplitter, valuesOf } from '../../src/screen/csv.ts';
import { checkText, copyRecords, LONGEST, type Splitter } from '../../src/screen/records.ts';

const COMMA = 44;

/** A value as CSV, in quotes where it must be or where it may. */
const written = (value: string, quoted: boolean, delimiter = ',') =>
  quoted || new RegExp(`["\r\n${delimiter}]`).test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const anyValue = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'š'), maxLength: 6 }),
);
const anyTable = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc.array(fc.array(fc.tuple(anyValue, fc.boolean()), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 6,
  }),
);

/** All records of a text, the way `copyRecords` goes through it. */
function recordsOf(split: Splitter, text: string) {
  const buffer = Buffer.from(text);
  const records: { text: string; line: number; problem: string | undefined }[] = [];
  let line = 1;
  for (let start = 0; start < buffer.length; ) {
    const found = split(buffer, start, true);
    if (found === undefined) throw new Error('no end');
    if (!found.blank)
      records.push({ text: buffer.toString('utf8', start, found.end), line, problem: found.problem });
    line += found.lines;
    start = found.next;
  }
  return records;
}

describe('records of CSV', () => {
  it('are found as they were written, on their lines, and give back their values', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, lineEnd, ended) => {
        const texts = rows.map((row) => row.map(([value, quoted]) => written(value, quoted)).join(','));
        const text = texts.join(lineEnd) + (ended ? lineEnd : '');
        const found = recordsOf(csvSplitter(COMMA, rows[0]?.length ?? 0), text);
        expect(found.map((r) => r.problem)).toEqual(rows.map(() => undefined));
        expect(found.map((r) => valuesOf(r.text, ','))).toEqual(
          rows.map((row) => row.map(([value]) => value)),
        );
        const lines = texts.map((_, i) => texts.slice(0, i).join('\n').split('\n').length + (i > 0 ? 1 : 0));
        expect(found.map((r) => r.line)).toEqual(lines);
      }),
    );
  });

  it('are never found from a beginning only, unless what follows cannot matter', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const text = `${rows.map((row) => row.map(([v, q]) => written(v, q)).join(',')).join('\n')}\n`;
        const buffer = Buffer.from(text);
        const split = csvSplitter(COMMA, rows[0]?.length ?? 0);
        const whole = split(buffer, 0, true);
        for (let size = 0; size <= buffer.length; size++) {
          const found = split(buffer.subarray(0, size), 0, false);
          if (found !== undefined) expect(found).toEqual(whole);
          else expect(size).toBeLessThanOrEqual((whole?.next ?? 0) + 1);
        }
      }),
    );
  });

  it.each([
    ['a,b,c', '3 values where the header has 2 names'],
    ['a', '1 values where the header has 2 names'],
    ['a"b,c', 'a quote inside a value without quotes'],
    ['"a"b,c', 'text after a closing quote'],
    ['"a,b', 'a quote is not closed'],
  ])('%s has a problem, and the next record none', (bad, problem) => {
    const found = recordsOf(csvSplitter(COMMA, 2), `${bad}\nx,y\n`);
    expect(found).toEqual([
      { text: bad, line: 1, problem },
      { text: 'x,y', line: 2, problem: undefined },
    ]);
  });

  it('lose nothing: every byte but line ends and empty lines is in some record', () => {
    const anyText = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a'), maxLength: 30 });
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (s: string) => s.replaceAll('\n', '');
        const found = recordsOf(csvSplitter(COMMA, 2), text);
        expect(letters(found.map((r) => r.text).join(''))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('with one column may be empty lines', () => {
    expect(recordsOf(csvSplitter(COMMA, 1), 'a\n\nb\n').map((r) => r.text)).toEqual(['a', '', 'b']);
    expect(recordsOf(csvSplitter(COMMA, 2), 'a,b\n\r\n\nc,d').map((r) => [r.text, r.line])).toEqual([
      ['a,b', 1],
      ['c,d', 4],
    ]);
  });
});

describe('records that are lines', () => {
  it('are every line but the empty ones', () => {
    expect(recordsOf(lineSplitter, '{}\r\n\n{"a":"\\n"}').map((r) => [r.text, r.line])).toEqual([
      ['{}', 1],
      ['{"a":"\\n"}', 3],
    ]);
    expect(recordsOf(lineSplitter, 'a\u0001b')[0]?.problem).toBe('a control character');
  });
});

describe('copying', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'records-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function copy(text: string | Buffer) {
    const [path, good, bad] = ['in', 'good', 'bad'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(path, text);
    const split = csvSplitter(COMMA, 2);
    const read: number[] = [];
    const onBytes = (bytes: number) => read.push(bytes);
    const counts = await copyRecords(path, {
      split,
      start: 0,
      firstLine: 5,
      separator: ',',
      good,
      bad,
      onBytes,
    });
    return { counts, read, good: readFileSync(good, 'utf8'), bad: readFileSync(bad, 'utf8') };
  }

  it('puts the line before what can be read, and aside what cannot', async () => {
    const { counts, good, bad } = await copy('a,"b\nc"\nd\n\ne,f');
    expect(counts).toEqual({ good: 2, bad: 1, manyLines: true });
    expect(good).toBe('5,a,"b\nc"\n9,e,f\n');
    expect(bad).toBe('{"line":7,"reason":"1 values where the header has 2 names","row":"d"}\n');
  });

  it('goes through files of many pieces', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) =>
      i % 3 === 0 ? `"š""\n",${i}` : `value ${i},${i}`,
    );
    const { counts, good, bad, read } = await copy(rows.join('\n'));
    expect(counts).toEqual({ good: rows.length, bad: 0, manyLines: true });
    expect(bad).toBe('');
    let line = 5;
    const wanted = rows.map((row) => {
      const text = `${line},${row}\n`;
      line += row.split('\n').length;
      return text;
    });
    expect(good).toBe(wanted.join(''));
    expect(read.length).toBeGreaterThan(2);
    expect(read.at(-1)).toBe(Buffer.byteLength(rows.join('\n')));
  });

  it('sets too long a record aside, and refuses a line without end', async () => {
    const long = await copy(`${'a'.repeat(LONGEST)},b\nc,d\n`);
    expect(long.counts).toEqual({ good: 1, bad: 1, manyLines: false });
    expect(long.bad).toContain(`"reason":"longer than ${LONGEST} bytes"`);
    await expect(copy('a'.repeat(5 * LONGEST))).rejects.toThrow(`line 5 is longer than ${LONGEST} bytes`);
    const open = await copy(`x,"${'\n'.repeat(2 * LONGEST)}`);
    expect(open.counts).toEqual({ good: 0, bad: 1, manyLines: false });
  });

  it('refuses what is not UTF-8 or not text, naming the line', async () => {
    const before = Buffer.from('a,b\n'.repeat(300_000));
    await expect(copy(Buffer.concat([before, Buffer.from([0xe8, 44, 0x62, 10])]))).rejects.toThrow(
      'line 300005 is not UTF-8: save the file as UTF-8',
    );
    await expect(copy(Buffer.from('a,b\nc,\u0000\n'))).rejects.toThrow('line 6 is not text');
    expect(() => checkText(Buffer.from('š\n'), 1)).not.toThrow();
  });
});
