import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskNode,
  all,
  any,
  type Condition,
  criterion,
  DONT_KNOW,
  evaluate,
  follow,
  not,
  optionFor,
  plan,
  relevantQuestions,
  testsFor,
  unpublished,
  type Value,
} from '../../src/engine/index.ts';
import { anyCondition, rulesetOf, smallQuestions } from '../support/arbitraries.ts';

type SmallRules = ReturnType<typeof rulesetOf>;
type Given = Readonly<Record<string, Value>>;

const { is, atLeast } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const b = criterion('b', is('b', 'x'), 'source-1');
const n = criterion('n', atLeast('n', 3), 'source-1');
const s = criterion('s', is('s', true), 'source-1');
const hidden = unpublished('hidden', 'hidden', 'source-1');

const startOf = (rules: SmallRules) => plan([rules]).nodes['q1'] as AskNode;

describe('a plan', () => {
  it('asks nothing where no answer can matter', () => {
    for (const rules of [rulesetOf(hidden), rulesetOf(any(hidden, hidden)), rulesetOf(all())]) {
      expect(Object.values(plan([rules]).nodes).map((node) => node.kind)).toEqual(['result']);
    }
    expect(plan([]).nodes['r1']).toEqual({ kind: 'result', id: 'r1', verdicts: {} });
  });

  it('refuses rulesets over different questions', () => {
    const other = { ...rulesetOf(a), questions: { ...smallQuestions } };
    expect(() => plan([rulesetOf(a), other])).toThrow('expected rulesets that share one set of questions');
  });

  it('asks numbers as the coarsest bands and offers dont-know everywhere', () => {
    expect(startOf(rulesetOf(n)).options).toEqual([
      { value: 0, from: 0, to: 2, next: 'r1' },
      { value: 3, from: 3, to: 9, next: 'r2' },
      { value: 'dont-know', next: 'r3' },
    ]);
  });

  it('asks for no bound that the rest of the plan does not need', () => {
    const seven = criterion('seven', atLeast('n', 7), 'source-1');
    const five = criterion('five', is('n', 5), 'source-1');
    const stretches = (condition: Condition) =>
      startOf(rulesetOf(condition)).options.flatMap((o) => (o.from === undefined ? [] : [[o.from, o.to]]));
    expect(stretches(all(n, any(seven, not(seven))))).toEqual([
      [0, 2],
      [3, 9],
    ]);
    expect(stretches(five)).toEqual([
      [0, 4],
      [5, 5],
      [6, 9],
    ]);
  });

  it('offers wont-say where the question is sensitive', () => {
    expect(startOf(rulesetOf(s)).options.map((o) => o.value)).toEqual([true, false, 'dont-know', 'wont-say']);
  });

  it('asks first what settles most, and sensitive groups last', () => {
    expect(startOf(rulesetOf(all(a, b))).question).toBe('b');
    expect(startOf(rulesetOf(all(s, a))).question).toBe('a');
    expect(startOf(rulesetOf(all(s, n))).question).toBe('n');
  });

  it('finishes a group before it goes on, and asks first what is not sensitive in each group', () => {
    const yes = (group: string, sensitive: boolean) =>
      ({ kind: 'boolean', group, sensitive, canChange: true }) as const;
    const orderOf = (own: Record<string, ReturnType<typeof yes>>, burdens: Record<string, number>) => {
      const test = testsFor(own);
      const requires = all(...Object.keys(own).map((id) => criterion(id, test.is(id, true), 'source-1')));
      const rules = { ...rulesetOf(a), questions: own, programmes: [{ id: 'p', requires }] };
      const graph = plan([rules], { burden: (id) => burdens[id] as number });
      const { path } = follow(graph, Object.fromEntries(Object.keys(own).map((id) => [id, true])));
      return path
        .map((id) => graph.nodes[id])
        .flatMap((node) => (node?.kind === 'ask' ? [node.question] : []));
    };
    const three = { x1: yes('x', false), x2: yes('x', false), y: yes('y', false) };
    expect(orderOf(three, { x1: 1, x2: 5, y: 4 })).toEqual(['x1', 'x2', 'y']);
    const two = { calm: yes('x', false), own: yes('x', true), other: yes('y', true) };
    expect(orderOf(two, { calm: 10, own: 1, other: 1 })).toEqual(['other', 'calm', 'own']);
    expect(orderOf(two, { calm: 1, own: 1, other: 10 })).toEqual(['calm', 'own', 'other']);
  });

  it('follows answers as far as they go', () => {
    const graph = plan([rulesetOf(all(a, n))]);
    const where = (answers: Given) => {
      const { node, path } = follow(graph, answers);
      return [node.kind === 'ask' ? node.question : node.verdicts['p1'], path.length];
    };
    expect(where({})).toEqual(['a', 1]);
    expect(where({ a: false })).toEqual(['notMet', 2]);
    expect(where({ a: true })).toEqual(['n', 2]);
    expect(where({ a: DONT_KNOW })).toEqual(['n', 2]);
    expect(where({ a: true, n: 9 })).toEqual(['met', 3]);
    expect(where({ a: 'wont-say', n: 2 })).toEqual(['notMet', 3]);
    const numbers = startOf(rulesetOf(n));
    for (const none of [99, -1, undefined, 'x', true]) expect(optionFor(numbers, none)).toBeUndefined();
    expect(optionFor(numbers, 'wont-say')).toBe(optionFor(numbers, DONT_KNOW));
    expect([0, 2, 3, 9].map((value) => optionFor(numbers, value)?.value)).toEqual([0, 0, 3, 3]);
  });

  it('respects burden and prior', () => {
    const rules = rulesetOf(all(a, criterion('b-xy', is('b', 'x', 'y'), 'source-1')));
    const first = (options: Parameters<typeof plan>[1]) =>
      (plan([rules], options).nodes['q1'] as AskNode).question;
    expect(first({})).toBe('a');
    expect(first({ burden: (id) => (id === 'a' ? 5 : 1) })).toBe('b');
    expect(first({ prior: (id, value) => (id === 'b' && value === 'z' ? 1000 : 1) })).toBe('b');
  });
});

