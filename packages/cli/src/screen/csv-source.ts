import { type CsvProblem, type CsvRecord, csvRecords } from '@vstopna-tocka/core/csv';
import { headOf } from '../files/kinds.ts';
import { LONGEST, textParts } from '../files/text.ts';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';
import { answerColumns } from './columns.ts';
import type { Opening, Row, Source } from './source.ts';

const problems: Readonly<Record<CsvProblem, string>> = {
  'quote-open': 'a quote is not closed',
  'quote-inside': 'a quote inside a value without quotes',
  'quote-after': 'text after a closing quote',
  'carriage-return': 'a line end (CR) inside a value without quotes',
  'too-long': `longer than ${LONGEST} characters`,
};

/**
 * Opens a CSV file: its first record names the columns.
 *
 * @param delimiter the character between values
 * @throws BadInput if the header cannot be used, or the file is not text in UTF-8
 */
export async function openCsv(opening: Opening, delimiter: string): Promise<Source> {
  const { path, added, onProgress } = opening;
  const head = await headOf(path, 'csv');
  const batches = csvRecords(textParts(path, head, onProgress), { delimiter, longest: LONGEST });
  const { value: first } = await batches.next();
  const [header, ...rest] = (first ?? []) as CsvRecord[];
  const columns = namesIn(header as CsvRecord, delimiter, path);
  const { indexes, answered } = answerColumns(columns, added);

  function rowOf({ line, values, text, problem }: CsvRecord): Row {
    const row = { line, carried: values, text: () => text };
    if (problem) return { ...row, answers: [], problem: problems[problem] };
    if (values.length === columns.length) return { ...row, answers: indexes.map((index) => values[index]) };
    const counted = `${values.length} values where the header has ${columns.length} names`;
    return { ...row, answers: [], problem: counted };
  }
  // In a file of one column an empty line is a person who answered nothing.
  const rowsOf = (batch: readonly CsvRecord[]) =>
    batch.filter(({ text, problem }) => text !== '' || problem || columns.length === 1).map(rowOf);

  async function* rows() {
    yield rowsOf(rest);
    for await (const batch of batches) yield rowsOf(batch);
  }
  return { writing: 'text', columns, answered: () => answered, rows: rows() };
}

/** The names in a header. */
function namesIn({ values, text, problem }: CsvRecord, delimiter: string, path: string): readonly string[] {
  if (problem === 'carriage-return' || text.includes('\r'))
    throw new BadInput(`${quoted(path)}: lines end in CR: expected LF or CR LF`);
  if (problem) throw new BadInput(`${quoted(path)}: cannot read the header: ${problems[problem]}`);
  if (text.trim() === '')
    throw new BadInput(`${quoted(path)}: the first line is empty: expected the names of the columns`);
  const other = [';', ',', '\t', '|'].find((d) => values.length === 1 && d !== delimiter && text.includes(d));
  if (other === undefined) return values;
  const shown = other === '\t' ? 'tab' : other;
  throw new BadInput(
    `${quoted(path)}: the header is separated by ${JSON.stringify(other)}: give --delimiter "${shown}"`,
  );
}
