import { type Answers, evaluate, type Questions, type Ruleset, type Verdict } from '../engine/index.ts';
import type { Receipt } from './receipt.ts';

/** What a check says now of a receipt's answers. */
export interface Replay {
  readonly ruleset: string;
  readonly programme: string;
  readonly before: Verdict;
  readonly now: Verdict;
  /** The ruleset's version before and now; where they differ, the conditions were corrected in between. */
  readonly versions: { readonly before: number; readonly now: number };
}

/**
 * Does the check of a receipt again. A programme that its call has got since is no part of the receipt.
 *
 * @param rulesetById finds the ruleset of a call
 * @throws RangeError if a call no longer has a ruleset; AnswerError if its questions no longer take the answers
 */
export function replay<Q extends Questions>(
  receipt: Receipt,
  rulesetById: (id: string) => Ruleset<Q> | undefined,
): readonly Replay[] {
  return receipt.calls.flatMap(({ ruleset, version, verdicts }) => {
    const rules = rulesetById(ruleset);
    if (!rules) throw new RangeError(`no ruleset "${ruleset}"`);
    return evaluate(rules, receipt.answers as Answers<Q>).programmes.flatMap(({ id, verdict }) => {
      const before = verdicts[id];
      const versions = { before: version, now: rules.version };
      return before ? [{ ruleset, programme: id, before, now: verdict, versions }] : [];
    });
  });
}
