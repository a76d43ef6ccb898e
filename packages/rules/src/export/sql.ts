import type { Condition } from '../engine/conditions.ts';
import type { Question } from '../engine/questions.ts';
import { type Programme, type Ruleset, sharedQuestions } from '../engine/ruleset.ts';
import { type Form, formOf, questionsOf } from './forms.ts';
import { checkNames, columnOf, oneLine, versionsOf } from './names.ts';
import { expression } from './sql-expression.ts';
import { openColumns } from './sql-open.ts';

export interface SqlOptions {
  /** Name of the table or view with one row of answers per person, with or without a schema. Default `answers`. */
  readonly table?: string;
  /** Adds, for each programme, columns that say what is missing where the verdict is unknown. */
  readonly missing?: boolean;
}

/**
 * Rulesets as one SQL query: a row of answers in, the same row with a verdict for each programme out.
 *
 * The logic of SQL with NULL is Kleene's, so an answer that is not known is NULL and stays harmless. The text keeps to
 * what DuckDB, PostgreSQL, Spark SQL and BigQuery have in common: no quoted names, no functions but CONCAT and TRIM.
 *
 * @returns the query; columns are the questions in snake case, verdicts are `met`, `notMet` and `unknown`
 * @throws RangeError if the rulesets do not share their questions, or an id makes no column name or the table's name no name
 */
export function toSql(rulesets: readonly Ruleset[], options: SqlOptions = {}): string {
  const { table = 'answers', missing = false } = options;
  if (!/^[a-z_]\w*(\.[a-z_]\w*)*$/i.test(table))
    throw new RangeError(`table ${JSON.stringify(table)}: expected a name such as answers or social.answers`);
  const questions = sharedQuestions(rulesets);
  const programmes = rulesets.flatMap((r) => r.programmes);
  const used = questionsOf(
    questions,
    programmes.map((p) => p.requires),
  );
  checkNames([...used, ...programmes.map((p) => p.id)].map((id) => [id, columnOf(id)]));
  const columns = programmes.flatMap((p) => [
    verdictColumn(p, formOf(questions, p)),
    ...(missing ? openColumns(questions, p) : []),
  ]);
  const header = [
    `Verdicts of ${versionsOf(rulesets)}.`,
    `Table ${table}: one row per person. NULL means: not known, not given, or not wanted to be said.`,
    ...used.map((id) => `  ${columnOf(id).padEnd(28)} ${describe(questions[id] as Question)}`),
  ];
  return [
    ...header.map((line) => `-- ${oneLine(line)}`),
    'SELECT',
    `  ${table}.*,`,
    columns.join(',\n'),
    `FROM ${table}`,
    '',
  ].join('\n');
}

function describe(question: Question): string {
  if (question.kind === 'integer') return `INTEGER, ${question.min} to ${question.max}`;
  if (question.kind === 'boolean') return 'BOOLEAN';
  return `VARCHAR: ${question.values.join(', ')}`;
}

function verdictColumn({ id }: Programme, form: Form): string {
  const name = columnOf(id);
  if (form.kind === 'asStated') {
    const lines = expression(form.condition, '    ');
    return `  CASE (\n${lines.join('\n')}\n  ) WHEN TRUE THEN 'met' WHEN FALSE THEN 'notMet' ELSE 'unknown' END AS ${name}`;
  }
  const when = (condition: Condition) => `(\n${expression(condition, '    ').join('\n')}\n  )`;
  return `  CASE WHEN ${when(form.met)} THEN 'met'\n  WHEN ${when(form.notMet)} THEN 'notMet' ELSE 'unknown' END AS ${name}`;
}
