import { describe, expect, it } from 'vitest';
import { evaluate, type Ruleset } from '../src/engine/index.ts';
import { rulesets } from '../src/rulesets/index.ts';
import { answersOf, exactJudge, spaceOf, states } from './support/space.ts';

describe.each(rulesets.map((r) => [r.id, r as Ruleset] as const))(
  '%s over its whole answer space',
  (id, rules) => {
    const space = spaceOf(rules);
    const judges = rules.programmes.map((p) => exactJudge(p.requires, space));
    const expectedStates: Record<string, number> = {
      'sa-2017-long': 4 * 3,
      'sa-2017-short': 4 * 3,
      'sa-2018-intermediate': 1,
      'sa-2019': 3 * 4 * 3 * 6 * 4 * 3 * 3 * 3 * 3,
      'sa-2021': 3 * 4 * 3 * 6 * 4 * 3 * 3 * 3 * 3,
      'sa-2024-plus': 1,
    };

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
      expect(count).toBe(expectedStates[id]);
    }, 120_000);
  },
);
