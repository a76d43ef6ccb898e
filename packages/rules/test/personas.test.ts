import { describe, expect, it } from 'vitest';
import { criteriaOfRuleset, evaluate, type Ruleset, type Verdict } from '../src/engine/index.ts';
import { personas } from '../src/generated/proof.ts';
import { rulesets } from '../src/rulesets/index.ts';
import { answersOf, exactJudge, spaceOf, states } from './support/space.ts';

const of = (id: string) => personas[id] ?? [];

describe.each(rulesets.map((r) => [r.id, r] as const))('personas of %s', (id, rules) => {
  it.each(of(id).map((p) => [p.name, p] as const))('%s', (_, persona) => {
    const { programmes } = evaluate(rules, persona.answers);
    const verdicts = Object.fromEntries(programmes.map((p) => [p.id, p.verdict]));
    expect(verdicts, persona.reason).toEqual(persona.expected);
  });

  it('reach every verdict that every programme can have', () => {
    const space = spaceOf(rules as Ruleset);
    for (const programme of rules.programmes) {
      const judge = exactJudge(programme.requires, space);
      const possible = new Set<Verdict>();
      for (const state of states(space)) possible.add(judge(state).verdict);
      const reached = new Set(of(id).map((p) => p.expected[programme.id]));
      expect([...reached].sort(), programme.id).toEqual([...possible].sort());
    }
  });

  it('meet and fail every criterion that is published', () => {
    for (const criterion of criteriaOfRuleset(rules)) {
      const verdicts = of(id).flatMap((p) =>
        evaluate(rules, p.answers).programmes.flatMap((r) =>
          r.criteria.filter((c) => c.criterion === criterion.id).map((c) => c.verdict),
        ),
      );
      const expected = criterion.kind === 'unpublished' ? ['unknown'] : ['met', 'notMet'];
      expect(verdicts, criterion.id).toEqual(expect.arrayContaining(expected));
    }
  });
});

it('there are at least 40 personas, each with its own name and a reason', () => {
  const all = Object.entries(personas).flatMap(([id, list]) => list.map((p) => ({ ...p, id })));
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map((p) => `${p.id} ${p.name}`)).size).toBe(all.length);
  expect(all.filter((p) => p.reason.length < 20)).toEqual([]);
});

it('complete answers of the space keep every verdict settled where the conditions are published', () => {
  const rules = rulesets.find((r) => r.id === 'sa-2019') as Ruleset;
  const space = spaceOf(rules);
  for (const state of states(space)) {
    if (state.includes(-1)) continue;
    const verdicts = evaluate(rules, answersOf(space, state)).programmes.map((p) => p.verdict);
    expect(verdicts).not.toContain('unknown');
  }
});
