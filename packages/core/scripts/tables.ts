// Reads data files into rows that know in which line they stand. A file that is not as it must be is refused in one line.
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument } from 'yaml';

/** A mistake in the data: one line for each, with file, line, field, value and what was expected. */
export class DataError extends Error {
  override name = 'DataError';
}

/** One record of a file as it is written there. */
export interface Row {
  file: string;
  value: Record<string, unknown>;
  /** The line of a field, or of the record where the field is not written. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Gives the bytes of a file below data/. */
export type ReadFile = (file: string) => Buffer;

/** Works something out once for each object; what else it takes must follow from that object. */
export function memo<K extends object, Rest extends unknown[], V>(
  compute: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key, ...rest) => {
    const there = known.get(key) ?? { value: compute(key, ...rest) };
    known.set(key, there);
    return there.value;
  };
}

const MOST_PROBLEMS = 20;

/** Throws all problems at once, each in its line; a slip that breaks every row is told for the first of them. */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST_PROBLEMS;
  const told = problems.slice(0, MOST_PROBLEMS).map((problem) => problem.replace(/\s*[\r\n]+\s*/g, ' '));
  throw new DataError([...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
}

/** A value in a message: whole, but for texts that nobody would read to their end. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** `(trebnje?)`, where one of the known words is at most two letters off. */
export function nearMiss(written: unknown, known: Iterable<unknown>): string {
  const text = String(written);
  let near: { word: string; slips: number } | undefined;
  for (const one of known) {
    const word = String(one);
    const slips = Math.abs(word.length - text.length) > 2 ? 3 : distance(word, text);
    if (slips <= 2 && slips < (near?.slips ?? 3)) near = { word, slips };
  }
  return near ? ` (${near.word}?)` : '';
}

/** Where a field stands: `municipalities.csv, line 131 (Trebnje), column administrative_unit`. */
export function placeOf(row: Row, path: readonly PropertyKey[]): string {
  const { id, name, sl, code } = row.value;
  const called = [name, sl, id, code].find((text) => typeof text === 'string' || typeof text === 'number');
  const field =
    path.length > 0 ? `, ${row.file.endsWith('.csv') ? 'column' : 'field'} ${path.join('.')}` : '';
  return `${row.file}, line ${row.lineOf(path)}${called === undefined ? '' : ` (${called})`}${field}`;
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** What a slip of an editor leaves in a text, and what it is. */
const SLIPS: [RegExp, string][] = [
  [/\uFFFD/, 'a letter that was lost when the file was saved'],
  [
    /[\u00C2-\u00C5][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]/,
    'letters of a file that was read in another encoding',
  ],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F]/, 'a control character'],
  [/\t/, 'a tab'],
  [/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/, 'a character that cannot be seen'],
  [/[A-Za-z][\u0300-\u036F]/, 'a letter and its accent as two characters; save it in the form NFC'],
];

/** The text of a file in UTF-8, without the mark that Excel puts before it, and with plain line ends. */
function textOf(file: string, bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const [before = ''] = bytes.toString('utf8').split('\uFFFD');
    throw new DataError(
      `${file}, line ${lineAt(before, before.length)}: expected UTF-8; save it in that encoding`,
    );
  }
  if (text.trim() === '') throw new DataError(`${file}: expected records, got an empty file`);
  for (const [slip, what] of SLIPS) {
    const found = slip.exec(text);
    if (found) throw new DataError(`${file}, line ${lineAt(text, found.index)}: ${what}, ${shown(found[0])}`);
  }
  return text;
}

/** Spaces that no one meant: at the ends of a text, or two in a row. */
const isUntidy = (text: string) => text !== text.trim() || / {2}/.test(text);

/** Reads a CSV file, also one that Excel has saved with a semicolon between cells. */
function csvRows(file: string, text: string, columns: readonly string[]): Row[] {
  const [head = ''] = text.split('\n');
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    // With `info`, what csv-parse gives is not what its types say.
    lines = parseCsv(text, {
      delimiter,
      info: true,
      relax_column_count: true,
    }) as unknown as typeof lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataError(`${file}, line ${lineAt(text, text.length)}: ${error.message.split(';')[0]}`);
  }
  const [header, ...records] = lines;
  const names = header?.record ?? [];
  const problems: string[] = [];
  for (const name of names)
    if (!columns.includes(name))
      problems.push(`${file}, line 1: unknown column ${shown(name)}${nearMiss(name, columns)}`);
  for (const column of columns) {
    const count = names.filter((name) => name === column).length;
    if (count > 1) problems.push(`${file}, line 1: column "${column}" is there twice`);
    if (count < 1 && problems.length === 0) problems.push(`${file}, line 1: expected a column "${column}"`);
  }
  refuse(problems.slice(0, 1));
  if (records.length === 0) throw new DataError(`${file}: expected records, got only a header`);
  // A cell may hold line breaks; the number is that of the record's last line.
  return records.map(({ record, info: { lines: line } }) => {
    if (record.length !== names.length)
      problems.push(`${file}, line ${line}: expected ${names.length} cells, got ${record.length}`);
    const value = Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']));
    const row = { file, value, lineOf: () => line };
    for (const [name, cell] of Object.entries(value))
      if (isUntidy(cell))
        problems.push(
          `${placeOf(row, [name])}: ${shown(cell)}, expected single spaces, and none at the ends`,
        );
    refuse(problems);
    return row;
  });
}

/** All that a value holds at the ends of its ways, each with its path. */
export function* leavesIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[path: readonly PropertyKey[], leaf: unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else
    for (const [key, inner] of Object.entries(value))
      yield* leavesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Reads a YAML file that holds a list of records. */
function yamlRows(file: string, text: string): Row[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error)
    throw new DataError(
      `${file}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]?.replace(/ at line .*/, '')}`,
    );
  const records: unknown = document.toJS();
  if (!Array.isArray(records) || records.length === 0)
    throw new DataError(`${file}, line 1: expected a list of records, each with "- id:"`);
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length) as string[], true) as
        | { range?: [number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return records.map((value, index) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DataError(`${file}, line ${lineOf([index])}: expected a record, got ${shown(value)}`);
    const row = { file, value, lineOf: (path: readonly PropertyKey[]) => lineOf([index, ...path]) };
    for (const [path, text] of leavesIn(value)) {
      if (typeof text !== 'string') continue;
      // A long text may stand in several lines of the file.
      if (isUntidy(text.replace(/\n$/, '')))
        throw new DataError(
          `${placeOf(row, path)}: ${shown(text)}, expected single spaces, and none at the ends`,
        );
      if (text === '') throw new DataError(`${placeOf(row, path)}: expected a text, got an empty one`);
    }
    return row;
  });
}

/**
 * Reads a file of records.
 *
 * @param file Its name below data/; `.csv` or `.yaml`.
 * @param bytes What it holds.
 * @param columns The columns of a CSV file, in any order.
 * @throws {DataError} Where it is no UTF-8, no CSV or YAML, or holds what a slip of an editor leaves.
 */
export function readRows(file: string, bytes: Buffer, columns: readonly string[] = []): Row[] {
  const text = textOf(file, bytes);
  return file.endsWith('.csv') ? csvRows(file, text, columns) : yamlRows(file, text);
}
