// Reads all collections of data/ and checks them: what a mistake there would be is refused before anything is written.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import * as model from '../src/model/index.ts';
import { checkTogether } from './checks.ts';
import { type Collection, collections, type Data, type Name } from './collections.ts';
import { wordsOf } from './records.ts';
import {
  leavesIn,
  memo,
  nearMiss,
  placeOf,
  type ReadFile,
  type Row,
  readRows,
  refuse,
  shown,
} from './tables.ts';

export const readData: ReadFile = (file) => readFileSync(new URL(file, baseOf(file)));

/** Holds `calls/`: a folder for each call, with its facts and its conditions, in the package of the rules. */
export const callsSource = new URL('../../rules/src/', import.meta.url);

const dataFolder = new URL('../data/', import.meta.url);
const baseOf = (file: string) => (file.startsWith('calls/') ? callsSource : dataFolder);

/** The files that a name with `*` stands for, in the order of the alphabet. */
export const filesOf = (name: string): string[] =>
  name.includes('*') ? globSync(name, { cwd: fileURLToPath(baseOf(name)) }).sort() : [name];

/** The rows of a file; those of the same bytes are read once. */
const rowsOf = memo((bytes: Buffer, file: string, columns?: string[]) => readRows(file, bytes, columns));

const entries = Object.entries(collections) as [Name, Collection][];
const schemas: Readonly<Record<string, unknown>> = { ...model };

/** A field that a path names, with its own path; leads through lists, and through a claim to its value. */
function* fieldsAt(
  value: unknown,
  path: readonly string[],
  way: PropertyKey[] = [],
): Generator<[PropertyKey[], unknown]> {
  const [head, ...rest] = path;
  if (Array.isArray(value))
    for (const [index, inner] of value.entries()) yield* fieldsAt(inner, path, [...way, index]);
  else if (head !== undefined) {
    const inner = (value as Record<string, unknown> | null | undefined)?.[head];
    if (inner !== undefined && inner !== null) yield* fieldsAt(inner, rest, [...way, head]);
  } else if (typeof value === 'object' && value !== null && 'value' in value)
    yield* fieldsAt(value.value, [], [...way, 'value']);
  else yield [way, value];
}

/** The ids that a field of a row refers to: those in a list, or the words of a cell. */
function targetsOf({ file, value }: Row, field: string): [path: PropertyKey[], id: string][] {
  if (!file.endsWith('.csv'))
    return [...fieldsAt(value, field.split('.'))].map(([path, id]) => [path, String(id)]);
  if (field.includes(' ')) return [[field.split(' ').slice(-1), keyOf(value, field)]];
  return wordsOf(value[field] as string | undefined).map((id) => [[field], id]);
}

/** What a row is told apart by. */
const keyOf = (value: Record<string, unknown>, key: string) =>
  key
    .split(' ')
    .map((field) => value[field] ?? '')
    .join(' ');

function checkKeys(rows: readonly Row[], keys: readonly string[]): void {
  for (const key of keys) {
    const seen = new Map<string, Row>();
    const fields = key.split(' ');
    const field = fields.slice(-1);
    for (const row of rows) {
      const text = keyOf(row.value, key);
      const before = seen.get(text);
      if (before)
        refuse([
          `${placeOf(row, field)}: ${shown(row.value[field[0] ?? ''])} is there twice, first in ${before.file}, line ${before.lineOf([])}`,
        ]);
      seen.set(text, row);
    }
  }
}

/** The sources that a row cites, in a list of a record or in a column. */
const citedIn = ({ value }: Row): [path: readonly PropertyKey[], id: string][] =>
  [...leavesIn(value)]
    .filter(([path]) => path.some((key) => /(^|_)sources$/.test(String(key))))
    .flatMap(([path, ids]) => wordsOf(String(ids)).map((id) => [path, id] as [typeof path, string]));

