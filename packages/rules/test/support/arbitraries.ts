import fc from 'fast-check';
import {
  all,
  any,
  type Condition,
  criterion,
  disputed,
  not,
  type Question,
  reading,
  ruleset,
  testsFor,
  unpublished,
  type Value,
} from '../../src/engine/index.ts';
import { type Answers, questions } from '../../src/questions.ts';

const anyValue = (question: Question): fc.Arbitrary<Value> => {
  if (question.kind === 'boolean') return fc.boolean();
  if (question.kind === 'choice') return fc.constantFrom(...question.values);
  return fc.integer({ min: question.min, max: question.max });
};

/** Answers to some of the questions, all of them usable. */
export const anyAnswers = fc.record(
  Object.fromEntries(Object.entries(questions).map(([id, q]) => [id, anyValue(q)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const traits = { sensitive: false, canChange: true } as const;

/** Four small questions in two groups, one of them sensitive. */
export const smallQuestions = {
  a: { kind: 'boolean', group: 'one', ...traits },
  b: { kind: 'choice', values: ['x', 'y', 'z'], group: 'one', ...traits },
  n: { kind: 'integer', min: 0, max: 9, group: 'two', ...traits },
  s: { kind: 'boolean', group: 'two', canChange: false, sensitive: true },
} as const;

const { is, atLeast, below, atMost } = testsFor(smallQuestions);

const leaves: readonly Condition[] = [
  criterion('a', is('a', true), 'source-1'),
  criterion('b-x', is('b', 'x'), 'source-1'),
  criterion('b-xy', is('b', 'x', 'y'), 'source-2'),
  criterion('n-3', atLeast('n', 3), 'source-1'),
  criterion('n-7', below('n', 7), 'source-1'),
  criterion('n-5', is('n', 5), 'source-1'),
  criterion('s', is('s', false), 'source-1'),
  disputed('n-disputed', reading(below('n', 7), 'source-1'), reading(atMost('n', 7), 'source-2')),
  unpublished('hidden', 'hidden', 'source-1'),
];

/** Conditions over the small questions, where questions and criteria occur more than once. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...leaves),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    tie('node').map(not),
  ),
})).node;

/** A ruleset of one programme over the small questions. */
export const rulesetOf = (...conditions: readonly Condition[]) =>
  ruleset({
    id: 'small',
    version: 1,
    questions: smallQuestions,
    validity: { from: '2020', sources: ['source-1'] },
    sources: ['source-1'],
    programmes: conditions.map((requires, i) => ({ id: `p${i + 1}`, requires })),
  });
