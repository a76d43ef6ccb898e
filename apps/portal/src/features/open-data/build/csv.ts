import type { Claim } from '@vstopna-tocka/core';
import { values } from '@vstopna-tocka/core/claims';
import { csvLine } from '@vstopna-tocka/core/csv';
import { compiledOn } from '../../../shared/build/compiled.ts';
import { attributionOf, licence, version } from './envelope.ts';

type Cell = string | number | null | undefined;

/** A column of a table: its name and how to read its value from a record. */
export type Column<T> = readonly [name: string, read: (record: T) => Cell];

/** Several values in one cell. */
export const list = (items: readonly (string | number)[]): string => items.join('; ');

type AnyFact = readonly Claim<string | number>[] | undefined;

/**
 * A fact as five columns: the preferred value, of when it is, how sure it is, what it rests on, and the other values
 * where sources disagree.
 */
export const factColumns = <T>(name: string, read: (record: T) => AnyFact): Column<T>[] => [
  [name, (record) => read(record)?.[0]?.value],
  [`${name}AsOf`, (record) => read(record)?.[0]?.asOf],
  [`${name}Confidence`, (record) => read(record)?.[0]?.confidence],
  [`${name}Sources`, (record) => list(read(record)?.[0]?.sources ?? [])],
  [`${name}Other`, (record) => list(values(read(record) ?? []).slice(1))],
];

/** The last columns of every table say of what version and date it is and under which licence it may be used. */
const about: readonly [string, string][] = [
  ['dataVersion', version],
  ['dataAsOf', compiledOn],
  ['dataLicence', licence],
  ['dataAttribution', attributionOf().join('; ')],
];

/**
 * Records as CSV (RFC 4180) in UTF-8, with the mark at the start by which spreadsheets know the encoding.
 *
 * @param records one becomes one line
 */
export function toCsv<T>(records: readonly T[], columns: readonly Column<T>[]): string {
  const head = [...columns, ...about].map(([name]) => name);
  const tail = about.map(([, value]) => value);
  const lines = records.map((record) => [...columns.map(([, read]) => read(record)), ...tail]);
  return `\ufeff${[head, ...lines].map((line) => csvLine(line)).join('\r\n')}\r\n`;
}
