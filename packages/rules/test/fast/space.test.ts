import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, evaluate, type ProgrammeVerdict, type Ruleset } from '../../src/engine/index.ts';
import { compileFast } from '../../src/fast/index.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';
import { columnsOf } from '../support/columns.ts';
import { type Expected, expectedOf } from '../support/expected.ts';
import { spaceOf } from '../support/space.ts';

const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);
const verdicts = ({ programmes }: Pick<Expected, 'programmes'>) =>
  Object.fromEntries(programmes.map((p) => [p.id, p.verdict]));
const codes = { notMet: 0, met: 1, unknown: 2 };

/** States in which some fast way says something else than `evaluate`. */
function differences(rules: Ruleset, all: readonly Expected[]): readonly unknown[] {
  const fast = compileFast(rules);
  const columns = fast.columns(
    columnsOf(
      rules,
      all.map((e) => e.answers),
    ),
  );
  // Kept verdicts are given out again and again: each is written down once.
  const texts = new Map<ProgrammeVerdict, string>();
  const textOf = (programme: ProgrammeVerdict) => {
    const text = texts.get(programme) ?? JSON.stringify(programme);
    texts.set(programme, text);
    return text;
  };
  return all.filter(({ answers, programmes }, row) => {
    const verdicts = Object.entries(fast.verdicts(answers));
    const first = fast.evaluate(answers);
    const second = fast.evaluate(answers);
    return (
      first.ruleset !== rules.id ||
      first.version !== rules.version ||
      [verdicts, first.programmes, second.programmes].some((found) => found.length !== programmes.length) ||
      programmes.some((expected, i) => {
        const text = JSON.stringify(expected);
        return (
          verdicts[i]?.join() !== `${expected.id},${expected.verdict}` ||
          textOf(first.programmes[i] as ProgrammeVerdict) !== text ||
          textOf(second.programmes[i] as ProgrammeVerdict) !== text ||
          columns[expected.id]?.[row] !== codes[expected.verdict]
        );
      })
    );
  });
}

describe.each(calls)('%s', (_, rules) => {
  it('verdicts, evaluations and columns are those of evaluate over the whole space', () => {
    const all = expectedOf(rules);
    expect(differences(rules, all)).toEqual([]);
    expect(all.length).toBe(spaceOf(rules).bands.reduce((product, bands) => product * (bands.length + 1), 1));
  }, 60_000);
});

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
          expect(fast.verdicts(answers)).toEqual(verdicts({ programmes }));
          expect(fast.evaluate(answers).programmes).toEqual(programmes);
          expect(columns['p1']?.[row]).toBe(codes[programmes[0]?.verdict ?? 'unknown']);
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
