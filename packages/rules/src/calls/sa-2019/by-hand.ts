import type { Verdict } from '../../engine/index.ts';
import type { Answers } from '../../questions.ts';

const lot1 = (a: Answers): boolean =>
  (a.age as number) >= 18 &&
  (a.residence === 'citizen' || a.residence === 'permanent-permit') &&
  (a.cashAssistance === true ||
    a.labourStatus === 'registered-unemployed' ||
    a.labourStatus === 'temporarily-unemployable' ||
    (a.labourStatus === 'inactive' && a.complexProblems === true));

const lot2 = (a: Answers): boolean =>
  lot1(a) && a.gender === 'female' && a.otherCulture === true && a.languageBarrier === true;

const lot3 = (a: Answers): boolean => lot1(a) && a.gender === 'female' && a.roma === true;

/** The verdicts of the programmes in their order, for complete answers: the conditions a second time, as plain code. */
export const byHand = (a: Answers): readonly Verdict[] =>
  [lot1, lot2, lot3].map((lot): Verdict => (lot(a) ? 'met' : 'notMet'));
