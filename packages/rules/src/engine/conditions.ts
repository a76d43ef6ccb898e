import { accepts, expectedValues } from './answers.ts';
import type { IntegerQuestion, Question, QuestionId, Questions, Value, ValueOf } from './questions.ts';

/** What one question's answer has to be. */
export type Test =
  | { readonly kind: 'is'; readonly question: string; readonly values: readonly Value[] }
  | { readonly kind: 'atLeast'; readonly question: string; readonly bound: number }
  | { readonly kind: 'below'; readonly question: string; readonly bound: number };

/** One way to read a condition, and the sources that state it so. */
export interface Reading {
  readonly test: Test;
  readonly sources: readonly string[];
}

interface Leaf {
  /** Unique within its ruleset. */
  readonly id: string;
  /** Locale key of its words, under `criteria`. */
  readonly label: string;
  /** Source ids of all readings, without repetition. */
  readonly sources: readonly string[];
}

/** A condition that sources state. Several readings mean that the sources disagree. */
export interface StatedCriterion extends Leaf {
  readonly kind: 'criterion';
  readonly question: string;
  readonly readings: readonly Reading[];
}

/** A condition that exists but whose words are not published in our sources: never settled by answers. */
export interface UnpublishedCriterion extends Leaf {
  readonly kind: 'unpublished';
}

export type Criterion = StatedCriterion | UnpublishedCriterion;

/** Criteria joined by all, any and not. */
export type Condition =
  | Criterion
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Every one of the conditions holds. */
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });

/** At least one of the conditions holds. */
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

/** The condition does not hold. */
export const not = (of: Condition): Condition => ({ kind: 'not', of });

/** A reading of a condition with the sources that state it. */
export const reading = (test: Test, ...sources: readonly string[]): Reading => ({ test, sources });

/**
 * A criterion on which all sources agree.
 *
 * @param id unique within the ruleset; also the locale key of its words
 * @param test what the answer has to be
 * @param sources ids of the sources that state it, at least one
 */
export const criterion = (id: string, test: Test, ...sources: readonly string[]): StatedCriterion =>
  disputed(id, reading(test, ...sources));

/**
 * A criterion that sources state differently. Where the readings agree about an answer it is settled; where they
 * differ it is `unknown`, with the reason *disputed* and every reading's citation.
 */
export function disputed(id: string, ...readings: readonly Reading[]): StatedCriterion {
  const question = readings[0]?.test.question;
  if (question === undefined || readings.some((r) => r.test.question !== question)) {
    throw new RangeError(`criterion "${id}": expected one or more readings about one question`);
  }
  const sources = [...new Set(readings.flatMap((r) => r.sources))];
  return { kind: 'criterion', id, label: id, question, readings, sources };
}

/**
 * A condition whose words are not published in our sources.
 *
 * @param id unique within the ruleset
 * @param label locale key of its words, under `criteria`
 * @param sources ids of the sources that show that the condition, or the call, exists
 */
export const unpublished = (
  id: string,
  label: string,
  ...sources: readonly string[]
): UnpublishedCriterion => ({
  kind: 'unpublished',
  id,
  label,
  sources,
});

type IntegerId<Q extends Questions> = {
  [K in QuestionId<Q>]: Q[K] extends IntegerQuestion ? K : never;
}[QuestionId<Q>];

/**
 * The tests that speak of one set of questions. A question that does not exist, or a value that it does not have,
 * does not compile; a number outside the range of its question throws a `RangeError` when the ruleset is loaded.
 */
export function testsFor<const Q extends Questions>(questions: Q) {
  const checked = (id: string, values: readonly Value[]) => {
    const question = questions[id] as Question;
    const bad = values.find((v) => !accepts(question, v));
    if (bad !== undefined)
      throw new RangeError(`"${id}" has no ${bad}: expected ${expectedValues(question)}`);
    return id;
  };
  return {
    /** The answer is one of the values. */
    is: <K extends QuestionId<Q>>(id: K, ...values: readonly ValueOf<Q[K]>[]): Test => ({
      kind: 'is',
      question: checked(id, values as readonly Value[]),
      values: values as readonly Value[],
    }),
    /** The number is the bound or more. */
    atLeast: (id: IntegerId<Q>, bound: number): Test => ({
      kind: 'atLeast',
      question: checked(id, [bound]),
      bound,
    }),
    /** The number is less than the bound. */
    below: (id: IntegerId<Q>, bound: number): Test => ({
      kind: 'below',
      question: checked(id, [bound]),
      bound,
    }),
    /** The number is the bound or less. */
    atMost: (id: IntegerId<Q>, bound: number): Test => ({
      kind: 'below',
      question: checked(id, [bound]),
      bound: bound + 1,
    }),
  };
}

/** Whether an answer passes a test. */
export function passes(test: Test, value: Value): boolean {
  if (test.kind === 'is') return test.values.includes(value);
  return test.kind === 'atLeast' ? (value as number) >= test.bound : (value as number) < test.bound;
}

/** The leaves of a condition, in reading order; a criterion that is used twice comes twice. */
export function leavesOf(condition: Condition): readonly Criterion[] {
  if (condition.kind === 'criterion' || condition.kind === 'unpublished') return [condition];
  return condition.kind === 'not' ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

/** The criteria of a condition, in reading order, each once. */
export const criteriaOf = (condition: Condition): readonly Criterion[] => [
  ...new Map(leavesOf(condition).map((c) => [c.id, c])).values(),
];
