/**
 * A line of a CSV file, without its end.
 *
 * @param values `null` and what is not there become empty
 * @param delimiter what stands between values; values that hold it, quotes or line breaks are quoted
 */
export const csvLine = (values: readonly unknown[], delimiter = ','): string =>
  values.map((value) => quoted(String(value ?? ''), delimiter)).join(delimiter);

const quoted = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

/** What a spreadsheet may take for a formula, also with the wide signs of East Asian keyboards. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Digits and what stands between them: a sign before them makes no formula that does anything. */
const signedNumber = /^ *[+-][\d., ]*(?:[eE][+-]?\d+)?%?$/;

/**
 * A value that a spreadsheet shows and does not run: an apostrophe is put before what begins like a formula, as OWASP
 * advises against CSV injection. Numbers with a sign, such as `-5` or `+386 1 123 45 67`, stay as they are.
 */
export const withoutFormula = (text: string): string =>
  formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;

/** Why a record cannot be read. */
export type CsvProblem = 'quote-open' | 'quote-inside' | 'quote-after' | 'carriage-return' | 'too-long';

/** A record of a CSV file. */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Empty where there is a problem; a blank line is one empty value. */
  readonly values: readonly string[];
  /** The record as it is written, without its line end; empty where it is too long. */
  readonly text: string;
  readonly problem?: CsvProblem;
}

export interface CsvOptions {
  /** One character, or a function that finds it in the first line that is not blank. */
  readonly delimiter: string | ((firstLine: string) => string);
  /** Longest record in characters, which keeps memory bounded. */
  readonly longest: number;
}

/**
 * Splits text into records as RFC 4180 has it, for any delimiter. Values may stand in quotes and then hold delimiters,
 * line ends and doubled quotes. A line ends in LF, with any number of CR before it. Whatever else has a quote or a CR in
 * it is a problem of its line, never guessed at: only that line is given up, as the next may be a record of its own.
 *
 * @param parts the text in parts of any size
 * @returns records in batches, each as long as its part
 */
export async function* csvRecords(
  parts: AsyncIterable<string> | Iterable<string>,
  { delimiter, longest }: CsvOptions,
): AsyncGenerator<CsvRecord[]> {
  let rest = '';
  let line = 1;
  let by = typeof delimiter === 'string' ? delimiter : undefined;
  // A record that is too long is dropped as it comes, so that a file of one line needs no memory.
  let dropping = false;

  function take(text: string, last: boolean): CsvRecord[] {
    const batch: CsvRecord[] = [];
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      if (newline === -1 && !last) break;
      const end = newline === -1 ? text.length : newline;
      if (typeof delimiter !== 'string' && by === undefined && text.slice(start, end).trim() !== '')
        by = delimiter(text.slice(start, end));
      const found = dropping
        ? { next: end + 1, lines: 1 }
        : recordAt(text, { start, end, last }, by ?? ',', longest);
      if (!found) break;
      if ('values' in found) {
        const { values, problem, text: own } = found;
        batch.push(problem ? { line, values, text: own, problem } : { line, values, text: own });
      }
      dropping = false;
      line += found.lines;
      start = found.next;
    }
    rest = text.slice(start);
    return batch;
  }

  for await (const part of parts) {
    const batch = take(rest + part, false);
    if (rest.length > longest) {
      if (!dropping) batch.push({ line, values: [], text: '', problem: 'too-long' });
      dropping = true;
      rest = '';
    }
    if (batch.length > 0) yield batch;
  }
  if (!dropping) yield take(rest, true);
}

interface Found {
  readonly values: readonly string[];
  readonly text: string;
  readonly problem?: CsvProblem;
  /** Where the next record begins. */
  readonly next: number;
  /** How many lines it takes. */
  readonly lines: number;
}

interface Place {
  readonly start: number;
  /** Where its first line ends. */
  readonly end: number;
  /** Whether no text follows. */
  readonly last: boolean;
}

/** The record that begins at a place; undefined where it goes on beyond the text. */
function recordAt(text: string, place: Place, delimiter: string, longest: number): Found | undefined {
  const { start, end } = place;
  if (end - start > longest) return { ...badLine(text, place, 'too-long'), text: '' };
  const line = text.slice(start, withoutCr(text, start, end));
  if (line.includes('"')) return quotedRecord(text, place, delimiter, longest);
  if (line.includes('\r')) return badLine(text, place, 'carriage-return');
  return { values: line.split(delimiter), text: line, next: end + 1, lines: 1 };
}

const badLine = (text: string, { start, end }: Place, problem: CsvProblem): Found => ({
  values: [],
  text: text.slice(start, withoutCr(text, start, end)),
  problem,
  next: end + 1,
  lines: 1,
});

/** The end of a line without the CR before it: more than one where a file was converted twice. */
function withoutCr(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === '\r') at--;
  return at;
}

function quotedRecord(text: string, place: Place, delimiter: string, longest: number): Found | undefined {
  const { start, last } = place;
  const bad = (problem: CsvProblem) => badLine(text, place, problem);
  const values: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if ((close === -1 ? text.length : close) - start > longest) return bad('quote-open');
      if (close === -1) return last ? bad('quote-open') : undefined;
      values.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const newline = text.indexOf('\n', at);
      const between = text.indexOf(delimiter, at);
      const lineEnd = newline === -1 ? text.length : newline;
      const isLast = between === -1 || lineEnd < between;
      if (isLast && newline === -1 && !last) return undefined;
      const value = text.slice(at, isLast ? withoutCr(text, at, lineEnd) : between);
      if (value.includes('"')) return bad('quote-inside');
      if (value.includes('\r')) return bad('carriage-return');
      values.push(value);
      at += value.length;
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    const end = at;
    while (text[at] === '\r') at++;
    if (at >= text.length && !last) return undefined;
    if (at < text.length && text[at] !== '\n') return bad(end === at ? 'quote-after' : 'carriage-return');
    const own = text.slice(start, end);
    return { values, text: own, next: at + 1, lines: own.split('\n').length };
  }
}
