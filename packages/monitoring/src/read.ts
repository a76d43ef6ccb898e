import { type CsvProblem, type CsvRecord, csvRecords } from '@vstopna-tocka/core/csv';
import { inconsistencies } from './consistent.ts';
import { type Field, fieldByName, fields } from './fields.ts';
import { identifyingColumn, identifyingValue } from './identity.ts';
import { FileProblem, type Problem, type RowCode } from './problems.ts';
import type { ParticipationRecord } from './record.ts';
import { type Bytes, decode, type Encoding } from './text.ts';

/** A record of a table. */
export interface Row {
  /** The line on which it begins, from 1. */
  line: number;
  values: readonly unknown[];
  /** Set where the record itself cannot be read; its values are then not to be used. */
  problem?: RowCode;
}

/** Longest record in characters. A record of the schema has about a hundred; this keeps memory bounded. */
export const LONGEST = 20_000;

/** A file as names of columns and batches of rows, whatever it was written in. */
export interface Table {
  columns: readonly string[];
  /** Batches of rows, in their order. Values are texts, numbers, booleans, dates or null. */
  rows: AsyncIterable<readonly Row[]>;
}

/** A batch of what was read: records that can be used, and what is wrong with the others. */
export interface Batch {
  records: ParticipationRecord[];
  problems: Problem[];
}

/**
 * Checks the columns of a file, in any order and case.
 *
 * @returns the field of each column
 * @throws {FileProblem} Where a column would identify persons, is unknown, there twice, or a required one is missing.
 */
export function checkColumns(names: readonly string[]): Field[] {
  const clean = names.map((name) => name.trim());
  const identifying = clean.filter(identifyingColumn);
  if (identifying.length > 0) throw new FileProblem('column-identifies', { columns: identifying.join(', ') });
  const found = clean.map((name) => fieldByName(name.toLowerCase()));
  const unknown = clean.filter((_, i) => !found[i]);
  const expected = fields.map(({ name }) => name).join(', ');
  // Names from a file are not shown whole: a file without a header has values there.
  if (unknown.length > 0)
    throw new FileProblem('column-unknown', { columns: unknown.map(shown).join(', '), expected });
  const twice = clean.find((_, i) => found.indexOf(found[i]) !== i);
  if (twice) throw new FileProblem('column-twice', { column: twice });
  const missing = fields.filter((field) => field.required && !found.includes(field)).map(({ name }) => name);
  if (missing.length > 0) throw new FileProblem('column-missing', { columns: missing.join(', ') });
  return found.filter((field) => field !== undefined);
}

/** A value as it may be shown in a message: short, and never something that identifies. */
export function shown(value: string): string {
  if (identifyingValue(value)) return '•••';
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** What stands between the values of the header: a semicolon, a comma or a tab. */
export function delimiterOf(header: string): string {
  const counts = [';', ',', '\t'].map((sign) => [sign, header.split(sign).length] as const);
  const [[best, count]] = counts.sort((a, b) => b[1] - a[1]) as [[string, number]];
  if (count === 1) throw new FileProblem('delimiter', { header: shown(header.trim()) });
  return best;
}

/**
 * Opens a CSV file: reads its header and gives its rows as they come, so that a file of any size needs little memory.
 *
 * @param bytes the file in parts
 * @throws {FileProblem} Where the file is no CSV that can be used; also later, while rows are read.
 */
export async function openCsv(bytes: Bytes, options: { encoding?: Encoding } = {}): Promise<Table> {
  const parts = decode(bytes, options.encoding);
  const batches = rowsOf(csvRecords(parts, { delimiter: delimiterOf, longest: LONGEST }));
  const { value: first } = await batches.next();
  const [header, ...rest] = first ?? [];
  if (!header) throw new FileProblem('empty');
  if (header.problem)
    throw new FileProblem('column-unknown', {
      columns: '•••',
      expected: fields.map((f) => f.name).join(', '),
    });
  async function* rows() {
    yield rest;
    yield* batches;
  }
  return { columns: header.values.map(String), rows: rows() };
}

const codes: Readonly<Record<CsvProblem, RowCode>> = {
  'quote-open': 'quote',
  'quote-inside': 'quote',
  'quote-after': 'quote',
  'carriage-return': 'line-end',
  'too-long': 'too-long',
};

/** Records as rows, without blank lines. */
async function* rowsOf(batches: AsyncIterable<readonly CsvRecord[]>): AsyncGenerator<Row[]> {
  for await (const batch of batches) {
    const rows = batch.flatMap(({ line, values, text, problem }) => {
      if (problem) return [{ line, values, problem: codes[problem] }];
      return text === '' ? [] : [{ line, values }];
    });
    if (rows.length > 0) yield rows;
  }
}

/** A value as text: a date as its day in UTC, nothing as empty. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The reader of one column: a value, or the code and parameters of what is wrong. */
type Reader = (text: string) => { value: unknown } | { code: Problem['code']; params?: Problem['params'] };

/**
 * Dates and numbers repeat, so each is looked into once; the bound keeps memory so for any file. Longer texts are not
 * kept: a part of a text may hold on to the whole of it.
 */
function remembering(read: Reader): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const result = read(text);
    if (text.length < 13 && known.size < 4096) known.set(text, result);
    return result;
  };
}

