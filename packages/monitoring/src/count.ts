import { FileProblem, type Problem } from './problems.ts';
import { readRecords, type Table } from './read.ts';
import { type Summary, summarise } from './summary.ts';
import { addRecord, emptyTally } from './tally.ts';

/**
 * Reads a whole table and summarises it. Only counts are kept, so memory does not grow with the file.
 *
 * @param table see `openCsv`; a table may also come from elsewhere, e.g. from Parquet
 * @param onProblems is told of rows that cannot be used, batch by batch; reading waits for it
 * @throws {FileProblem} Where the file cannot be used as a whole, or none of its rows can.
 */
export async function summariseTable(
  table: Table,
  onProblems: (problems: readonly Problem[]) => unknown = () => {},
): Promise<Summary> {
  const tally = emptyTally();
  let first: Problem | undefined;
  let rejected = 0;
  let last = 0;
  for await (const { records, problems } of readRecords(table)) {
    for (const record of records) addRecord(tally, record);
    // A row may have several problems; they follow each other.
    for (const { line } of problems) {
      if (line !== last) rejected++;
      last = line;
    }
    first ??= problems[0];
    if (problems.length > 0) await onProblems(problems);
  }
  if (tally.records === 0) throw first ? new FileProblem('no-row', {}, first) : new FileProblem('no-record');
  return summarise(tally, rejected);
}
