import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { type Collection, collections } from '../scripts/collections.ts';
import { filesOf, loadData, readData } from '../scripts/load.ts';
import { DataError } from '../scripts/tables.ts';

/*
 * Breaks every column of every CSV file and every field of every YAML file in several ways, one at a time, and asks that
 * each is refused: by a typed error, in lines that name the file. What nobody can notice is not asked for: another
 * plausible word in the place of a word.
 */
const kept = new Map<string, Buffer>();
const original = (file: string) => {
  const bytes = kept.get(file) ?? readData(file);
  kept.set(file, bytes);
  return bytes;
};
const textOf = (file: string) => original(file).toString('utf8');

let breaks = 0;
afterAll(() => console.log(`${breaks} ways to break the data tried`));

/** What the build says about the data with one file in another state; nothing where it takes them. */
function refusal(file: string, content: string | Buffer): string | undefined {
  const bytes = Buffer.from(content);
  try {
    loadData((wanted) => (wanted === file ? bytes : original(wanted)));
    return undefined;
  } catch (error) {
    if (error instanceof DataError) return error.message;
    return `${(error as Error).stack}`;
  }
}

/** The name of a broken thing where it was accepted, or refused in a way that helps nobody. */
function fault(what: string, file: string, content: string | Buffer): string[] {
  breaks += 1;
  const said = refusal(file, content);
  if (said === undefined) return [`${what}: accepted`];
  const [first = ''] = said.split('\n');
  const names = first.startsWith(file) || /^\S+\.(csv|yaml), line \d+/.test(first);
  return names && !/\n\s+at /.test(said) ? [] : [`${what}: ${first}`];
}

const files = Object.values(collections as Record<string, Collection>).flatMap(({ files, columns }) =>
  files.flatMap(filesOf).map((file) => ({ file, columns: columns?.split(' ') ?? [] })),
);
const csvFiles = files.filter(({ file }) => file.endsWith('.csv'));
const yamlFiles = files.filter(({ file }) => file.endsWith('.yaml'));

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
const csvOf = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;

/** Cells that are for reading, and may hold any words; damage of them is refused all the same. */
const FREE = /^(name|second_name|aliases|note|csd_unit_note|sl|hr|croatian|en|note_sl|note_hr|settlement)$/;
/** Measured values, which may be off by any digit; the outlines are held against them later. */
const MEASURED = /^(lat|lon|km2)$/;

describe('a broken CSV file', () => {
  it.each(csvFiles)('is refused, whatever column of $file is broken', ({ file, columns }) => {
    const [header = [], ...rows]: string[][] = parseCsv(textOf(file), {});
    const faults: string[] = [];
    let tried = 0;
    const attempt = (what: string, changed: readonly (readonly string[])[]) => {
      tried += 1;
      faults.push(...fault(what, file, csvOf(changed)));
    };
    for (const column of columns) {
      const at = header.indexOf(column);
      const index = rows.findIndex((row) => row[at] !== '');
      const row = rows[index] ?? [];
      const cell = row[at] ?? '';
      const withCell = (text: string) => [header, ...rows.with(index, row.with(at, text))];
      attempt(`${column}: a letter lost`, withCell(`${cell.slice(0, -1)}\uFFFD`));
      attempt(`${column}: a space before it`, withCell(` ${cell}`));
      attempt(`${column}: a tab in it`, withCell(`${cell}\tx`));
      attempt(`${column}: another name`, [header.with(at, `${column}x`), ...rows]);
      attempt(`${column}: there twice`, [[...header, column], ...rows.map((one) => [...one, one[at] ?? ''])]);
      attempt(`${column}: left out`, [header.toSpliced(at, 1), ...rows.map((one) => one.toSpliced(at, 1))]);
      // An undated value is one.
      if (!/as_of$/.test(column) && rows.every((one) => one[at] !== ''))
        attempt(`${column}: empty`, withCell(''));
      if (!FREE.test(column) && !MEASURED.test(column)) attempt(`${column}: misspelt`, withCell(`${cell}x`));
      if (MEASURED.test(column)) attempt(`${column}: no number`, withCell(`${cell}x`));
    }
    attempt('a row twice', [header, ...rows, rows[0] ?? []]);
    attempt('a cell too many', [header, ...rows.with(0, [...(rows[0] ?? []), 'x'])]);
    if (header.length > 1) attempt('a cell too few', [header, ...rows.with(0, (rows[0] ?? []).slice(1))]);
    attempt('no rows', [header]);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(5 * columns.length);
  });

  it.each(csvFiles)('is read where Excel has saved $file', ({ file }) => {
    const rows: string[][] = parseCsv(textOf(file), {});
    const excel = rows.map((row) =>
      row.map((cell) => (/[";\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(';'),
    );
    expect(refusal(file, `\uFEFF${excel.join('\r\n')}\r\n`)).toBeUndefined();
  });
});

type Path = readonly (string | number)[];

/** Every field of the records, once for each way that leads to it, with the first value that stands there. */
function fieldsOf(records: readonly unknown[]): Map<string, { path: Path; value: unknown }> {
  const found = new Map<string, { path: Path; value: unknown }>();
  const walk = (value: unknown, path: Path) => {
    const way = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
    if (path.length > 1 && typeof path.at(-1) === 'string' && !found.has(way))
      found.set(way, { path, value });
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(records, []);
  return found;
}

/** A copy with the field at a path renamed, left out or in another state. */
function changed(
  value: unknown,
  [key, ...rest]: Path,
  change: (field: [string, unknown]) => [string, unknown][],
): unknown {
  if (Array.isArray(value))
    return value.map((inner, index) => (index === key ? changed(inner, rest, change) : inner));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, inner]) => {
      if (name !== key) return [[name, inner]];
      return rest.length > 0 ? [[name, changed(inner, rest, change)]] : change([name, inner]);
    }),
  );
}

