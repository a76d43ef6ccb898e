import {
  DONT_KNOW,
  expectedValues,
  type Question,
  type Questions,
  WONT_SAY,
} from '@vstopna-tocka/rules/engine';
import { columnOf } from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import { sqlText } from '../files/duckdb.ts';
import type { Source, Writing } from './source.ts';

const open: Record<Writing, readonly string[]> = {
  text: ['', 'NULL', 'null', DONT_KNOW, WONT_SAY],
  json: ['null', JSON.stringify(DONT_KNOW), JSON.stringify(WONT_SAY)],
};
const wholeNumber = String.raw`[0-9]{1,9}(\.0+)?`;

const written = (value: string, writing: Writing) =>
  sqlText(writing === 'json' ? JSON.stringify(value) : value);
/** Not `IN`: DuckDB would make a join of every longer list. */
const among = (text: string, values: readonly string[]) => `list_contains([${values.join(', ')}], ${text})`;
const asNumber = (text: string) => `TRY_CAST(split_part(${text}, '.', 1) AS INTEGER)`;
const givenName = (id: string) => `given_${columnOf(id)}`;

/** Whether a text that is given is a usable answer to a question. */
function isValue(question: Question, text: string, writing: Writing): string {
  if (question.kind === 'integer') {
    const range = `${asNumber(text)} BETWEEN ${question.min} AND ${question.max}`;
    return `(regexp_full_match(${text}, ${sqlText(wholeNumber)}) AND ${range})`;
  }
  if (question.kind === 'boolean') return among(lowered(text, writing), [`'true'`, `'false'`]);
  const values = question.values.map((v) => written(v, writing));
  return among(text, values);
}

/** A text that is a usable answer, as the value that the exported SQL expects. */
function asValue(question: Question, text: string, writing: Writing): string {
  if (question.kind === 'integer') return asNumber(text);
  if (question.kind === 'boolean') return `${lowered(text, writing)} = 'true'`;
  return writing === 'json' ? `trim(${text}, '"')` : text;
}

const lowered = (text: string, writing: Writing) => (writing === 'json' ? text : `lower(${text})`);

/**
 * A query with the columns of the exported SQL, and `reason`: why a row cannot be used, or NULL.
 *
 * @param used the questions that the exported SQL reads
 */
export function stagedQuery(used: readonly string[], { from, answers, writing, unusable }: Source): string {
  const all: Questions = questions;
  const types = { integer: 'INTEGER', choice: 'VARCHAR', boolean: 'BOOLEAN' };
  const given = [...answers].map(
    ([id, text]) =>
      `CASE WHEN NOT ${among(text, open[writing].map(sqlText))} THEN ${text} END AS ${givenName(id)}`,
  );
  const columns = used.map((id) => {
    const question = all[id] as Question;
    const value = answers.has(id)
      ? asValue(question, givenName(id), writing)
      : `CAST(NULL AS ${types[question.kind]})`;
    return `${value} AS ${columnOf(id)}`;
  });
  const reasons = [...answers.keys()].map((id) => {
    const question = all[id] as Question;
    const text = givenName(id);
    const expected = `: expected ${expectedValues(question)}, ${DONT_KNOW} or ${WONT_SAY}`;
    const shown = writing === 'json' ? `left(${text}, 60)` : `'"' || left(${text}, 60) || '"'`;
    return `CASE WHEN NOT ${isValue(question, text, writing)} THEN ${sqlText(`"${id}" is `)} || ${shown} || ${sqlText(expected)} END`;
  });
  const reason = `coalesce(${unusable ?? 'NULL'}, nullif(concat_ws('; ', ${reasons.join(', ')}), ''))`;
  return `SELECT *, ${columns.join(', ')}, ${reason} AS reason FROM (SELECT *, ${given.join(', ')} FROM (${from}))`;
}
