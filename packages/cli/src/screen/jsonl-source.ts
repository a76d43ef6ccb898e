import { join } from 'node:path';
import { type Database, sqlText } from '../files/duckdb.ts';
import { headOf } from '../files/kinds.ts';
import { BadInput } from '../io.ts';
import { questionColumns } from './columns.ts';
import { lineSplitter } from './csv.ts';
import { copyRecords } from './records.ts';
import type { Opening, Source } from './source.ts';

/** Stands between the number of a line and its text; no JSON has it. */
const SEPARATOR = '\u0001';

/**
 * Opens a file of JSON Lines: one object a line, empty lines apart. Values are as in an answers file; `null` is an open
 * answer. Objects come out as they went in, with the results put at their end.
 *
 * @throws BadInput if the file is not text in UTF-8, is one JSON array, or no key answers a question
 */
export async function openJsonLines(opening: Opening, db: Database): Promise<Source> {
  const { path, folder, added, onProgress } = opening;
  const head = await headOf(path, 'jsonl');
  if (head.bytes.toString('latin1').trimStart().startsWith('[')) {
    throw new BadInput(`"${path}" is a JSON array: expected JSON Lines, one object a line`);
  }
  const files = { good: join(folder, 'good.txt'), bad: join(folder, 'bad.jsonl') };
  const start = head.skipped;
  const counts = await copyRecords(path, {
    split: lineSplitter,
    start,
    firstLine: 1,
    separator: SEPARATOR,
    ...files,
    onBytes: (bytes) => onProgress((start + bytes) / head.size),
  });
  const reader = [
    `read_csv(${sqlText(files.good)}, auto_detect = false, header = false, new_line = '\\n', delim = ${sqlText(SEPARATOR)}`,
    `quote = '', escape = '', max_line_size = 4000000, columns = {'line': 'BIGINT', 'raw': 'VARCHAR'})`,
  ].join(', ');
  const objects =
    counts.good === 0
      ? `SELECT 0 AS line, '' AS raw, CAST(NULL AS JSON) AS object LIMIT 0`
      : `SELECT line, trim(raw, ${sqlText(' \t')}) AS raw, TRY_CAST(raw AS JSON) AS object FROM ${reader}`;

  const keys = await db.rows(`SELECT DISTINCT unnest(json_keys(object)) AS name FROM (${objects})`);
  const names = keys.map((row) => String(row['name'])).sort();
  if (names.length === 0) {
    throw new BadInput(
      `"${path}": no line holds an object with answers: expected JSON Lines, one object a line`,
    );
  }
  const questions = [...questionColumns(names)];
  const paths = questions.map(([, name]) => sqlText(`$."${name}"`));
  const results = `[${added.map(sqlText).join(', ')}]`;
  return {
    from: `SELECT *, json_extract(object, [${paths.join(', ')}]) AS found, json_keys(object) AS keys FROM (${objects})`,
    answers: new Map(questions.map(([id], i) => [id, `CAST(found[${i + 1}] AS VARCHAR)`])),
    writing: 'json',
    unusable: `CASE WHEN object IS NULL THEN 'not JSON' WHEN json_type(object) <> 'OBJECT' THEN 'not an object'
      WHEN len(keys) <> len(list_distinct(keys)) THEN 'a key occurs twice'
      WHEN list_has_any(keys, ${results}) THEN 'a key has the name of a result' END`,
    carried: [
      { sql: `left(raw, length(raw) - 1)`, name: 'object' },
      { sql: `CASE WHEN len(keys) = 0 THEN '' ELSE ',' END`, name: 'comma' },
    ],
    row: 'raw',
    good: counts.good,
    bad: counts.bad,
    badFile: files.bad,
    oneThread: false,
  };
}