/** Texts for people to read, in any words. */
const WORDS =
  /(^|\.)(sl|hr|en|note|title|publisher|name|shortName|host|lead|partners|place|provider|address|town|licence|value|url|website|seat|gazette|source)(\.|$)/;

describe('a broken YAML file', () => {
  it.each(yamlFiles)('is refused, whatever field of $file is broken', ({ file }) => {
    const records: unknown[] = parseYaml(textOf(file));
    const faults: string[] = [];
    let tried = 0;
    const attempt = (what: string, value: unknown) => {
      tried += 1;
      faults.push(...fault(what, file, stringify(value, { aliasDuplicateObjects: false })));
    };
    for (const [way, { path, value }] of fieldsOf(records)) {
      const other = (text: unknown) => changed(records, path, ([name]) => [[name, text]]);
      attempt(
        `${way}: another name`,
        changed(records, path, ([name, inner]) => [[`${name}x`, inner]]),
      );
      attempt(`${way}: of another kind`, other(typeof value === 'object' && value !== null ? 'x' : { x: 1 }));
      if (value !== null && !way.endsWith('asOf') && !way.endsWith('date'))
        attempt(`${way}: nothing`, other(null));
      if (typeof value === 'string') {
        attempt(`${way}: a letter lost`, other(`${value}\uFFFD`));
        attempt(`${way}: empty`, other(''));
        if (!WORDS.test(way)) attempt(`${way}: misspelt`, other(`${value}_`));
      }
      if (typeof value === 'number') attempt(`${way}: no number`, other(`${value}x`));
    }
    attempt('a record twice', [...records, records[0]]);
    attempt('no list', records[0]);
    attempt('no record', [...records, 'x']);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(15);
  });
});

describe('a file that is not what it should be', () => {
  it.each(files)('is refused: $file', ({ file }) => {
    const text = textOf(file);
    const windows = Buffer.from(text.replace(/[^\0-\x7F]/g, 'š'), 'utf8').toString('latin1');
    const faults = [
      ...fault('empty', file, ''),
      ...fault('blank', file, '\n\n'),
      ...fault('UTF-16', file, Buffer.from(`\uFEFF${text}`, 'utf16le')),
      ...fault('Windows-1250', file, Buffer.concat([Buffer.from(text), Buffer.from([0x9a, 0xe8, 0x0a])])),
      ...fault(
        'read in another encoding',
        file,
        /[^\0-\x7F]/.test(text) ? Buffer.from(windows, 'utf8') : `${text}# Å¡`,
      ),
      ...fault('a control character', file, `${text}\u0007`),
      ...fault('an open quotation mark', file, file.endsWith('.csv') ? `${text}"x` : `${text}- "x`),
      ...fault('a tab', file, `${text}\tid: x`),
    ];
    expect(faults).toEqual([]);
  });

  it('is refused as NFD', () => {
    expect(refusal('statistical-regions.csv', textOf('statistical-regions.csv').normalize('NFD'))).toMatch(
      /^statistical-regions\.csv, line \d+: a letter and its accent as two characters/,
    );
  });
});