/** What a row refers to: the field, the id that stands there, and the collection that it is of. */
interface Reference {
  path: readonly PropertyKey[];
  id: string;
  to: string;
}

const referencesOf = memo((row: Row, name: Name, { refs = {} }: Collection): Reference[] => [
  ...Object.entries(refs).flatMap(([field, to]) =>
    targetsOf(row, field).map(([path, id]) => ({ path, id, to })),
  ),
  ...(name === 'sources' ? [] : citedIn(row)).map(([path, id]) => ({ path, id, to: 'sources' })),
]);

function checkReferences(rows: Readonly<Record<Name, Row[]>>): void {
  const known = new Map<string, Set<string>>(
    entries.map(([name, { keys }]) => [
      name,
      new Set(rows[name].map(({ value }) => keyOf(value, keys[0] ?? 'id'))),
    ]),
  );
  for (const [name, collection] of entries)
    for (const row of rows[name])
      for (const { path, id, to } of referencesOf(row, name, collection)) {
        const ids = known.get(to);
        if (!ids?.has(id))
          refuse([`${placeOf(row, path)}: ${shown(id)} does not exist${nearMiss(id, ids ?? [])}`]);
      }
}

/** The column that a field of a record comes from: `csdUnit.asOf` from `csd_unit_as_of` or `as_of`. */
function fieldOf(row: Row, path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (!row.file.endsWith('.csv')) return path;
  const names = path.filter((key) => typeof key === 'string');
  const snake = (keys: readonly string[]) =>
    keys
      .map((key) => key.replace(/s$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      .join('_');
  const wanted = [snake(names), snake(names.slice(-1)), snake(names.slice(0, 1))];
  const column = Object.keys(row.value).find((name) => wanted.includes(name.replace(/s$/, '')));
  return column ? [column] : names;
}

const parseRow = (row: Row, { record }: Collection, schema: z.ZodType, data: Partial<Data>) => {
  const raw = record?.(row.value, data) ?? row.value;
  return { raw, result: schema.safeParse(raw) };
};
const parsedOf = memo(parseRow);

/** Makes the records of a collection; a mistake is told by the line and the field in which it stands. */
function recordsOf(collection: Collection, rows: readonly Row[], data: Partial<Data>): unknown[] {
  const schema = schemas[collection.type] as z.ZodType;
  const problems: string[] = [];
  // What depends on its row only is parsed once for as long as the row is there.
  const parse = (collection.record?.length ?? 0) < 2 ? parsedOf : parseRow;
  const records = rows.map((row) => {
    const { raw, result } = parse(row, collection, schema, data);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const value = path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      raw,
    );
    const got = unknown.length > 0 || issue?.message.includes('received') ? '' : `, got ${shown(value)}`;
    problems.push(
      `${placeOf(row, fieldOf(row, [...path, ...unknown.slice(0, 1)]))}: ${issue?.message ?? ''}${got}`,
    );
    return undefined;
  });
  refuse(problems);
  const { finish, order } = collection;
  const all = finish ? finish(rows, records) : records;
  return order ? all.sort(order) : all;
}

/**
 * Reads and checks all facts.
 *
 * @param read Gives the bytes of a file below data/.
 * @returns The records of each collection in their order.
 * @throws {DataError} With a line for each mistake.
 */
export function loadData(read: ReadFile = readData): Data {
  const rows = Object.fromEntries(
    entries.map(([name, { files, columns }]) => [
      name,
      files.flatMap(filesOf).flatMap((file) => rowsOf(read(file), file, columns?.split(' '))),
    ]),
  ) as Record<Name, Row[]>;
  for (const [name, { keys }] of entries) checkKeys(rows[name], keys);
  checkReferences(rows);
  const data: Partial<Data> = {};
  for (const [name, collection] of entries)
    Object.assign(data, { [name]: recordsOf(collection, rows[name], data) });
  checkTogether(data as Data, rows);
  return data as Data;
}
