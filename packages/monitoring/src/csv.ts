import type { RowCode } from './problems.ts';

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

/**
 * Splits text into records as RFC 4180 has it, for any delimiter. Values may stand in quotes and then hold delimiters,
 * line ends and doubled quotes. Whatever else has a quote in it is a problem of its line, never guessed at. Blank lines
 * are skipped.
 *
 * @param parts the text in parts of any size
 * @param delimiter one character, or a function that finds it in the first line
 * @returns records in batches, each as long as its part
 */
export async function* splitCsv(
  parts: AsyncIterable<string>,
  delimiter: string | ((firstLine: string) => string),
): AsyncGenerator<Row[]> {
  let rest = '';
  let line = 1;
  let by: string | undefined;
  // A record longer than LONGEST is dropped as it comes, so that a file of one line needs no memory.
  let dropping = false;
  for await (const part of parts) {
    const text: string = rest + part;
    const batch: Row[] = [];
    let start = 0;
    for (;;) {
      const end = text.indexOf('\n', start);
      if (end === -1) break;
      by ??= delimiterIn(text.slice(start, end), delimiter);
      const record = dropping ? { next: end + 1, lines: 1 } : recordAt(text, start, end, by ?? ',');
      if (!record) break;
      if (!dropping && !('blank' in record))
        batch.push({ line, values: record.values ?? [], ...(record.problem && { problem: record.problem }) });
      dropping = false;
      line += record.lines;
      start = record.next;
    }
    rest = text.slice(start);
    if (rest.length > LONGEST) {
      if (!dropping) batch.push({ line, values: [], problem: 'too-long' });
      dropping = true;
      rest = '';
    }
    if (batch.length > 0) yield batch;
  }
  if (dropping || rest.trim() === '') return;
  yield lastRecords(rest, line, by ?? delimiterIn(rest, delimiter) ?? ',');
}

/** The delimiter; a blank line does not tell. */
const delimiterIn = (line: string, delimiter: string | ((firstLine: string) => string)) => {
  if (typeof delimiter === 'string') return delimiter;
  return line.trim() === '' ? undefined : delimiter(line);
};

/** The records of the end of a file, where the last line may lack its end and a quote may stay open. */
function lastRecords(text: string, firstLine: number, delimiter: string): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const record = recordAt(`${text}\n`, start, end, delimiter);
    if (!record) rows.push({ line, values: [], problem: 'quote' });
    else if (!('blank' in record))
      rows.push({ line, values: record.values ?? [], ...(record.problem && { problem: record.problem }) });
    line += record?.lines ?? 1;
    start = record?.next ?? end + 1;
  }
  return rows;
}

interface Found {
  values?: string[];
  problem?: RowCode;
  blank?: true;
  /** Where the next record begins. */
  next: number;
  /** How many lines it takes. */
  lines: number;
}

/** The record that begins at `start`; undefined where it goes on beyond the text. */
function recordAt(text: string, start: number, end: number, delimiter: string): Found | undefined {
  const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
  if (line.length > LONGEST) return { problem: 'too-long', next: end + 1, lines: 1 };
  if (!line.includes('"'))
    return {
      ...(line === '' ? { blank: true } : { values: line.split(delimiter) }),
      next: end + 1,
      lines: 1,
    };
  return quotedRecord(text, start, end, delimiter);
}

function quotedRecord(text: string, start: number, end: number, delimiter: string): Found | undefined {
  const values: string[] = [];
  const bad: Found = { problem: 'quote', next: end + 1, lines: 1 };
  let at = start;
  for (;;) {
    let value: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if ((close === -1 ? text.length : close) - start > LONGEST) return bad;
      if (close === -1) return undefined;
      value = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const newline = text.indexOf('\n', at);
      const comma = text.indexOf(delimiter, at);
      const to = comma === -1 || (newline !== -1 && newline < comma) ? newline : comma;
      if (to === -1) return undefined;
      value = text.slice(at, to === newline && text[to - 1] === '\r' ? to - 1 : to);
      if (value.includes('"')) return bad;
      at = to;
    }
    values.push(value);
    if (text[at] === '\r' && at + 1 >= text.length) return undefined;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (text[at] === '\n') {
      const lines = text.slice(start, at).split('\n').length;
      return { values, next: at + 1, lines };
    }
    if (at >= text.length) return undefined;
    if (text[at] !== delimiter) return bad;
    at++;
  }
}
