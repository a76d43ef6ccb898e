import {
  addRecord,
  type Batch,
  csvLines,
  emptyTally,
  openCsv,
  type ParticipationRecord,
  type Problem,
  readRecords,
  summarise,
} from '../src/index.ts';
import type { Encoding } from '../src/text.ts';

const encoder = new TextEncoder();

/** A text, or bytes, as parts of a size. */
export function* partsOf(content: string | Uint8Array, size = 1000): Generator<Uint8Array> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Reads a whole file. */
export async function readAll(
  content: string | Uint8Array,
  options: { encoding?: Encoding; size?: number } = {},
): Promise<Batch> {
  const all: Batch = { records: [], problems: [] };
  for await (const { records, problems } of readRecords(
    await openCsv(partsOf(content, options.size), options),
  )) {
    all.records.push(...records);
    all.problems.push(...problems);
  }
  return all;
}

/** Lines of CSV below a header of the required columns and others. */
export const csv = (columns: string, ...lines: string[]): string => `${[columns, ...lines].join('\n')}\n`;

/** Why the first bad row is bad, in short. */
export const reasonOf = ({ line, column, code }: Problem): string => `${line} ${column ?? '-'} ${code}`;

/** A summary of records that are all in memory. */
export function summaryOf(records: Iterable<ParticipationRecord>) {
  const tally = emptyTally();
  for (const record of records) addRecord(tally, record);
  return summarise(tally);
}

/** Records as a CSV text. */
export const csvOf = (...args: Parameters<typeof csvLines>): string => [...csvLines(...args)].join('');