describe('a mistake is told with its line, its field, its value and what is near', () => {
  const swap = (file: string, from: string | RegExp, to: string) => {
    const text = textOf(file).replace(from, to);
    expect(text).not.toBe(textOf(file));
    return refusal(file, text);
  };

  it.each([
    [
      'administrative-units.csv',
      /$/,
      'ajdovscina,Ajdovščina,celje,csd-tolmin-2018,2018-07-25,source,\n',
      /^administrative-units\.csv, line 60 \(Ajdovščina\), column id: "ajdovscina" is there twice, first in administrative-units\.csv, line 2$/,
    ],
    [
      'municipalities.csv',
      ',trebnje,',
      ',trebnnje,',
      /^municipalities\.csv, line \d+ \(Trebnje\), column administrative_unit: "trebnnje" does not exist \(trebnje\?\)$/,
    ],
    [
      'municipalities.csv',
      '2,SI-002',
      '1,SI-002',
      /^municipalities\.csv, line 3 \(Beltinci\), column id: "1" is there twice/,
    ],
    ['municipalities.csv', 'SI-002', 'SI-003', /line \d+ .*column iso: "SI-003"/],
    [
      'calls/sa-2017-short/programmes.yaml',
      'calls: [sa-2017-short]',
      'calls: [sa-2019]',
      /^calls\/sa-2017-short\/programmes\.yaml, line 3 \(sa-2017-short-a\), field calls: expected "sa-2017-short" among them/,
    ],
    [
      'calls/sa-2017-long/call.yaml',
      'programmes: [sa-2017-long]',
      'programmes: [sa-2017-short-a]',
      /field calls: expected "sa-2017-long", which offers it/,
    ],
    [
      'calls/sa-2018-intermediate/call.yaml',
      'order: 4',
      'order: 5',
      /^calls\/\S+, line \d+ .*field order: 5 is there twice/,
    ],
    ['statistical-regions.csv', /$/, 'goriska,Goriška\n', /column id: "goriska" is there twice/],
    ['postcodes.csv', /$/, '1000,Ljubljana,61\n', /column code: "1000" is there twice/],
    [
      'sources.yaml',
      /date: "20\d\d-\d\d-\d\d"$/m,
      'date: "2021-13-45"',
      /^sources\.yaml, line \d+ .*field date: expected a day of the calendar, from 1900 on, got "2021-13-45"$/,
    ],
    ['sources.yaml', /date: "20\d\d-\d\d-\d\d"$/m, 'date: "2021-02-30"', /expected a day of the calendar/],
    ['sources.yaml', /date: "20\d\d-\d\d-\d\d"$/m, 'date: "2199-01-01"', /expected no day after today/],
    [
      'sources.yaml',
      /url: \S+/,
      'url: javascript:alert(1)',
      /field url: expected an address that begins with https/,
    ],
    [
      'entry-points/csd.yaml',
      /- id: csd-zasavje\n/,
      '- id: csd-zasavje\n  zasavje: 1\n',
      /^entry-points\/csd\.yaml, line \d+ .*field zasavje/,
    ],
    [
      'entry-points/csd.yaml',
      /regionalUnit: zasavje/,
      'regionalUnit: posavje',
      /expected one centre|expected a part of/,
    ],
    [
      'entry-points/csd.yaml',
      /sources: \[[a-z0-9-]+/,
      'sources: [nobody-knows',
      /^entry-points\/csd\.yaml, line \d+ .*"nobody-knows" does not exist$/,
    ],
    [
      'entry-points/csd.yaml',
      /value: ["']?03 425 63 00["']?/,
      'value: "03 425 63 0"',
      /expected a Slovenian number of nine digits/,
    ],
  ] as const)('in %s: %s', (file, from, to, expected) => {
    expect(swap(file, from, to)).toMatch(expected);
  });

  it('takes the data as they are', () => {
    expect(refusal('sources.yaml', textOf('sources.yaml'))).toBeUndefined();
  });
});
