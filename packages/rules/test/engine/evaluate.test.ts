import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledOf } from '../../src/engine/compile.ts';
import {
  all,
  any,
  type Condition,
  criterion,
  disputed,
  evaluate,
  not,
  type Ruleset,
  reading,
  testsFor,
  type Verdict,
} from '../../src/engine/index.ts';
import { kleene } from '../../src/engine/logic.ts';
import { anyCondition, rulesetOf, smallQuestions } from '../support/arbitraries.ts';
import { answersOf, exactJudge, spaceOf, states } from '../support/space.ts';

const { is, below } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const s = criterion('s', is('s', true), 'source-1');
const b = criterion('b', is('b', 'x'), 'source-2');
const only = (rules: Ruleset, answers: Record<string, unknown>) => {
  const [programme] = evaluate(rules, answers as never).programmes;
  if (!programme) throw new Error('no programme');
  return programme;
};

it('a ruleset is compiled once', () => {
  const rules = rulesetOf(all(a, s));
  expect(compiledOf(rules)).toBe(compiledOf(rules));
});

describe('any condition', () => {
  it('has the exact verdict and the exact missing answers in every partial state', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        const judge = exactJudge(condition, space);
        for (const state of states(space)) {
          const got = only(rules, answersOf(space, state));
          expect({ verdict: got.verdict, missing: got.missing.answers }).toEqual(judge(state));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is never settled by Kleene against the exact verdict', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        for (const state of states(space)) {
          const got = only(rules, answersOf(space, state));
          const leaf = (id: string) => got.criteria.find((c) => c.criterion === id)?.verdict as Verdict;
          const quick = kleene(condition, leaf);
          if (quick !== 'unknown') expect(quick).toBe(got.verdict);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a settled verdict when only the answers behind its reasons are given', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        for (const state of states(space)) {
          const answers = answersOf(space, state);
          const { verdict, reasons, missing } = only(rules, answers);
          if (verdict === 'unknown') continue;
          expect(missing).toEqual({ answers: [], disputed: [], unpublished: [] });
          const asked = new Set(reasons.map((r) => r.question));
          const part = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
          expect(only(rules, part).verdict).toBe(verdict);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never turns a settled verdict round when an answer is added', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const space = spaceOf(rules);
        for (const state of states(space)) {
          const before = only(rules, answersOf(space, state)).verdict;
          if (before === 'unknown') continue;
          state.forEach((band, i) => {
            if (band !== -1) return;
            space.bands[i]?.forEach((_, b) => {
              expect(only(rules, answersOf(space, state.with(i, b))).verdict).toBe(before);
            });
          });
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('where Kleene is weaker than the exact verdict', () => {
  const rules = rulesetOf(any(all(a, s), all(a, not(s))));

  it('the exact verdict wins, with the answer that suffices as its reason', () => {
    expect(only(rules, { a: true })).toMatchObject({
      verdict: 'met',
      reasons: [{ criterion: 'a', verdict: 'met' }],
      missing: { answers: [] },
    });
  });

  it('names none of the answers that were given beside it', () => {
    const either = any(all(a, s), all(a, not(s)));
    const reasons = (condition: Condition, answers: Record<string, unknown>) =>
      only(rulesetOf(condition), answers).reasons.map((r) => r.criterion);
    expect(reasons(any(either, b), { a: true, b: 'y' })).toEqual(['a']);
    expect(reasons(any(either, all(b, s), all(b, not(s))), { a: true, b: 'x' })).toEqual(['a']);
  });

  it('names no criterion on which the sources disagree', () => {
    const sides = disputed('d', reading(below('n', 7), 'source-1'), reading(below('n', 8), 'source-2'));
    const enough = any(sides, criterion('n', is('n', 7), 'source-1'));
    const got = only(rulesetOf(all(any(all(a, s), all(a, not(s))), enough)), { a: true, n: 7 });
    expect([got.verdict, ...got.reasons.map((r) => r.criterion)]).toEqual(['met', 'a', 'n']);
  });

  it('does not wait for an answer that cannot matter', () => {
    const got = only(rulesetOf(all(any(s, not(s)), a)), {});
    expect(got.reasons.map((r) => r.criterion)).toEqual(['a']);
    expect(got.missing.answers).toEqual(['a']);
  });

  it('leaves out of the reasons what the verdict does not need', () => {
    const withMore = rulesetOf(any(all(a, s), all(a, not(s))), s);
    expect(only(withMore, { a: true, b: 'x' }).reasons.map((r) => r.criterion)).toEqual(['a']);
  });
});

describe('reasons', () => {
  const rules = rulesetOf(all(a, any(s, criterion('b', is('b', 'x'), 'source-2'))));
  const reasons = (answers: Record<string, unknown>) =>
    only(rules, answers).reasons.map((r) => `${r.criterion} ${r.verdict}`);

  it('of a met programme are the criteria that carry it', () => {
    expect(reasons({ a: true, s: true, b: 'y' })).toEqual(['a met', 's met']);
    expect(reasons({ a: true, s: true, b: 'x' })).toEqual(['a met', 's met', 'b met']);
  });

  it('of a programme that is not met are all criteria that fail it', () => {
    expect(reasons({ a: false, s: false, b: 'y' })).toEqual(['a notMet', 's notMet', 'b notMet']);
    expect(reasons({ a: false, s: true })).toEqual(['a notMet']);
  });

  it('of an unknown programme are the criteria that keep it open', () => {
    expect(reasons({ a: true, b: 'y' })).toEqual(['s unknown']);
    expect(reasons({})).toEqual(['a unknown', 's unknown', 'b unknown']);
    expect(only(rules, { s: true }).missing.answers).toEqual(['a']);
  });
});
