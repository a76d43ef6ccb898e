import { join } from 'node:path';
import { sqlName, sqlText } from '../files/duckdb.ts';
import { type Head, headOf } from '../files/kinds.ts';
import { BadInput } from '../io.ts';
import { checkColumnNames, questionColumns } from './columns.ts';
import { csvSplitter, valuesOf } from './csv.ts';
import { CR, checkText, copyRecords } from './records.ts';
import type { Opening, Source } from './source.ts';

/**
 * Opens a CSV file: its first record names the columns.
 *
 * @param delimiter the character between values
 * @throws BadInput if the header cannot be used, or the file is not text in UTF-8
 */
export async function openCsv(opening: Opening, delimiter: string): Promise<Source> {
  const { path, folder, added, onProgress } = opening;
  const head = await headOf(path, 'csv');
  const header = headerOf(head, delimiter, path);
  checkColumnNames(header.names, added);
  const questions = questionColumns(header.names);

  const files = { good: join(folder, 'good.csv'), bad: join(folder, 'bad.jsonl') };
  const start = head.skipped + header.next;
  const counts = await copyRecords(path, {
    split: csvSplitter(delimiter.charCodeAt(0), header.names.length),
    start,
    firstLine: header.lines + 1,
    separator: delimiter,
    ...files,
    onBytes: (bytes) => onProgress((start + bytes) / head.size),
  });

  const column = (i: number) => `c${i}`;
  const types = ["'line': 'BIGINT'", ...header.names.map((_, i) => `'${column(i)}': 'VARCHAR'`)];
  const reader = [
    `read_csv(${sqlText(files.good)}, auto_detect = false, header = false, new_line = '\\n', delim = ${sqlText(delimiter)}`,
    `quote = '"', escape = '"', max_line_size = 4000000, parallel = ${!counts.manyLines}`,
    `columns = {${types.join(', ')}})`,
  ].join(', ');
  const none = `SELECT 0 AS line, ${header.names.map((_, i) => `'' AS ${column(i)}`).join(', ')} LIMIT 0`;
  return {
    from: counts.good === 0 ? none : `SELECT * FROM ${reader}`,
    answers: new Map([...questions].map(([id, name]) => [id, `trim(${column(header.names.indexOf(name))})`])),
    writing: 'text',
    carried: header.names.map((name, i) => ({ sql: column(i), name: sqlName(name) })),
    row: header.names.map((_, i) => csvValue(column(i), delimiter)).join(` || ${sqlText(delimiter)} || `),
    good: counts.good,
    bad: counts.bad,
    badFile: files.bad,
    oneThread: counts.manyLines,
  };
}

/** A column as a value of CSV. */
const csvValue = (column: string, delimiter: string): string =>
  `CASE WHEN ${column} IS NULL THEN '' WHEN contains(${column}, ${sqlText(delimiter)}) OR regexp_matches(${column}, '["\\r\\n]') ` +
  `THEN '"' || replace(${column}, '"', '""') || '"' ELSE ${column} END`;

function headerOf({ bytes, size }: Head, delimiter: string, path: string) {
  const split = csvSplitter(delimiter.charCodeAt(0), undefined)(bytes, 0, bytes.length >= size - 3);
  if (split === undefined) throw new BadInput(`"${path}": the header is longer than ${bytes.length} bytes`);
  checkText(bytes.subarray(0, split.end), 1);
  if (split.problem !== undefined) throw new BadInput(`"${path}": cannot read the header: ${split.problem}`);
  const text = bytes.toString('utf8', 0, split.end);
  if (bytes.subarray(0, split.end).includes(CR))
    throw new BadInput(`"${path}": lines end in CR: expected LF or CR LF`);
  if (text.trim() === '')
    throw new BadInput(`"${path}": the first line is empty: expected the names of the columns`);
  const names = valuesOf(text, delimiter);
  const other = [';', ',', '\t', '|'].find((d) => names.length === 1 && d !== delimiter && text.includes(d));
  if (other !== undefined) {
    const shown = other === '\t' ? 'tab' : other;
    throw new BadInput(
      `"${path}": the header is separated by ${JSON.stringify(other)}: give --delimiter "${shown}"`,
    );
  }
  return { names, next: split.next, lines: split.lines };
}
