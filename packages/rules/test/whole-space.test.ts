import { describe, expect, it } from 'vitest';
import { bandsOf, criteriaOfRuleset, evaluate, type Question, type Ruleset } from '../src/engine/index.ts';
import { rulesets } from '../src/rulesets/index.ts';
import { answersOf, exactJudge, spaceOf, states } from './support/space.ts';

/** The answers that a ruleset tells apart, of each question that it asks. */
function bandsAskedBy(rules: Ruleset) {
  const conditions = rules.programmes.map(({ requires }) => requires);
  const asked = criteriaOfRuleset(rules).flatMap((c) => (c.kind === 'criterion' ? [c.question] : []));
  return [...new Set(asked)].map((id) => bandsOf(id, rules.questions[id] as Question, conditions));
}

describe.each(rulesets.map((r) => [r.id, r as Ruleset] as const))(
  '%s over its whole answer space',
  (_, rules) => {
    const space = spaceOf(rules);
    const judges = rules.programmes.map((p) => exactJudge(p.requires, space));

    it('gives the verdict and the missing answers that enumeration of all completions gives', () => {
      let count = 0;
      const differences: unknown[] = [];
      for (const state of states(space)) {
        count++;
        const answers = answersOf(space, state);
        evaluate(rules, answers).programmes.forEach((programme, i) => {
          const exact = judges[i]?.(state);
          const same =
            programme.verdict === exact?.verdict && programme.missing.answers.join() === exact.missing.join();
          if (!same) differences.push({ answers, programme: programme.id, got: programme, exact });
        });
      }
      expect(differences).toEqual([]);
      // Each question of a condition with its values or bands, and left open.
      const sizes = bandsAskedBy(rules).map((bands) => bands.length + 1);
      expect(count).toBe(sizes.reduce((product, size) => product * size, 1));
    }, 120_000);
  },
);
