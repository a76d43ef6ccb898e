import { compiledOf } from '../engine/compile.ts';
import type { Answers, Evaluation, QuestionId, Questions, Ruleset } from '../engine/index.ts';
import { type Columns, columnFinder, type VerdictColumns } from './columns.ts';
import { evaluationFinder } from './evaluations.ts';
import { readerOf } from './read.ts';
import { type Verdicts, verdictFinder } from './verdicts.ts';

export type { Column, Columns, VerdictColumns } from './columns.ts';
export type { Verdicts } from './verdicts.ts';

/** A ruleset made ready for many persons. It means the same as `evaluate`. */
export interface FastRuleset<Q extends Questions> {
  /**
   * The verdicts alone, by programme id.
   *
   * Answers are read in their order and only until every verdict is settled: what comes after cannot change it and is
   * not looked at, not even whether it fits.
   *
   * @returns a frozen object that other persons with the same verdicts share
   * @throws AnswerError if a question does not exist or a value does not fit, where it is looked at
   */
  readonly verdicts: (answers: Answers<Q>) => Verdicts;
  /**
   * The same as `evaluate`: verdicts with criteria, reasons and what is missing.
   *
   * @returns programmes are frozen objects that other persons share
   * @throws AnswerError if a question does not exist or a value does not fit
   */
  readonly evaluate: (answers: Answers<Q>) => Evaluation;
  /**
   * The verdicts of many persons, given as one typed array for each question: a number as it is, yes as 1 and no as 0,
   * a choice as its place among the question's values, -1 for an open answer. A column that is left out is open.
   *
   * @returns for each programme a column: 0 not met, 1 met, 2 unknown
   * @throws AnswerError naming question, value and row if a value of a question that matters does not fit
   * @throws RangeError if columns differ in length, or if the ruleset does not fit: numbers below 0, more than 127
   *   answers of a question to tell apart, or too many states
   */
  readonly columns: (columns: Columns<QuestionId<Q>>) => VerdictColumns;
}

/**
 * Makes a ruleset ready for many persons. Takes some milliseconds once; no code is generated.
 *
 * @param rules the ruleset of a call
 */
export function compileFast<Q extends Questions>(rules: Ruleset<Q>): FastRuleset<Q> {
  const compiled = compiledOf(rules);
  const reader = readerOf(rules.questions, compiled.bands);
  const programmes = rules.programmes.map((p) => p.id);
  let findColumns: ReturnType<typeof columnFinder> | undefined;
  return {
    verdicts: verdictFinder(programmes, compiled, reader),
    evaluate: evaluationFinder(rules, compiled, reader),
    columns(columns) {
      findColumns ??= columnFinder(rules.questions, programmes, compiled);
      return findColumns(columns);
    },
  };
}
