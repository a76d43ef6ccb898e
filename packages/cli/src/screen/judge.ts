import type { ProgrammeVerdict, Questions, Ruleset } from '@vstopna-tocka/rules/engine';
import { columnOf } from '@vstopna-tocka/rules/export';
import { compileFast, type Verdicts } from '@vstopna-tocka/rules/fast';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import type { VerdictCounts } from './summary.ts';

/** Finds the results of one person after another, and counts them. */
export interface Judge {
  /** Names of the results. */
  readonly added: readonly string[];
  /** The results of a person's answers, in the order of {@link added}; not to be changed. */
  readonly results: (answers: Record<string, unknown>) => readonly string[];
  /** How often each verdict came up. */
  readonly counts: () => readonly VerdictCounts[];
}

/**
 * Makes rulesets ready for many persons.
 *
 * @param chosen rulesets of the same questions
 * @param missing whether results say what keeps an unknown verdict open
 */
export function judgeOf(chosen: readonly CallRuleset[], missing: boolean): Judge {
  const programmes = chosen.flatMap((r) => r.programmes);
  // All programmes as if they were of one call: answers are then read once for all.
  const together = { ...(chosen[0] as CallRuleset), programmes };
  const fast = compileFast<Questions>(together as Ruleset<Questions>);
  const ids = programmes.map(({ id }) => id);
  // Persons with the same verdicts share one object.
  const seen = new Map<Verdicts, { texts: readonly string[]; times: number }>();

  function verdicts(answers: Record<string, unknown>): readonly string[] {
    const found = fast.verdicts(answers as never);
    const before = seen.get(found);
    if (before) {
      before.times++;
      return before.texts;
    }
    const texts = ids.map((id) => found[id] as string);
    seen.set(found, { texts, times: 1 });
    return texts;
  }

  function withMissing(answers: Record<string, unknown>): readonly string[] {
    const texts = verdicts(answers);
    const { programmes: found } = fast.evaluate(answers as never);
    return found.flatMap((p: ProgrammeVerdict, i) => [texts[i] as string, p.missing.answers.join(' ')]);
  }

  return {
    added: ids.map(columnOf).flatMap((name) => (missing ? [name, `${name}_missing`] : [name])),
    results: missing ? withMissing : verdicts,
    counts: () =>
      ids.map((programme) => {
        const counts = { programme, met: 0, notMet: 0, unknown: 0 };
        for (const [found, { times }] of seen) counts[found[programme] as 'met'] += times;
        return counts;
      }),
  };
}
