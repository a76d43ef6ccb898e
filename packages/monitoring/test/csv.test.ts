import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, type Row, splitCsv } from '../src/index.ts';

async function* inParts(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function rowsOf(text: string, size = 7, delimiter = ';'): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of splitCsv(inParts(text, size), delimiter)) rows.push(...batch);
  return rows;
}

const valuesOf = (rows: readonly Row[]) => rows.map(({ values }) => values);

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
    expect((await rowsOf('"x\ny";1\n\n3;4\n')).map(({ line }) => line)).toEqual([1, 4]);
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
    expect(rows.map(({ line, problem }) => `${line} ${problem ?? 'good'}`)).toEqual([
      '1 good',
      '2 quote',
      '3 good',
      '4 quote',
      '5 quote',
      '6 good',
    ]);
  });

  it('keeps memory bounded: a line without end is dropped, what follows is read', async () => {
    const rows = await rowsOf(`a;b\n${'x'.repeat(3 * LONGEST)}\n1;2\n`, 4000);
    expect(rows.map(({ line, problem }) => `${line} ${problem ?? 'good'}`)).toEqual([
      '1 good',
      '2 too-long',
      '3 good',
    ]);
    const open = await rowsOf(`a;b\n"${'x\n'.repeat(LONGEST)}`, 4000);
    expect(open[1]).toEqual({ line: 2, values: [], problem: 'quote' });
    expect(open).toHaveLength(LONGEST + 1);
  });

  it('loses no row: every line of any text is a row, a blank, or part of one', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (content, size) => {
        expect(await rowsOf(content, size)).toEqual(await rowsOf(content, 1000));
      }),
    );
  });
});
