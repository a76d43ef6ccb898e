import type { ProgrammeVerdict, Ruleset } from '../../src/engine/index.ts';
import { compileFast } from '../../src/fast/index.ts';
import { columnsOf } from './columns.ts';
import type { Expected } from './expected.ts';

export const verdictCodes = { notMet: 0, met: 1, unknown: 2 };

/** States in which some fast way says something else than `evaluate`. */
export function differences(rules: Ruleset, all: readonly Expected[]): readonly unknown[] {
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
          columns[expected.id]?.[row] !== verdictCodes[expected.verdict]
        );
      })
    );
  });
}