const TRUE = new Set(['true', 'yes', 'da', '1']);
const FALSE = new Set(['false', 'no', 'ne', '0']);

function readerOf({ kind, values, pattern, min = -Infinity, max = Infinity }: Field): Reader {
  const form = pattern === undefined ? undefined : new RegExp(pattern);
  switch (kind) {
    case 'choice': {
      // The value of the schema, not the text of the file: see `remembering`.
      const known = new Map(values?.map((value) => [value, { value }]));
      const unknown = { code: 'value', params: { expected: (values ?? []).join(', ') } } as const;
      return (text) => known.get(text) ?? unknown;
    }
    case 'boolean':
      return (text) => {
        const lower = text.toLowerCase();
        if (TRUE.has(lower)) return { value: true };
        return FALSE.has(lower) ? { value: false } : { code: 'value', params: { expected: 'true, false' } };
      };
    case 'date':
      return (text) => {
        const [year = 0, month = 0, day = 1] = text.split('-').map(Number);
        return form?.test(text) && day <= daysIn(year, month) ? { value: text } : { code: 'date' };
      };
    case 'code':
      return (text) =>
        form?.test(text) ? { value: text } : { code: 'value', params: { expected: 'A–Z, a–z, 0–9, -' } };
    default:
      return (text) => {
        // A decimal comma is as good as a point.
        const form = kind === 'integer' ? /^\d{1,6}$/ : /^\d{1,6}([.,]\d{1,6})?$/;
        if (!form.test(text)) return { code: 'number' };
        const value = Number(text.replace(',', '.'));
        return value < min || value > max ? { code: 'range', params: { min, max } } : { value };
      };
  }
}

/**
 * Reads the records of a table, batch by batch. Every row ends up among the records or among the problems.
 *
 * @throws {FileProblem} Where the columns cannot be used, or a value identifies a person: then the whole file is refused.
 */
export async function* readRecords(table: Table): AsyncGenerator<Batch> {
  const columns = checkColumns(table.columns).map((field) => ({
    ...field,
    read: field.kind === 'choice' || field.kind === 'code' ? readerOf(field) : remembering(readerOf(field)),
  }));
  const required = columns.filter((column) => column.required).map(({ name }) => name);
  /** The places of each group, 0 where they are not said. */
  const groups = new Map<string, number>();

  const readRow = ({ line, values, problem }: Row): ParticipationRecord | Problem[] => {
    if (problem) return [{ line, code: problem, params: {} }];
    if (values.length !== columns.length)
      return [{ line, code: 'columns', params: { found: values.length, expected: columns.length } }];
    const record: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as (typeof columns)[number];
      const text = textOf(values[i]);
      if (text === '') continue;
      const result = column.read(text);
      if ('value' in result) record[column.name] = result.value;
      else {
        refuseIdentity(text, line, column.name);
        problems.push({
          line,
          column: column.name,
          code: result.code,
          params: { value: shown(text), ...result.params },
        });
      }
    }
    for (const name of required)
      if (record[name] === undefined && !problems.some((p) => p.column === name))
        problems.push({ line, column: name, code: 'missing', params: {} });
    if (problems.length > 0) return problems;
    const read = record as unknown as ParticipationRecord;
    const wrong = inconsistencies(read);
    if (wrong.length > 0) return wrong.map(({ column, code }) => ({ line, column, code, params: {} }));
    return differingPlaces(read, line) ?? read;
  };

  /** The group's code is free text: look at each once. Its places and call have to stay the same. */
  const differingPlaces = (
    { group, places, call }: ParticipationRecord,
    line: number,
  ): Problem[] | undefined => {
    if (group === undefined) return undefined;
    const key = `${call} ${group}`;
    const said = places ?? 0;
    const before = groups.get(key);
    if (before === undefined) {
      refuseIdentity(group, line, 'group');
      if (groups.size >= MOST_GROUPS) throw new FileProblem('too-many-groups', { most: MOST_GROUPS });
      groups.set(key, said);
    } else if (before !== said) {
      return [{ line, column: 'places', code: 'places-differ', params: { value: said, before } }];
    }
    return undefined;
  };

  for await (const rows of table.rows) {
    const batch: Batch = { records: [], problems: [] };
    for (const row of rows) {
      const read = readRow(row);
      if (Array.isArray(read)) batch.problems.push(...read);
      else batch.records.push(read);
    }
    yield batch;
  }
}

/** Most groups that a file may have: what is kept of them is the only thing that grows with the file. */
export const MOST_GROUPS = 500_000;

function refuseIdentity(text: string, line: number, column: string): void {
  const kind = identifyingValue(text);
  if (kind) throw new FileProblem('value-identifies', { line, column, kind });
}
