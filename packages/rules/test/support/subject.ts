import {
  all,
  any,
  type Condition,
  criterion,
  evaluate,
  plan,
  type Ruleset,
  ruleset,
  testsFor,
} from '../../src/engine/index.ts';
import { type Subject, verify } from '../../src/verify/verify.ts';

/** A made-up call that is sound in every respect, to be broken in one. */
export const questions = {
  a: { kind: 'boolean', group: 'one', sensitive: false, canChange: true },
  n: { kind: 'integer', min: 0, max: 9, group: 'two', sensitive: false, canChange: true },
  s: { kind: 'choice', values: ['x', 'y'], group: 'three', sensitive: true, canChange: false },
} as const;

const { is, atLeast } = testsFor(questions);
export const a = criterion('a', is('a', true), 'source-1');
export const n = criterion('n', atLeast('n', 3), 'source-1', 'source-2');
export const s = criterion('s', is('s', 'x'), 'source-2');

export const callOf = (requires: Condition, change: Partial<Ruleset> = {}): Ruleset =>
  ruleset<Ruleset['questions']>({
    id: 'call',
    version: 1,
    questions,
    validity: { from: '2020', to: '2021', sources: ['source-1'] },
    sources: ['source-1'],
    programmes: [{ id: 'help', requires }],
    ...change,
  });

export const soundCondition = any(all(a, n), s);

const words = { title: '.', met: '.', notMet: '.', unknown: '.' };
const verdictWords = { title: '.', text: '.' };
const questionWords = { title: '.', short: '.', help: '.', why: '.' };
const bands = { below_one: '.', below_other: '.', atLeast_one: '.', atLeast_other: '.' };

export const soundTexts = () => JSON.parse(JSON.stringify(texts)) as typeof texts;

const texts = {
  en: {
    notice: '.',
    rulesets: { call: { name: '.' } },
    programmes: { help: { name: '.', description: '.' } },
    answers: {
      open: { 'dont-know': '.', 'wont-say': '.' },
      a: { true: '.', false: '.' },
      s: { x: '.', y: '.' },
    },
    bands: { n: bands },
    questions: { a: questionWords, n: questionWords, s: questionWords },
    criteria: { a: words, n: words, s: words },
    because: { missing: '.', disputed: '.', unpublished: '.' },
    verdicts: { met: verdictWords, notMet: verdictWords, unknown: verdictWords },
  },
};

const person = (answers: Record<string, unknown>, verdict: 'met' | 'notMet' | 'unknown') => ({
  name: JSON.stringify(answers),
  answers: answers as never,
  expected: { help: verdict },
  reason: 'made up',
});

export const soundPersonas = {
  call: [
    person({ a: true, n: 3, s: 'y' }, 'met'),
    person({ a: false, n: 2, s: 'x' }, 'met'),
    person({}, 'unknown'),
  ],
};

const documents = { 'source-1': '2020', 'source-2': '../2019-07' };

export const soundSource = (id: string) =>
  id in documents
    ? { title: id, date: documents[id as keyof typeof documents], url: `https://example.org/${id}` }
    : undefined;

/** A sound subject with some parts replaced; its certificate is that of the call as it is then. */
export function subject(change: Partial<Subject> = {}): Subject {
  const made: Subject = {
    rulesets: [callOf(soundCondition)],
    personas: soundPersonas,
    coherence: [],
    concurrent: [],
    certificate: null,
    sourceById: soundSource,
    texts: soundTexts(),
    evaluate,
    plan,
    ...change,
  };
  return 'certificate' in change ? made : { ...made, certificate: verify(made).certificate };
}
