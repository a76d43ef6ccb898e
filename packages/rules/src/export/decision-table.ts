import type { LookUp } from '@vstopna-tocka/core/words';
import { type Band, bandLabel } from '../engine/bands.ts';
import type { Question, Questions } from '../engine/questions.ts';
import type { Programme } from '../engine/ruleset.ts';
import { certain } from './certain.ts';
import { type Literal, stretches } from './cubes.ts';
import { certainCubes, questionsOf } from './forms.ts';

/** One row: answers that are enough for a verdict; questions that are not among the conditions do not matter. */
export interface DecisionRow {
  readonly conditions: readonly Literal[];
  readonly verdict: 'met' | 'notMet';
}

/** All that settles a programme. Answers that no row fits leave the verdict unknown. */
export interface DecisionTable {
  /** The questions that some row speaks of. */
  readonly questions: readonly string[];
  readonly rows: readonly DecisionRow[];
}

/** The decision table of one programme: every widest set of answers that settles it, first those that meet it. */
export function decisionTable(questions: Questions, programme: Programme): DecisionTable {
  const { met, notMet } = certainCubes(certain(questions, programme));
  const rows = [
    ...met.map((conditions) => ({ conditions, verdict: 'met' as const })),
    ...notMet.map((conditions) => ({ conditions, verdict: 'notMet' as const })),
  ];
  const used = new Set(rows.flatMap((row) => row.conditions.map((c) => c.question)));
  return { questions: questionsOf(questions, [programme.requires]).filter((id) => used.has(id)), rows };
}

/** The answers of a condition in words: bands of numbers joined where they touch, values one after another. */
export function conditionText({ question: id, bands }: Literal, question: Question, words: LookUp): string {
  if (question.kind !== 'integer') return bands.map((b) => words(`answers.${id}.${b.value}`)).join('; ');
  const texts = stretches(bands).map(({ from, to }) => {
    const band: Band = { value: from, from, to };
    const { form, params } = bandLabel(band, question);
    return words(`bands.${id}.${form}`, params);
  });
  return texts.join('; ');
}
