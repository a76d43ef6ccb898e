import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, evaluate, type Ruleset } from '../../src/engine/index.ts';
import { compileFast } from '../../src/fast/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';
import { differences, verdictCodes } from '../support/differences.ts';
import { expectedOf } from '../support/expected.ts';

describe('any ruleset', () => {
  it('means the same in all ways', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { minLength: 0, maxLength: 6 }), (conditions) => {
        const rules = rulesetOf(...conditions) as Ruleset;
        expect(differences(rules, expectedOf(rules))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('says the same of every value of a band as of the first', () => {
    fc.assert(
      fc.property(anyCondition, (condition: Condition) => {
        const rules = rulesetOf(condition);
        const fast = compileFast(rules);
        const all = Array.from({ length: 11 }, (_, n) => (n === 10 ? {} : { n }));
        const columns = fast.columns({ n: Int16Array.from([...all.keys()], (n) => (n === 10 ? -1 : n)) });
        all.forEach((answers, row) => {
          const { programmes } = evaluate(rules, answers);
          expect(fast.verdicts(answers)).toEqual({ p1: programmes[0]?.verdict });
          expect(fast.evaluate(answers).programmes).toEqual(programmes);
          expect(columns['p1']?.[row]).toBe(verdictCodes[programmes[0]?.verdict ?? 'unknown']);
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
