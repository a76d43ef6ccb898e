import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  type Band,
  type Condition,
  criterion,
  not,
  ruleset,
  testsFor,
  type Value,
  whatWouldChange,
} from '../../src/engine/index.ts';
import { anyCondition, rulesetOf, smallQuestions } from '../support/arbitraries.ts';
import { answersOf, exactJudge, spaceOf, states } from '../support/space.ts';

const { is, atLeast, below } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const s = criterion('s', is('s', true), 'source-1');
const b = criterion('b', is('b', 'x'), 'source-1');
const n = criterion('n', atLeast('n', 3), 'source-1');

const changes = (condition: Condition, answers: Record<string, unknown>) =>
  whatWouldChange(rulesetOf(condition), answers as never)[0]?.ways.map((way) =>
    Object.fromEntries(
      way.map((c) => [c.question, c.to.from === undefined ? c.to.value : [c.to.from, c.to.to]]),
    ),
  );

/** The nearest changes by trying every other state on the naive judge. */
function nearest(condition: Condition, state: readonly number[]): string[] {
  const space = spaceOf(rulesetOf(condition));
  const judge = exactJudge(condition, space);
  const canChange = (i: number) => smallQuestions[space.ids[i] as keyof typeof smallQuestions].canChange;
  const distance = (other: readonly number[]) => other.filter((band, i) => band !== state[i]).length;
  const reached = [...states(space)].filter(
    (other) =>
      other.every((band, i) => band === state[i] || (band !== -1 && state[i] !== -1 && canChange(i))) &&
      judge(other).verdict === 'met',
  );
  const least = Math.min(...reached.map(distance));
  const best = reached.filter((other) => distance(other) === least);
  const between = (near: number, far: number, from: number) =>
    near === far || (from < near && near < far) || (far < near && near < from);
  const isNumber = (i: number) => space.ids[i] === 'n';
  return best
    .filter(
      (far) =>
        !best.some(
          (near) =>
            near !== far &&
            near.every((band, i) =>
              isNumber(i) ? between(band, far[i] as number, state[i] as number) : band === far[i],
            ),
        ),
    )
    .map((way) => JSON.stringify(answersOf(space, way)))
    .sort();
}

it('what would change any condition is the fewest changes, found by trying every state', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const rules = rulesetOf(condition);
      const space = spaceOf(rules);
      const judge = exactJudge(condition, space);
      for (const state of states(space)) {
        const answers = answersOf(space, state);
        const [programme, ...others] = whatWouldChange(rules, answers as never);
        expect(others).toEqual([]);
        expect(programme !== undefined).toBe(judge(state).verdict === 'notMet');
        if (!programme) continue;
        const got = programme.ways.map((way) => {
          const after: Record<string, Value> = { ...answers };
          for (const { question, from, to } of way) {
            expect(from).toBe(answers[question]);
            after[question] = (to as Band).value;
          }
          return JSON.stringify(after);
        });
        expect(got.sort()).toEqual(nearest(condition, state));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('what would change', () => {
  it('is only what can change', () => {
    expect(changes(s, { s: false })).toEqual([]);
    expect(changes(any(s, a), { s: false, a: false })).toEqual([{ a: true }]);
    expect(changes(all(s, a), { s: false, a: false })).toEqual([]);
  });

  it('supposes nothing about questions that were left open', () => {
    expect(changes(all(a, b), { a: false })).toEqual([]);
    expect(changes(all(a, b), { a: false, b: 'wont-say' })).toEqual([]);
    expect(changes(all(a, b), { a: false, b: 'x' })).toEqual([{ a: true }]);
  });

  it('names all ways with the fewest changes and no longer ones', () => {
    expect(changes(any(a, all(b, n)), { a: false, b: 'y', n: 0 })).toEqual([{ a: true }]);
    expect(changes(any(all(a, b), all(a, n)), { a: false, b: 'y', n: 0 })).toEqual([
      { a: true, b: 'x' },
      { a: true, n: [3, 9] },
    ]);
  });

  it('goes no further with a number than needed, in each direction', () => {
    const outside = any(criterion('low', below('n', 3), 's'), criterion('high', atLeast('n', 7), 's'));
    expect(changes(outside, { n: 5 })).toEqual([{ n: [0, 2] }, { n: [7, 9] }]);
    const steps = any(n, all(criterion('seven', atLeast('n', 7), 's'), not(b)));
    expect(changes(all(steps, b), { n: 1, b: 'x' })).toEqual([{ n: [3, 6] }]);
  });

  it('goes no further with a number, whatever else changes with it', () => {
    const seven = criterion('seven', atLeast('n', 7), 's');
    expect(changes(all(a, n, any(seven, not(seven))), { a: false, n: 0 })).toEqual([{ a: true, n: [3, 6] }]);
    const y = criterion('y', is('b', 'y'), 's');
    expect(changes(any(all(b, n), all(y, seven)), { b: 'z', n: 0 })).toEqual([
      { b: 'x', n: [3, 6] },
      { b: 'y', n: [7, 9] },
    ]);
  });

  it('takes no value for a number that only looks like one', () => {
    const room = {
      kind: 'choice',
      values: ['1', '2', '3'],
      group: 'g',
      sensitive: false,
      canChange: true,
    } as const;
    const own = testsFor({ room });
    const rules = ruleset({
      ...rulesetOf(a),
      questions: { room },
      programmes: [{ id: 'p', requires: criterion('up', own.is('room', '2', '3'), 's') }],
    });
    const ways = whatWouldChange(rules, { room: '1' })[0]?.ways;
    expect(ways?.flat().map((c) => c.to)).toEqual([{ value: '2' }, { value: '3' }]);
  });

  it('is said of programmes that are not met, and of no others', () => {
    const rules = rulesetOf(a, b, n);
    const got = whatWouldChange(rules, { a: false, b: 'x' });
    expect(got.map((p) => p.id)).toEqual(['p1']);
    expect(() => whatWouldChange(rules, { a: 'no' } as never)).toThrow('"a" is "no"');
  });
});
