import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, criterion, disputed, explain, not, reading, testsFor } from '../../src/engine/index.ts';
import { anyCondition, rulesetOf, smallQuestions } from '../support/arbitraries.ts';
import { answersOf, exactJudge, spaceOf, states } from '../support/space.ts';

const { is, atLeast, below, atMost } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const s = criterion('s', is('s', true), 'source-1');
const b = criterion('b', is('b', 'x'), 'source-2');
const n = criterion('n', atLeast('n', 3), 'source-3');

const only = (rules: ReturnType<typeof rulesetOf>, answers: Record<string, unknown>) => {
  const [programme] = explain(rules, answers as never).programmes;
  if (!programme) throw new Error('no programme');
  return programme;
};
const sets = (rules: ReturnType<typeof rulesetOf>, answers: Record<string, unknown>) =>
  only(rules, answers).reasons.map((set) => set.map((r) => r.question));

/** All smallest sets of answers that settle a state, by trying every subset on the naive judge. */
function smallest(state: readonly number[], judge: ReturnType<typeof exactJudge>): string[] {
  const given = state.flatMap((band, i) => (band === -1 ? [] : [i]));
  const subsets = Array.from({ length: 2 ** given.length }, (_, bits) =>
    given.filter((_, i) => (bits >> i) & 1),
  );
  const part = (set: readonly number[]) => state.map((band, i) => (set.includes(i) ? band : -1));
  const settling = subsets.filter((set) => judge(part(set)).verdict !== 'unknown');
  return settling
    .filter((set) => set.every((i) => judge(part(set.filter((other) => other !== i))).verdict === 'unknown'))
    .map((set) => set.join())
    .sort();
}

describe('the reasons of any condition', () => {
  it('are all smallest sets of answers that settle it, found by trying every subset', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        const judge = exactJudge(condition, space);
        for (const state of states(space)) {
          const { verdict, reasons } = only(rules, answersOf(space, state));
          expect(verdict).toBe(judge(state).verdict);
          const got = reasons.map((set) =>
            set
              .map((r) => space.ids.indexOf(r.question))
              .sort((x, y) => x - y)
              .join(),
          );
          expect(got.sort()).toEqual(verdict === 'unknown' ? [] : smallest(state, judge));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('each name the answer and criteria about it, met or failed and cited', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        for (const state of states(space)) {
          const answers = answersOf(space, state);
          for (const reason of only(rules, answers).reasons.flat()) {
            expect(reason.answer).toBe(answers[reason.question]);
            expect(reason.criteria.length).toBeGreaterThan(0);
            for (const c of reason.criteria) {
              expect(c.question).toBe(reason.question);
              expect(c.verdict).not.toBe('unknown');
              expect(c.sources.length).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('reasons', () => {
  it('come in every way in which the answers suffice, the shortest first', () => {
    const rules = rulesetOf(any(all(a, b), n));
    expect(sets(rules, { a: true, b: 'x', n: 5 })).toEqual([['n'], ['a', 'b']]);
    expect(sets(rules, { a: false, b: 'y', n: 0 })).toEqual([
      ['a', 'n'],
      ['b', 'n'],
    ]);
  });

  it('carry answer, criterion and citation', () => {
    expect(only(rulesetOf(any(all(a, b), n)), { a: true, b: 'x' }).reasons).toEqual([
      [
        {
          question: 'a',
          answer: true,
          criteria: [{ criterion: 'a', label: 'a', verdict: 'met', sources: ['source-1'], question: 'a' }],
        },
        {
          question: 'b',
          answer: 'x',
          criteria: [{ criterion: 'b', label: 'b', verdict: 'met', sources: ['source-2'], question: 'b' }],
        },
      ],
    ]);
  });

  it('name only the criteria that decide, where an answer meets one and fails another', () => {
    const other = criterion('b-y', is('b', 'y'), 'source-2');
    const reasons = only(rulesetOf(any(b, other)), { b: 'x' }).reasons;
    expect(reasons.flat().flatMap((r) => r.criteria.map((c) => c.criterion))).toEqual(['b']);
  });

  it('hold where only the exact verdict is settled', () => {
    const rules = rulesetOf(any(all(a, s), all(a, not(s))));
    expect(sets(rules, { a: true, s: true })).toEqual([['a']]);
    expect(only(rules, { a: true }).reasons[0]?.[0]?.criteria.map((c) => c.criterion)).toEqual(['a']);
  });

  it('may share answers with shorter ones', () => {
    const rules = rulesetOf(any(all(a, n), all(a, b, s)));
    expect(sets(rules, { a: true, b: 'x', n: 5, s: true })).toEqual([
      ['a', 'n'],
      ['a', 'b', 's'],
    ]);
  });

  it('name every criterion of an answer that suffices only by all of them', () => {
    const xy = criterion('b-xy', is('b', 'x', 'y'), 'source-2');
    const [set] = only(rulesetOf(any(all(b, s), all(xy, not(s)))), { b: 'x', s: true }).reasons;
    expect(set?.map((r) => [r.question, ...r.criteria.map((c) => c.criterion)])).toEqual([
      ['b', 'b', 'b-xy'],
    ]);
  });

  it('leave out a criterion on which the sources disagree', () => {
    const sides = disputed('d', reading(below('n', 7), 'source-1'), reading(atMost('n', 7), 'source-2'));
    const seven = criterion('n', is('n', 7), 'source-3');
    const rules = rulesetOf(all(any(all(a, s), all(a, not(s))), any(sides, seven)));
    const [set] = only(rules, { a: true, n: 7 }).reasons;
    expect(set?.map((r) => [r.question, ...r.criteria.map((c) => c.criterion)])).toEqual([
      ['a', 'a'],
      ['n', 'n'],
    ]);
  });

  it('are one empty set where nothing needs to be known, and none where the verdict is open', () => {
    expect(only(rulesetOf(all()), { a: true }).reasons).toEqual([[]]);
    expect(only(rulesetOf(a), {}).reasons).toEqual([]);
  });
});

describe('what is missing', () => {
  const age = disputed('n', reading(below('n', 7), 'source-1'), reading(atMost('n', 7), 'source-2'));

  it('is named apart: answers with their criteria, disputes with both readings, unpublished conditions', () => {
    const hidden = { kind: 'unpublished', id: 'h', label: 'h', sources: ['source-4'] } as const;
    const { verdict, missing } = only(rulesetOf(all(age, hidden, a)), { n: 7 });
    expect(verdict).toBe('unknown');
    expect(missing.answers).toEqual([
      { question: 'a', criteria: [expect.objectContaining({ criterion: 'a', because: 'missing' })] },
    ]);
    expect(missing.disputed.map((c) => [c.criterion, c.readings?.map((r) => r.verdict)])).toEqual([
      ['n', ['notMet', 'met']],
    ]);
    expect(missing.unpublished.map((c) => [c.criterion, c.sources])).toEqual([['h', ['source-4']]]);
  });

  it('is nothing where the verdict is settled', () => {
    expect(only(rulesetOf(all(age, a)), { a: false }).missing).toEqual({
      answers: [],
      disputed: [],
      unpublished: [],
    });
  });
});
