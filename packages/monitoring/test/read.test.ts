import { regionalUnits } from '@vstopna-tocka/core/places';
import { calls } from '@vstopna-tocka/core/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkColumns,
  csvTemplate,
  FileProblem,
  fields,
  fileProblemText,
  inconsistencies,
  openCsv,
  problemText,
  summariseTable,
  syntheticRecords,
  wordsIn,
} from '../src/index.ts';
import { ParticipationRecord } from '../src/record.ts';
import { csv, csvOf, readAll, reasonOf } from './support.ts';

const HEAD = 'unit;call;programme_type;entry';
const GOOD = 'celje;sa-2019;lot;2019-10';

/** The code and the parameters with which a file is refused. */
async function refusal(content: string | Uint8Array): Promise<FileProblem> {
  try {
    await readAll(content);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('the schema', () => {
  it('is the one definition: columns, kinds and what is required follow from it', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(ParticipationRecord.shape));
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'unit',
      'call',
      'programme_type',
      'entry',
    ]);
    expect(fields[0]?.values).toEqual(regionalUnits.map(({ id }) => id).sort());
    expect(fields[1]?.values).toEqual(calls.map(({ id }) => id));
  });

  it('takes and refuses the same records as the reader', async () => {
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const date = fc.constantFrom(
      '2019-10',
      '2019-10-01',
      '2020-02-29',
      '2021-12-31',
      '2019-13',
      '2019-1',
      '1999-01',
    );
    const rating = fc.constantFrom(1, 2.5, 3.25, 5, 0, 5.5);
    const record = fc.record({
      unit: fc.constantFrom('celje', 'maribor', 'Celje'),
      call: fc.constantFrom('sa-2019', 'sa-2017-long', 'SA 2019'),
      lot: optional(fc.integer({ min: 0, max: 10 })),
      programme_type: fc.constantFrom('lot', 'long', 'other'),
      group: optional(fc.constantFrom('g1', 'G-2', 'two words', 'x'.repeat(21))),
      places: optional(fc.constantFrom(1, 15, 200, 0, 201)),
      entry: date,
      planned_exit: optional(date),
      actual_exit: optional(date),
      exit_kind: optional(fc.constantFrom('completed', 'early', 'late')),
      early_reason: optional(fc.constantFrom('work', 'bored')),
      destination: optional(fc.constantFrom('employment', 'moon')),
      competences_before: optional(rating),
      competences_after: optional(rating),
      employability: optional(fc.constantFrom('better', 'best')),
      agreement: optional(fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(record, async (raw) => {
        const defined = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
        const parsed = ParticipationRecord.safeParse(defined);
        const sound = parsed.success && inconsistencies(parsed.data).length === 0;
        const { records, problems } = await readAll(csvOf([defined as ParticipationRecord]));
        expect(records).toEqual(sound ? [defined] : []);
        expect(problems.length > 0).toBe(!sound);
      }),
      { numRuns: 500 },
    );
  });
});

describe('good files', () => {
  const records = [...syntheticRecords(200, 3)];

  it.each([
    ['semicolons and decimal commas', csvOf(records)],
    ['commas and points', csvOf(records, { delimiter: ',', decimal: '.' })],
    ['commas and decimal commas in quotes', csvOf(records, { delimiter: ',', decimal: ',' })],
    ['tabs', csvOf(records, { delimiter: '\t' })],
    ['the mark of UTF-8', `\uFEFF${csvOf(records)}`],
    ['CR LF', csvOf(records).replaceAll('\n', '\r\n')],
    ['no end of the last line', csvOf(records).trimEnd()],
  ])('are read with %s', async (_what, content) => {
    const read = await readAll(content);
    expect(read.problems).toEqual([]);
    expect(read.records).toEqual(records);
  });

  it('may have their columns in any order and case, and leave out what is not required', async () => {
    const read = await readAll(csv('Entry;UNIT;call;programme_type', '2019-10;celje;sa-2019;lot'));
    expect(read.records).toEqual([
      { unit: 'celje', call: 'sa-2019', programme_type: 'lot', entry: '2019-10' },
    ]);
  });

  it('begin with the template', () => {
    expect(checkColumns(csvTemplate().replace('\uFEFF', '').trim().split(';'))).toHaveLength(fields.length);
  });
});

