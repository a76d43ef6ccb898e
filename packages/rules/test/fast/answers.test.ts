import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnswerError,
  all,
  criterion,
  evaluate,
  type Questions,
  ruleset,
  testsFor,
} from '../../src/engine/index.ts';
import { compileFast } from '../../src/fast/index.ts';
import { type Answers, questions } from '../../src/questions.ts';
import { rulesets, sa2019 } from '../../src/rulesets/index.ts';
import { anyAnswers, rulesetOf } from '../support/arbitraries.ts';

const fast = new Map(rulesets.map((r) => [r.id, compileFast(r)]));
const sa = compileFast(sa2019);
const given = {
  age: 29,
  residence: 'citizen',
  labourStatus: 'registered-unemployed',
  gender: 'female',
} as const;

/** An error as far as it tells something, or what was returned. */
function resultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    const { message, code, question, value, expected } = error;
    return { message, code, question, value, expected };
  }
}

const shuffled = (answers: Answers) =>
  fc
    .shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length })
    .map((entries) => Object.fromEntries(entries) as Answers);

describe('any answers', () => {
  it('may come in any order', () => {
    const inAnyOrder = anyAnswers.chain((answers) => fc.tuple(fc.constant(answers), shuffled(answers)));
    fc.assert(
      fc.property(inAnyOrder, fc.constantFrom(...rulesets), ([answers, other], rules) => {
        const { verdicts, evaluate: explain } = fast.get(rules.id) as typeof sa;
        const expected = evaluate(rules, answers);
        expect(Object.entries(verdicts(other))).toEqual(expected.programmes.map((p) => [p.id, p.verdict]));
        expect(explain(other)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('may be open in any form', () => {
    const open = fc.constantFrom(undefined, 'dont-know', 'wont-say');
    const forms = fc.tuple(anyAnswers, fc.array(open, { minLength: 10, maxLength: 10 }));
    fc.assert(
      fc.property(forms, fc.constantFrom(...rulesets), ([answers, forms], rules) => {
        const { verdicts, evaluate: explain } = fast.get(rules.id) as typeof sa;
        const filled = Object.fromEntries(
          Object.keys(questions).map((id, i) => [
            id,
            id in answers ? answers[id as keyof Answers] : forms[i],
          ]),
        ) as Answers;
        expect(verdicts(filled)).toBe(verdicts(answers));
        expect(explain(filled)).toEqual(evaluate(rules, answers));
      }),
      { numRuns: 500 },
    );
  });
});

it('each answer is looked at once, in whatever order the keys come', () => {
  const own = { ...given, cashAssistance: undefined, otherCulture: 'dont-know', roma: false } as Answers;
  const order = Object.keys(questions).filter((id) => id in own) as (keyof Answers)[];
  for (const ids of [order, order.toReversed(), [...order.slice(3), ...order.slice(0, 3)]]) {
    const looked: string[] = [];
    const answers = Object.fromEntries(ids.map((id) => [id, own[id]])) as Answers;
    sa.evaluate(answers);
    const watched = new Proxy(answers, {
      get: (target, id) => {
        looked.push(String(id));
        return target[id as keyof Answers];
      },
    });
    expect(sa.evaluate(watched)).toEqual(evaluate(sa2019, own));
    expect(looked.splice(0)).toEqual(ids);
    sa.verdicts(watched);
    if (ids === order) expect(looked).toEqual(ids);
  }
});

it('verdicts are read no further than until all are settled', () => {
  const none = sa.verdicts({ age: 5 });
  expect(Object.values(none)).toEqual(['notMet', 'notMet', 'notMet']);
  const early: readonly unknown[] = [
    { age: 5, residence: 'nowhere' },
    { residence: 'other', roma: 7 },
    { age: 'dont-know', residence: 'other', height: 1 },
    { age: undefined, residence: 'other', cashAssistance: 'x' },
  ];
  for (const answers of early) expect(sa.verdicts(answers as Answers)).toBe(none);
});

describe('unusual answers', () => {
  it('count only what the object itself has', () => {
    const inherited = Object.assign(Object.create({ age: 5, height: 1 }), given) as Answers;
    expect(sa.verdicts(inherited)).toEqual(sa.verdicts(given));
    expect(sa.evaluate(inherited)).toEqual(evaluate(sa2019, given));
    const height = Object.assign(Object.create({ height: 'citizen', residence: 'citizen' }), { age: 29 });
    sa.evaluate({ age: 29, residence: 'citizen' });
    expect(sa.evaluate(height)).toEqual(evaluate(sa2019, { age: 29 }));
    const nothing = Object.create({ age: 5 }) as Answers;
    expect(sa.verdicts(nothing)).toEqual(sa.verdicts({}));
    expect(sa.evaluate(nothing)).toEqual(evaluate(sa2019, {}));
  });

  it('may have no prototype, be frozen, or be empty', () => {
    const bare = Object.assign(Object.create(null), given) as Answers;
    expect(sa.verdicts(Object.freeze(bare))).toBe(sa.verdicts(given));
    expect(sa.evaluate({})).toEqual(evaluate(sa2019, {}));
    expect(Object.values(sa.verdicts({}))).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('are read to the last key, where a missing answer comes late', () => {
    expect(sa.verdicts({ roma: true, age: 5 })['sa-2019-lot-3']).toBe('notMet');
    expect(sa.verdicts({ labourStatus: 'inactive', residence: 'other' })['sa-2019-lot-1']).toBe('notMet');
  });

  it('zero, minus zero and false are answers', () => {
    const long = fast.get('sa-2017-long') as typeof sa;
    expect(long.verdicts({ cashAssistancePayments24: 0 })['sa-2017-long']).toBe('notMet');
    expect(long.verdicts({ cashAssistancePayments24: -0 })['sa-2017-long']).toBe('notMet');
    expect(sa.verdicts({ ...given, roma: false })['sa-2019-lot-3']).toBe('notMet');
  });
});

describe('answers that cannot be used', () => {
  const wrong: readonly unknown[] = [
    null,
    undefined,
    [],
    ['age'],
    7,
    'age',
    true,
    { height: 1 },
    { height: 'citizen' },
    { height: 29, age: 29 },
    { Age: 29 },
    { age: -1 },
    { age: 121 },
    { age: 18.5 },
    { age: Number.NaN },
    { age: Number.POSITIVE_INFINITY },
    { age: '29' },
    { age: true },
    { age: null },
    { age: {} },
    { residence: 'Citizen' },
    { residence: '' },
    { residence: 1 },
    { residence: false },
    { gender: 'wontsay.' },
    { gender: 'dontknow.' },
    { cashAssistance: 'yes' },
    { cashAssistance: 0 },
    { roma: Symbol.iterator },
    { age: 29, residence: 'nowhere', roma: true },
    { roma: true, age: 29, residence: 'nowhere' },
    { age: 29, height: 180, residence: 'citizen' },
  ];

  it.each(wrong.map((answers) => [answers]))('%o: the same error as that of evaluate', (answers) => {
    const expected = resultOf(() => evaluate(sa2019, answers as Answers));
    expect(expected).toHaveProperty('code');
    expect(resultOf(() => sa.evaluate(answers as Answers))).toEqual(expected);
    expect(resultOf(() => sa.verdicts(answers as Answers))).toEqual(expected);
  });

  it('never decide a verdict: it is an error, or settled whatever stands there', () => {
    const badValue = fc.constantFrom<unknown>(null, -1, 'x', 0.5, {}, 999);
    const id = fc.constantFrom(...(Object.keys(questions) as (keyof Answers)[]));
    fc.assert(
      fc.property(anyAnswers, id, badValue, anyAnswers, (answers, question, bad, others) => {
        const result = resultOf(() => sa.verdicts({ ...answers, [question]: bad } as Answers));
        if (typeof result === 'object' && result !== null && 'code' in result) return;
        const { [question]: _, ...rest } = answers;
        expect(result).toBe(sa.verdicts(rest));
        expect(result).toEqual(sa.verdicts({ ...rest, [question]: others[question] }));
        expect(Object.values(result as object)).not.toContain('unknown');
      }),
      { numRuns: 2000 },
    );
  });

  it('leave nothing behind for the next answers', () => {
    const before = sa.evaluate(given);
    expect(() => sa.evaluate({ ...given, roma: 'x' as never })).toThrow(AnswerError);
    expect(sa.evaluate(given)).toEqual(before);
  });
});

describe('what is given out', () => {
  it('is frozen, and shared between equal answers', () => {
    const own = compileFast(sa2019);
    const [first, second] = [own.evaluate(given), own.evaluate({ ...given, age: 40 })];
    expect(second.programmes[0]).toBe(first.programmes[0]);
    expect(own.evaluate({ ...given, cashAssistancePayments24: 3 }).programmes[0]).toBe(first.programmes[0]);
    expect(sa.verdicts(given)).toBe(sa.verdicts({ ...given, age: 40 }));
    expect(Object.isFrozen(sa.verdicts(given))).toBe(true);
    const parts = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    const shared = first.programmes.flatMap(
      (p) => [p, p.criteria, p.reasons, ...parts(p.missing), ...p.criteria] as unknown[],
    );
    expect(shared.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });
});

describe('a ruleset of many questions', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `q${i}`);
  const many: Questions = Object.fromEntries(
    ids.map((id) => [id, { kind: 'boolean', group: 'all', sensitive: false, canChange: true }]),
  );
  const { is } = testsFor(many);
  const rules = ruleset({
    id: 'many',
    version: 1,
    questions: many,
    validity: { from: '2020', sources: ['s'] },
    sources: ['s'],
    programmes: [
      { id: 'every', requires: all(...ids.map((id) => criterion(id, is(id, true as never), 's'))) },
    ],
  });

  it('works though its states cannot be counted', () => {
    const { verdicts, evaluate: explain, columns } = compileFast(rules);
    const yes = Object.fromEntries(ids.map((id) => [id, true]));
    const last = { ...yes, q39: false };
    for (const answers of [yes, last, { q39: false }, { q0: true }]) {
      expect(explain(answers)).toEqual(evaluate(rules, answers));
      expect(verdicts(answers)['every']).toBe(evaluate(rules, answers).programmes[0]?.verdict);
    }
    const column = Int8Array.of(1, 1, -1);
    const all40 = Object.fromEntries(ids.map((id) => [id, column]));
    expect([...(columns({ ...all40, q39: Int8Array.of(1, 0, 0) })['every'] ?? [])]).toEqual([1, 0, 0]);
  });

  it('needs no questions at all', () => {
    const { verdicts, evaluate: explain, columns } = compileFast(rulesetOf(all()));
    expect(verdicts({})).toEqual({ p1: 'met' });
    expect(verdicts({ b: 'x' })).toEqual({ p1: 'met' });
    expect(explain({ b: 'x' }).programmes[0]?.verdict).toBe('met');
    expect([...(columns({ b: Int8Array.of(0, -1) })['p1'] ?? [])]).toEqual([1, 1]);
  });
});
