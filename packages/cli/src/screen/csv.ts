import { CR, LF, LONGEST, type Split, type Splitter } from './records.ts';

const QUOTE = 34;

/**
 * Finds records of CSV as RFC 4180 has it: values may stand in quotes, and then hold delimiters, line ends and doubled
 * quotes. Anything else with a quote in it is a problem of its record, never guessed at.
 *
 * @param delimiter the byte between values
 * @param columns how many values a record has to have; `undefined` for a header, which may have any
 */
export function csvSplitter(delimiter: number, columns: number | undefined): Splitter {
  const counted = (split: Split, values: number): Split =>
    columns === undefined || values === columns
      ? split
      : { ...split, problem: `${values} values where the header has ${columns} names` };

  return (buffer, start, last) => {
    let values = 1;
    let i = start;
    for (; i < buffer.length; i++) {
      const byte = buffer[i];
      if (byte === LF) break;
      if (byte === delimiter) values++;
      else if (byte === QUOTE) return quotedRecord(buffer, start, last, delimiter, counted);
    }
    if (i === buffer.length && !last) return undefined;
    const split = ending(buffer, start, i, 1);
    return split.end === start && columns !== 1 ? { ...split, blank: true } : counted(split, values);
  };
}

/** A record that ends before a line end, or where the buffer does. */
function ending(buffer: Buffer, start: number, lineEnd: number, lines: number): Split {
  const end = lineEnd > start && buffer[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
  return { end, next: Math.min(lineEnd + 1, buffer.length), lines };
}

function quotedRecord(
  buffer: Buffer,
  start: number,
  last: boolean,
  delimiter: number,
  counted: (split: Split, values: number) => Split,
): Split | undefined {
  let values = 1;
  let lines = 1;
  let i = start;
  for (;;) {
    if (buffer[i] === QUOTE) {
      const close = closingQuote(buffer, i + 1);
      if (close === undefined) {
        if (!last && buffer.length - start <= LONGEST) return undefined;
        return badLine(buffer, start, last, 'a quote is not closed');
      }
      for (let k = i; k < close; k++) if (buffer[k] === LF) lines++;
      i = close + 1;
      if (i >= buffer.length && !last) return undefined;
      if (buffer[i] === CR && (buffer[i + 1] === LF || i + 1 === buffer.length)) i++;
      if (i < buffer.length && buffer[i] !== delimiter && buffer[i] !== LF) {
        return badLine(buffer, start, last, 'text after a closing quote');
      }
    } else {
      while (i < buffer.length && buffer[i] !== delimiter && buffer[i] !== LF) {
        if (buffer[i] === QUOTE) return badLine(buffer, start, last, 'a quote inside a value without quotes');
        i++;
      }
    }
    if (i >= buffer.length)
      return last ? counted(ending(buffer, start, buffer.length, lines), values) : undefined;
    if (buffer[i] === LF) return counted(ending(buffer, start, i, lines), values);
    values++;
    i++;
  }
}

/** The quote that closes a value; doubled ones do not. */
function closingQuote(buffer: Buffer, from: number): number | undefined {
  let quote = buffer.indexOf(QUOTE, from);
  while (quote !== -1) {
    if (buffer[quote + 1] !== QUOTE) return quote;
    quote = buffer.indexOf(QUOTE, quote + 2);
  }
  return undefined;
}

/**
 * A record that cannot be read. Only its first line is given up: whatever went wrong with a quote, the next line may be
 * a record of its own.
 */
function badLine(buffer: Buffer, start: number, last: boolean, problem: string): Split | undefined {
  const newline = buffer.indexOf(LF, start);
  if (newline === -1 && !last) return undefined;
  return { ...ending(buffer, start, newline === -1 ? buffer.length : newline, 1), problem };
}

/** The values of one record that the splitter has found to be whole. */
export function valuesOf(record: string, delimiter: string): string[] {
  const values: string[] = [];
  let rest = record;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(delimiter);
    const text = quoted
      ? (quoted[1] as string).replaceAll('""', '"')
      : end === -1
        ? rest
        : rest.slice(0, end);
    values.push(text);
    if (end === -1 || end === rest.length) return values;
    rest = rest.slice(end + 1);
  }
}

/** Finds records that are one line each, without looking into them. */
export const lineSplitter: Splitter = (buffer, start, last) => {
  const newline = buffer.indexOf(LF, start);
  if (newline === -1 && !last) return undefined;
  const split = ending(buffer, start, newline === -1 ? buffer.length : newline, 1);
  if (buffer.subarray(start, split.end).indexOf(1) !== -1)
    return { ...split, problem: 'a control character' };
  return split.end === start ? { ...split, blank: true } : split;
};