/** Least expected burden by plain search over orders and answers, with no states merged. */
function least(rules: SmallRules, given: Given, group: string | undefined): number {
  const left = relevantQuestions([rules], given);
  const q = (id: string) => smallQuestions[id as keyof typeof smallQuestions];
  const sensitiveGroups = ['two'];
  let pool = left.filter((id) => q(id).group === group);
  if (pool.length === 0) pool = left.filter((id) => !sensitiveGroups.includes(q(id).group));
  if (pool.length === 0) pool = [...left];
  const open = pool.filter(
    (id) => !q(id).sensitive || !pool.some((o) => q(o).group === q(id).group && !q(o).sensitive),
  );
  const costs = open.map((id) => {
    const values = [...valuesOf(id), DONT_KNOW];
    const rest = values.map((v) => least(rules, { ...given, [id]: v }, q(id).group));
    return (q(id).sensitive ? 2 : 1) + rest.reduce((x, y) => x + y, 0) / values.length;
  });
  return costs.length === 0 ? 0 : Math.min(...costs);
}

// One value of each band that the leaves of `anyCondition` cut.
const valuesOf = (id: string): Value[] =>
  ({ a: [true, false], b: ['x', 'y', 'z'], n: [0, 3, 5, 6, 7, 8], s: [true, false] })[id] ?? [];
const withAllCuts = (condition: Condition) =>
  rulesetOf(
    condition,
    any(hidden, ...[3, 5, 6, 7, 8].map((v) => criterion(`n${v}`, atLeast('n', v), 'source-1'))),
  );

describe('any plan', () => {
  it('costs what the best order costs, found by plain search', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const rules = withAllCuts(condition);
        const start = plan([rules]).nodes['q1'];
        expect(start?.kind === 'ask' ? start.expected : 0).toBeCloseTo(least(rules, {}, undefined), 9);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('leads every answer to the verdict of the evaluation, asking only what matters', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, (first, second) => {
        const rules = rulesetOf(first, second);
        const graph = plan([rules]);
        const walk = (given: Given, depth: number): void => {
          const { node } = follow(graph, given);
          const relevant = relevantQuestions([rules], given);
          if (node.kind === 'result') {
            const verdicts = evaluate(rules, given).programmes.map((p) => [p.id, p.verdict]);
            expect(node.verdicts).toEqual(Object.fromEntries(verdicts));
            expect(relevant).toEqual([]);
            return;
          }
          expect(relevant).toContain(node.question);
          expect(node.atMost + depth).toBeLessThanOrEqual(4);
          for (const option of node.options) walk({ ...given, [node.question]: option.value }, depth + 1);
        };
        walk({}, 0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same for the same input, without cycles or nodes out of reach', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const graph = plan([rulesetOf(condition)]);
        expect(plan([rulesetOf(condition)])).toEqual(graph);
        const ids = Object.keys(graph.nodes);
        const reached = new Set([graph.start]);
        for (const node of Object.values(graph.nodes)) {
          if (node.kind !== 'ask') continue;
          for (const { next } of node.options) {
            reached.add(next);
            const following = graph.nodes[next];
            expect(following?.kind === 'ask' ? following.atMost : 0).toBeLessThan(node.atMost);
          }
        }
        expect([...reached].sort()).toEqual(ids.sort());
      }),
      { numRuns: 60 },
    );
  });
});
