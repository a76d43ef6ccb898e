import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AskNode,
  type Graph,
  packGraph,
  plan,
  type Ruleset,
  unpackGraph,
} from '../../src/engine/index.ts';
import { rulesets, sa2019, sa2019Plan } from '../../src/rulesets/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';

/** A graph whose mean burdens are rounded, as packing rounds them. */
const rounded = (graph: Graph): Graph => ({
  ...graph,
  nodes: Object.fromEntries(
    Object.entries(graph.nodes).map(([id, node]) => [
      id,
      node.kind === 'ask' ? { ...node, expected: Math.round(node.expected * 100) / 100 } : node,
    ]),
  ),
});

const again = (graph: Graph, rules: readonly Ruleset[]) => {
  const packed = JSON.parse(JSON.stringify(packGraph(graph, rules)));
  return unpackGraph(packed, rules);
};

it('any plan comes back from its data as it was, in the order of its nodes', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { minLength: 1, maxLength: 3 }), (conditions) => {
      const rules = [rulesetOf(...conditions) as Ruleset];
      const graph = plan(rules);
      expect(again(graph, rules)).toEqual(rounded(graph));
      expect(Object.keys(again(graph, rules).nodes)).toEqual(Object.keys(graph.nodes));
    }),
    { numRuns: 60 },
  );
});

it('the plan of all calls does too', () => {
  const graph = plan(rulesets);
  expect(again(graph, rulesets as readonly Ruleset[])).toEqual(rounded(graph));
});

it('nothing to ask about comes back as one result', () => {
  expect(again(plan([]), [])).toEqual(plan([]));
});

it('the plan of 2019 in the repository is the plan of 2019', () => {
  expect(sa2019Plan).toEqual(packGraph(plan([sa2019]), [sa2019]));
  const { nodes, start } = unpackGraph(sa2019Plan, [sa2019]);
  expect((nodes[start] as AskNode).options.map((o) => [o.value, o.from, o.to])).toEqual([
    [0, 0, 17],
    [18, 18, 120],
    ['dont-know', undefined, undefined],
  ]);
});

it('mean burdens are rounded to hundredths', () => {
  const third = plan([sa2019], { prior: (_, value) => (value === undefined ? 0.1 : 1) });
  const packed = packGraph(third, [sa2019]);
  const burdens = packed.filter((node) => typeof node !== 'string').map((node) => node[2] as number);
  expect(burdens.length).toBeGreaterThan(5);
  for (const burden of burdens) expect(Math.abs(burden * 100 - Math.round(burden * 100))).toBeLessThan(1e-6);
});
