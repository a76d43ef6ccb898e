import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords, withoutFormula } from '../src/csv.ts';

const LONGEST = 20_000;

async function* inParts(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function rowsOf(text: string, size = 7, delimiter = ';'): Promise<CsvRecord[]> {
  const rows: CsvRecord[] = [];
  for await (const batch of csvRecords(inParts(text, size), { delimiter, longest: LONGEST }))
    rows.push(...batch);
  return rows;
}

const valuesOf = (rows: readonly CsvRecord[]) =>
  rows.filter(({ text }) => text !== '').map(({ values }) => values);
const told = (rows: readonly CsvRecord[]) => rows.map(({ line, problem }) => `${line} ${problem ?? 'good'}`);

describe('splitting CSV', () => {
  it.each([
    [
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n\n1;2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a;x";"b""y"\n', [['a;x', 'b"y']]],
    [
      '"two\nlines";b\n1;2\n',
      [
        ['two\nlines', 'b'],
        ['1', '2'],
      ],
    ],
    [';\n', [['', '']]],
    ['""\n', [['']]],
    ['"a"', [['a']]],
  ])('reads %j', async (text, expected) => {
    expect(valuesOf(await rowsOf(text))).toEqual(expected);
  });

  it('counts lines, also inside values', async () => {
    expect((await rowsOf('"x\ny";1\n\n3;4\n')).map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  it('reads what another parser reads, whatever the values and the parts', async () => {
    const value = fc.string({
      unit: fc.constantFrom('a', 'ž', '"', ';', '\n', '\r\n', ' ', ','),
      maxLength: 6,
    });
    const quoted = (text: string) => (/["\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (table, size) => {
        const text = table.map((row) => row.map(quoted).join(';')).join('\r\n');
        const other = parse(text, {
          delimiter: ';',
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n'],
        });
        expect(valuesOf(await rowsOf(text, size))).toEqual(other);
        expect(valuesOf(await rowsOf(text, size))).toEqual(table.map((row) => [...row]));
      }),
    );
  });

  it('gives up the line of a wrong quote and no other', async () => {
    const rows = await rowsOf('a;b\n1;"open\n3;4\n5;x"y\n"p"q;7\n8;9\n', 5);
    // The first open quote closes in the fourth line, before text: its own line is given up, the next ones are read.
    expect(told(rows)).toEqual([
      '1 good',
      '2 quote-after',
      '3 good',
      '4 quote-inside',
      '5 quote-after',
      '6 good',
    ]);
  });

  it('keeps memory bounded: a line without end is dropped, what follows is read', async () => {
    const rows = await rowsOf(`a;b\n${'x'.repeat(3 * LONGEST)}\n1;2\n`, 4000);
    expect(told(rows)).toEqual(['1 good', '2 too-long', '3 good']);
    const open = await rowsOf(`a;b\n"${'x\n'.repeat(LONGEST)}`, 4000);
    expect(open[1]).toEqual({ line: 2, values: [], text: '"x', problem: 'quote-open' });
    expect(open).toHaveLength(LONGEST + 1);
  });

  it('takes any number of CR before a line end, and gives up the line of a CR inside', async () => {
    const rows = await rowsOf('a;b\r\r\n1;2\r\r\n3\r4;5\r\n"x";6\r7\n"8"\r9;1\n"a\rb";2\r\r\n3;4\r', 3);
    expect(told(rows)).toEqual([
      '1 good',
      '2 good',
      '3 carriage-return',
      '4 carriage-return',
      '5 carriage-return',
      '6 good',
      '7 good',
    ]);
    expect(rows.flatMap(({ values }) => values)).toEqual(['a', 'b', '1', '2', 'a\rb', '2', '3', '4']);
  });

  it('loses no row: every line of any text is a row, a blank, or part of one', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (content, size) => {
        const rows = await rowsOf(content, size);
        expect(rows).toEqual(await rowsOf(content, 1000));
        const letters = (parts: string) => parts.replaceAll(/[\r\n]/g, '');
        expect(letters(rows.map((row) => row.text).join(''))).toBe(letters(content));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads what RFC 4180 says, whatever stands in the file', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ž', '"', '""', ';', '\n', '\r\n', '"\n', ';"'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (content, size) => {
        const expected = byGrammar(content, ';');
        if (expected === undefined) return;
        expect((await rowsOf(content, size)).map(({ values }) => values)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

/** The grammar of RFC 4180, sign by sign, with LF for a line end too; undefined where a text has another form. */
function byGrammar(text: string, delimiter: string): string[][] | undefined {
  const rows: string[][] = [];
  let i = 0;
  while (i < text.length) {
    const row: string[] = [];
    for (;;) {
      let value = '';
      if (text[i] === '"') {
        for (i++; ; i++) {
          if (i >= text.length) return undefined;
          if (text[i] === '"' && text[i + 1] !== '"') break;
          if (text[i] === '"') i++;
          value += text[i];
        }
        i++;
      } else {
        for (; i < text.length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r'; i++) {
          if (text[i] === '"') return undefined;
          value += text[i];
        }
      }
      row.push(value);
      if (text[i] !== delimiter) break;
      i++;
    }
    rows.push(row);
    if (text.startsWith('\r\n', i)) i += 2;
    else if (text[i] === '\n') i++;
    else if (i < text.length) return undefined;
  }
  return rows;
}

describe('values for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+1+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '-1,true',
    '+a',
    '--',
    '=-5',
  ])('%j does not run', (value) => expect(withoutFormula(value)).toBe(`'${value}`));

  it.each(['', '-5', '-0.5', '-1,5', '+386 1 123 45 67', '-1e-5', '-12 %', '-5%', '-', 'a=b', '1-2', '"=1"'])(
    '%j stays',
    (value) => expect(withoutFormula(value)).toBe(value),
  );
});