describe('bad rows', () => {
  it.each([
    ['celje;sa-2019;lot;17. 5. 2019', '2 entry date'],
    ['celje;sa-2019;lot;2019-02-30', '2 entry date'],
    ['celje;sa-2019;lot;', '2 entry missing'],
    ['Celje;sa-2019;lot;2019-10', '2 unit value'],
    ['celje;sa-2019;lot', '2 - columns'],
    ['celje;sa-2019;lot;2019-10;x', '2 - columns'],
    ['celje;sa-2019;"lot;2019-10', '2 - quote'],
  ])('%j is at %s', async (line, expected) => {
    const { records, problems } = await readAll(csv(HEAD, line, GOOD));
    expect(problems.map(reasonOf)).toContain(expected);
    expect(records).toHaveLength(1);
  });

  it.each([
    ['x;;;;', '2 lot number'],
    ['12;;;;', '2 lot range'],
    [';2019-09;completed;;', '2 actual_exit exit-before-entry'],
    [';2020-03;;;', '2 exit_kind exit-incomplete'],
    [';;completed;;', '2 exit_kind exit-unexpected'],
    [';2020-03;completed;work;', '2 early_reason reason-unexpected'],
    [';;;;15', '2 places places-without-group'],
  ])('%j is at %s', async (values, expected) => {
    const columns = 'lot;actual_exit;exit_kind;early_reason;places';
    const { problems } = await readAll(csv(`${HEAD};${columns}`, `${GOOD};${values}`));
    expect(problems.map(reasonOf)).toEqual([expected]);
  });

  it('say that places of a group differ', async () => {
    const { records, problems } = await readAll(
      csv(`${HEAD};group;places`, `${GOOD};a;15`, `${GOOD};a;16`, `${GOOD};a;15`),
    );
    expect(problems.map(reasonOf)).toEqual(['3 places places-differ']);
    expect(records).toHaveLength(2);
  });

  it('are all listed, and none is lost', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? 'celje;sa-2019;lot;never' : GOOD));
    const { records, problems } = await readAll(csv(HEAD, ...lines), { size: 61 });
    expect(records.length + problems.length).toBe(500);
    expect(problems.map(({ line }) => line)).toEqual(lines.flatMap((l, i) => (l === GOOD ? [] : [i + 2])));
  });

  it('speak both languages', async () => {
    const { problems } = await readAll(csv(HEAD, 'celje;sa-2019;lot;17. 5. 2019'));
    const [problem] = problems;
    if (!problem) throw new Error('no problem');
    expect(problemText(wordsIn('sl'), problem)).toBe(
      'Vrstica 2, stolpec entry: »17. 5. 2019« ni datum. Zapišite ga kot 2019-10 ali 2019-10-01.',
    );
    expect(problemText(wordsIn('hr'), problem)).toBe(
      'Redak 2, stupac entry: »17. 5. 2019« nije datum. Zapišite ga kao 2019-10 ili 2019-10-01.',
    );
  });
});

describe('files that cannot be used', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...HEAD].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  const windows1250 = new Uint8Array([
    ...new TextEncoder().encode(`${HEAD}\n${GOOD}\nob`),
    0x9e,
    0x69,
    0x6e,
    0x61,
  ]);
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['only blank lines', '\n\n', 'empty'],
    ['binary', new Uint8Array([1, 2, 3, 4, 0, 255]), 'binary'],
    ['a zero later on', `${csv(HEAD, GOOD)}celje\0`, 'binary'],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'excel'],
    ['UTF-16', utf16, 'utf-16'],
    ['Windows-1250', windows1250, 'windows-1250'],
    ['another encoding', new Uint8Array([0x61, 0xff, 0xfe, 0x80, 0x62]), 'encoding'],
    ['no delimiter', 'unit\ncelje\n', 'delimiter'],
    ['an unknown column', csv(`${HEAD};opomba`, `${GOOD};x`), 'column-unknown'],
    ['a column twice', csv(`${HEAD};Unit`, `${GOOD};celje`), 'column-twice'],
    ['a column missing', csv('unit;call;entry', 'celje;sa-2019;2019-10'), 'column-missing'],
    ['a column that identifies', csv(`${HEAD};Ime in priimek`, `${GOOD};x`), 'column-identifies'],
    ['a value that identifies', csv(`${HEAD};group`, `${GOOD};ana@example.si`), 'value-identifies'],
    ['an EMŠO as the code of a group', csv(`${HEAD};group`, `${GOOD};0101006500006`), 'value-identifies'],
  ])('%s', async (_what, content, code) => {
    const problem = await refusal(content);
    expect(problem.code).toBe(code);
    for (const lang of ['sl', 'hr'] as const) {
      const text = fileProblemText(wordsIn(lang), problem);
      expect(text).not.toMatch(/\{\{|undefined|0101006500006|ana@/);
    }
  });

  it('can be read as Windows-1250 where that is said', async () => {
    const { problems } = await readAll(windows1250, { encoding: 'windows-1250' });
    expect(problems.map(reasonOf)).toEqual(['3 - columns']);
  });

  it('never repeat what identifies: not in the message, not in its parameters', async () => {
    const problem = await refusal(csv(HEAD, 'ana@example.si;sa-2019;lot;2019-10'));
    expect(problem.code).toBe('value-identifies');
    expect(JSON.stringify([problem.message, problem.params])).not.toContain('ana');
    const header = await refusal('celje;ana@example.si;lot;2019-10\n');
    expect(JSON.stringify([header.message, header.params])).not.toContain('ana');
  });
});

describe('a gigabyte', () => {
  it('in one line is dropped as it comes', async () => {
    const part = new TextEncoder().encode('x'.repeat(2 ** 20));
    function* bytes() {
      yield new TextEncoder().encode(`${HEAD}\n${GOOD}\n`);
      for (let i = 0; i < 2 ** 10; i++) yield part;
      yield new TextEncoder().encode(`\n${GOOD}\n`);
    }
    const problems: string[] = [];
    const summary = summariseTable(await openCsv(bytes()), (found) => problems.push(...found.map(reasonOf)));
    expect((await summary).rejected).toBe(1);
    expect(problems).toEqual(['3 - too-long']);
  });
});
