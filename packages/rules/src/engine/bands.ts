import { accepts } from './answers.ts';
import { type Condition, criteriaOf, type Test } from './conditions.ts';
import type { BooleanQuestion, ChoiceQuestion, IntegerQuestion, Question, Value } from './questions.ts';

/**
 * A stretch of values that no criterion tells apart: whole numbers `from` to `to`, or a single value of the others.
 * `value` stands for all of them when a check is made.
 */
export interface Band {
  readonly value: Value;
  /** First and last number of the stretch; only for numbers. */
  readonly from?: number;
  readonly to?: number;
}

/** Numbers at which a new band begins. */
function cuts(test: Test): number[] {
  if (test.kind !== 'is') return [test.bound];
  return test.values.flatMap((v) => [v as number, (v as number) + 1]);
}

/** A band of numbers with its first number as representative. */
export const numberBand = (from: number, to: number): Band => ({ value: from, from, to });

/**
 * The coarsest bands of a question's values that the conditions need.
 *
 * @param id the question's id
 * @param conditions the conditions whose cuts count; none give one band over the whole range
 * @returns bands in ascending order; for a choice, its values; for a boolean, yes before no
 */
export function bandsOf(id: string, question: Question, conditions: readonly Condition[]): readonly Band[] {
  return question.kind === 'integer' ? numberBands(id, question, conditions) : valueBands(question);
}

/** The values of a question that does not ask for a number, each a band of its own: yes before no. */
export function valueBands(question: ChoiceQuestion | BooleanQuestion): readonly Band[] {
  const values = question.kind === 'boolean' ? [true, false] : question.values;
  return values.map((value) => ({ value }));
}

function numberBands(id: string, question: IntegerQuestion, conditions: readonly Condition[]): Band[] {
  const tests = conditions.flatMap(criteriaOf).flatMap((c) => (c.kind === 'criterion' ? c.readings : []));
  const starts = tests.filter((r) => r.test.question === id).flatMap((r) => cuts(r.test));
  const inside = starts.filter((n) => accepts(question, n));
  const sorted = [...new Set([question.min, ...inside])].sort((a, b) => a - b);
  return sorted.map((from, i) => numberBand(from, (sorted[i + 1] ?? question.max + 1) - 1));
}

/** Index of the band that holds a value of the question: of numbers the first that reaches it. */
export function bandIndex(bands: readonly Band[], value: Value): number {
  return bands.findIndex((b) => (b.to === undefined ? b.value === value : (value as number) <= b.to));
}

/** Which form of words names a band: the locale has one for each question and form. */
export type BandForm = 'all' | 'below' | 'between' | 'exactly' | 'atLeast';

/** Form and parameters of a number band's words: `below` is the first number after it, `count` chooses the plural. */
export function bandLabel(band: Band, question: IntegerQuestion) {
  const from = band.from ?? question.min;
  const to = band.to ?? question.max;
  const first = from === question.min;
  const last = to === question.max;
  const form: BandForm =
    first && last ? 'all' : first ? 'below' : last ? 'atLeast' : from === to ? 'exactly' : 'between';
  const count = form === 'below' ? to + 1 : form === 'atLeast' ? from : to;
  return { form, params: { from, to, below: to + 1, count } };
}
