import {
  type Change,
  type CriterionVerdict,
  explain,
  rulesets,
  type SocialActivationAnswers,
  type Verdict,
  whatWouldChange,
} from '@vstopna-tocka/rules';
import { families } from '../../lib/check/families.ts';

/** Why a family of programmes has its verdict. */
export interface FamilyReasons {
  family: string;
  verdict: Verdict;
  /** The fewest conditions that decide it; for unknown, those that keep it open whatever is answered. */
  reasons: readonly CriterionVerdict[];
  /** Questions whose answer can still change it. */
  missing: readonly string[];
  /** Sources of the reasons, in all calls of the family; those that disagree stand with their reason. */
  sources: readonly string[];
  /** What would have to be different for the conditions to be met; each way by itself is enough. */
  changes: readonly (readonly Change[])[];
}

/** Judges every family of programmes, with the reasons. The calls of one family differ in their sources only. */
export function reasonsOf(answers: SocialActivationAnswers): FamilyReasons[] {
  const programmes = new Map(
    rulesets
      .flatMap((rules) => explain(rules, answers).programmes)
      .map((programme) => [programme.id, programme]),
  );
  const changes = new Map(
    rulesets.flatMap((rules) => whatWouldChange(rules, answers)).map(({ id, ways }) => [id, ways]),
  );
  return families.map((family) => {
    const told = family.programmes.flatMap((id) => {
      const programme = programmes.get(id);
      if (!programme) return [];
      const settled = (programme.reasons[0] ?? []).flatMap(({ criteria }) => criteria);
      const { disputed, unpublished } = programme.missing;
      return [{ programme, agreed: [...settled, ...unpublished], disputed }];
    });
    const [first] = told;
    if (!first) throw new Error(`family "${family.id}": no ruleset has its programmes`);
    return {
      family: family.id,
      verdict: first.programme.verdict,
      reasons: [...first.agreed, ...first.disputed],
      missing: first.programme.missing.answers.map(({ question }) => question),
      sources: [...new Set(told.flatMap(({ agreed }) => agreed.flatMap(({ sources }) => sources)))],
      changes: changes.get(first.programme.id) ?? [],
    };
  });
}
