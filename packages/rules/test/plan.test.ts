import { describe, expect, it } from 'vitest';
import {
  type AskNode,
  bandsOf,
  evaluate,
  PAGE_STEPS,
  pagePlans,
  plan,
  relevantQuestions,
} from '../src/engine/index.ts';
import { type Answers, questions } from '../src/questions.ts';
import { endedRulesets, sa2019, sa2024Plus, todaysRulesets } from '../src/rulesets/index.ts';

const plans = pagePlans(todaysRulesets);

it('the plans about today are small enough for one page', () => {
  const sizes = plans.map(({ graph }) => Object.keys(graph.nodes).length);
  expect(sizes.reduce((sum, steps) => sum + steps, 0)).toBeLessThanOrEqual(PAGE_STEPS);
});

describe.each(plans.map((own) => [own.rulesets.map(({ id }) => id).join(' and '), own] as const))(
  'the plan about %s',
  (_, { rulesets, graph }) => {
    const nodes = Object.values(graph.nodes);

    it('asks everybody ten questions at most', () => {
      expect((graph.nodes[graph.start] as AskNode).atMost).toBeLessThanOrEqual(10);
    });

    it('asks for bands, never for a birthday', () => {
      const bands = nodes.flatMap((n) =>
        n.kind === 'ask' && n.question === 'age'
          ? [n.options.flatMap(({ from, to }) => (to ? [[from, to]] : []))]
          : [],
      );
      // As many as the conditions tell apart, from the first year of life to the last, without a gap.
      const told = bandsOf(
        'age',
        questions.age,
        rulesets.flatMap((r) => r.programmes.map((p) => p.requires)),
      );
      for (const own of bands) {
        expect(own.length).toBeLessThanOrEqual(told.length);
        expect([own[0]?.[0], own.at(-1)?.[1]]).toEqual([questions.age.min, questions.age.max]);
        for (const [index, [from]] of own.entries())
          if (index) expect(from).toBe((own[index - 1]?.[1] ?? 0) + 1);
      }
    });

    it('leads every way of answering to the verdicts of the evaluation, and asks only what matters', () => {
      let ways = 0;
      const checked = new Set<string>();
      const walk = (id: string, answers: Answers): void => {
        const node = graph.nodes[id];
        if (node === undefined) throw new Error(`no node ${id}`);
        if (!checked.has(id)) {
          checked.add(id);
          const relevant = relevantQuestions(rulesets, answers);
          if (node.kind === 'ask') expect(relevant).toContain(node.question);
          else expect(relevant).toEqual([]);
        }
        if (node.kind === 'result') {
          ways++;
          const verdicts = rulesets.flatMap((r) =>
            evaluate(r, answers).programmes.map((p) => [p.id, p.verdict]),
          );
          expect(node.verdicts).toEqual(Object.fromEntries(verdicts));
          return;
        }
        for (const o of node.options) {
          if (o.value !== 'wont-say') walk(o.next, { ...answers, [node.question]: o.value });
        }
      };
      walk(graph.start, {});
      expect(ways).toBeGreaterThanOrEqual(nodes.filter((node) => node.kind === 'result').length);
      expect(checked.size).toBe(nodes.length);
    }, 60_000);

    it('asks no sensitive question before others that matter, and keeps groups together', () => {
      const traits = (id: string) => questions[id as keyof typeof questions];
      const walk = (id: string, groups: readonly string[]): void => {
        const node = graph.nodes[id];
        if (node?.kind !== 'ask') return;
        const { group } = traits(node.question);
        expect(groups.slice(0, -1)).not.toContain(group);
        if (groups.includes('personal')) expect(group).toBe('personal');
        const following = groups.at(-1) === group ? groups : [...groups, group];
        for (const o of node.options) walk(o.next, following);
      };
      walk(graph.start, []);
    }, 60_000);

    it('offers dont-know everywhere and wont-say with every sensitive question', () => {
      for (const node of nodes) {
        if (node.kind !== 'ask') continue;
        const values = node.options.map((o) => o.value);
        expect(values).toContain('dont-know');
        expect(values.includes('wont-say')).toBe(
          questions[node.question as keyof typeof questions].sensitive,
        );
      }
    });
  },
);

it.each(endedRulesets.map((r) => [r.id, r] as const))('the plan of %s alone fits on a page', (_, rules) => {
  const own = Object.values(plan([rules]).nodes);
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThanOrEqual(50);
});

it('a plan of one call asks only what that call needs', () => {
  const asked = new Set(
    Object.values(plan([sa2019]).nodes).flatMap((n) => (n.kind === 'ask' ? [n.question] : [])),
  );
  expect(asked.has('cashAssistancePayments24')).toBe(false);
  expect(asked.size).toBe(9);
});

it('of SA+ alone no question can be asked: its conditions are not in our sources', () => {
  expect(plan([sa2024Plus])).toEqual({
    start: 'r1',
    nodes: { r1: { kind: 'result', id: 'r1', verdicts: { 'sa-2024-plus': 'unknown' } } },
  });
});
