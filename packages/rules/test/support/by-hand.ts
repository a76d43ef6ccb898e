import type { Verdict } from '../../src/engine/index.ts';
import type { Answers } from '../../src/questions.ts';

/**
 * The calls whose conditions are published, written a second time as plain code over complete answers. It shares
 * nothing with the rulesets but the words for answers.
 */

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

const lots = (a: Answers): readonly Verdict[] =>
  [lot1, lot2, lot3].map((lot): Verdict => (lot(a) ? 'met' : 'notMet'));

/** Below 49; at 49 the sources disagree. */
const long = ({ age, cashAssistancePayments24 }: Answers): readonly Verdict[] => {
  const tooFew = (cashAssistancePayments24 as number) < 12 || (age as number) > 49;
  return [tooFew ? 'notMet' : age === 49 ? 'unknown' : 'met'];
};

/** By ruleset id, the verdicts of its programmes in their order. */
export const byHand: Readonly<Record<string, (answers: Answers) => readonly Verdict[]>> = {
  'sa-2017-long': long,
  'sa-2019': lots,
  'sa-2021-additional': lots,
};
