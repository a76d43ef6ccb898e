import type { Verdict } from '../../engine/index.ts';
import type { Answers } from '../../questions.ts';

/**
 * The verdicts of the programmes in their order, for complete answers: the conditions a second time, as plain code.
 * Below 49; at 49 the sources disagree.
 */
export const byHand = ({ age, cashAssistancePayments24 }: Answers): readonly Verdict[] => {
  const tooFew = (cashAssistancePayments24 as number) < 12 || (age as number) > 49;
  return [tooFew ? 'notMet' : age === 49 ? 'unknown' : 'met'];
};
