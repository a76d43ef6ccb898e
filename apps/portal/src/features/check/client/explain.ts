import {
  type CriterionVerdict,
  explain,
  type SocialActivationAnswers,
  todaysRulesets,
  type Verdict,
} from '@vstopna-tocka/rules';

/** Why a programme has its verdict. */
export interface ProgrammeReasons {
  programme: string;
  verdict: Verdict;
  /** The fewest conditions that decide it; for unknown, those that keep it open whatever is answered. */
  reasons: readonly CriterionVerdict[];
  /** Questions whose answer can still change it. */
  missing: readonly string[];
  /** Sources of the reasons; those that disagree stand with their reason. */
  sources: readonly string[];
}

/** Judges every programme that is asked about today, with the reasons. */
export const reasonsOf = (answers: SocialActivationAnswers): ProgrammeReasons[] =>
  todaysRulesets
    .flatMap((rules) => explain(rules, answers).programmes)
    .map(({ id, verdict, reasons: [settled = []], missing: { answers, disputed, unpublished } }) => {
      const agreed = [...settled.flatMap(({ criteria }) => criteria), ...unpublished];
      return {
        programme: id,
        verdict,
        reasons: [...agreed, ...disputed],
        missing: answers.map(({ question }) => question),
        sources: [...new Set(agreed.flatMap(({ sources }) => sources))],
      };
    });
