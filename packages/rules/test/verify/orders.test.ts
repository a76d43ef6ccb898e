import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  criterion,
  type PlanOptions,
  plan,
  type Ruleset,
  testsFor,
} from '../../src/engine/index.ts';
import { certify, planned } from '../../src/verify/certificate.ts';
import { gridOf } from '../../src/verify/grid.ts';
import { anyOrder, bestExpected, groupedOrder } from '../../src/verify/orders.ts';
import { costsOf, graphCosts, informationGain } from '../../src/verify/policies.ts';
import { highestScore } from '../../src/verify/score.ts';
import { tableOf } from '../../src/verify/table.ts';
import { anyCondition, rulesetOf, smallQuestions } from '../support/arbitraries.ts';

const madeOf = (rules: ReturnType<typeof rulesetOf>, prior?: PlanOptions['prior']) => {
  const rulesets = [rules as unknown as Ruleset];
  const grid = gridOf(rulesets);
  const tables = rules.programmes.map((p) => tableOf(p.requires, grid));
  return planned(rulesets, grid, tables, plan, prior);
};

describe('any conversation', () => {
  it('is asked at the least cost that the whole table allows under grouping', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, (first, second) => {
        const { game, graph } = madeOf(rulesetOf(first, second));
        const burden = (i: number) => game.burdens[i] as number;
        const best = bestExpected(game, groupedOrder(game), burden, Math.min);
        expect(graphCosts(game, graph).burden).toBeCloseTo(best, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('costs no order less than the optimum, or more than the worst', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = rulesetOf(condition);
        const { game, graph } = madeOf(rules);
        const questions = () => 1;
        const least = bestExpected(game, anyOrder(game), questions, Math.min) - 1e-9;
        const most = bestExpected(game, anyOrder(game), questions, Math.max) + 1e-9;
        const orders = [
          graphCosts(game, graph),
          costsOf(game, informationGain(game)),
          costsOf(game, highestScore(game, [condition])),
        ];
        for (const costs of orders) {
          expect(costs.questions).toBeGreaterThanOrEqual(least);
          expect(costs.questions).toBeLessThanOrEqual(most);
          expect(costs.depth).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the exact fraction that its decimals round', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const { orders, exactBurden } = certify(madeOf(rulesetOf(condition)));
        const [numerator = Number.NaN, denominator = Number.NaN] = exactBurden.plan.split('/').map(Number);
        expect(exactBurden.groupedOptimum).toBe(exactBurden.plan);
        expect(numerator / denominator).toBeCloseTo(orders.plan.burden, 5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('orders of a small conversation, worked out by hand', () => {
  const { is, atLeast, below } = testsFor(smallQuestions);
  const a = criterion('a', is('a', true), 's');
  const low = criterion('low', atLeast('n', 3), 's');
  const high = criterion('high', below('n', 7), 's');
  // a: yes or no; n: below 3, 3 to 6, 7 or more. Each also "don't know".
  const conversation = madeOf(rulesetOf(all(a, low, high)));
  const calm = madeOf({
    ...rulesetOf(all(a, low, high)),
    questions: { a: smallQuestions.a, n: smallQuestions.n } as never,
  });

  it('the plan asks first what most often ends it', () => {
    // n first: of four answers two go on to a. a first: of three answers two go on to n.
    const { orders, exactBurden } = certify(calm);
    expect(orders.plan).toEqual({ questions: 1.5, burden: 1.5, depth: 2 });
    expect(orders.optimum.questions).toBe(1.5);
    expect(orders.worst.questions).toBe(1.666667);
    expect(exactBurden.plan).toBe('18/12');
  });

  it('the group of a sensitive question comes last, though the question is not asked here', () => {
    const { orders, exactBurden } = certify(conversation);
    expect(orders.plan.questions).toBe(1.666667);
    expect(orders.optimum.questions).toBe(1.5);
    expect(exactBurden).toEqual({ plan: '20/12', groupedOptimum: '20/12' });
  });

  it('the score asks first what is read most often', () => {
    const first = (condition: typeof a | ReturnType<typeof all>) => {
      const { game } = madeOf(rulesetOf(condition));
      return game.grid.ids[highestScore(game, [condition])(0)];
    };
    expect(first(all(a, low, high))).toBe('n');
    expect(first(all(a, low))).toBe('a');
    expect(first(all(criterion('b', is('b', 'x', 'y'), 's'), a))).toBe('b');
    expect(first(all(a, criterion('b', is('b', 'x', 'y'), 's')))).toBe('b');
  });

  it('information gain asks first what tells most, one step ahead', () => {
    const { game } = conversation;
    expect(game.grid.ids[informationGain(game)(0)]).toBe('n');
    const b = criterion('b', is('b', 'x'), 's');
    const other = madeOf(rulesetOf(any(b, all(b, a), a))).game;
    // a settles it with one of three answers, b with one of four.
    expect(other.grid.ids[informationGain(other)(0)]).toBe('a');
  });

  it('a prior moves the plan', () => {
    const prior = (id: string, value: unknown) =>
      (id === 'n' && value === 3) || (id === 'a' && value === false) ? 98 : 1;
    const { orders } = certify(madeOf(rulesetOf(all(a, low, high)), prior));
    // a first: 98 of 100 end there; the other two go on to n.
    expect(orders.plan.questions).toBe(1.02);
    expect(orders.plan).toMatchObject(orders.groupedOptimum);
  });
});
