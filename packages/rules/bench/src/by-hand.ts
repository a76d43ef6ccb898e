import type { Verdict } from '@vstopna-tocka/rules';
import type { Person } from './persons.ts';

/**
 * The three lots of the call of 2019, written by hand: Kleene's logic on the answers as they are, condition by
 * condition. It is the limit that engines are measured against; it checks no answer and knows no source.
 */

export interface Lots {
  readonly lot1: Verdict;
  readonly lot2: Verdict;
  readonly lot3: Verdict;
}

export const isOpen = (answer: unknown): boolean =>
  answer === undefined || answer === 'dont-know' || answer === 'wont-say';

export const isYes = (answer: boolean | 'dont-know' | 'wont-say' | undefined): Verdict =>
  isOpen(answer) ? 'unknown' : answer === true ? 'met' : 'notMet';

export const both = (a: Verdict, b: Verdict): Verdict =>
  a === 'notMet' || b === 'notMet' ? 'notMet' : a === 'met' && b === 'met' ? 'met' : 'unknown';

export const either = (a: Verdict, b: Verdict): Verdict =>
  a === 'met' || b === 'met' ? 'met' : a === 'notMet' && b === 'notMet' ? 'notMet' : 'unknown';

export const oneOf = (answer: string | undefined, first: string, second = first): Verdict =>
  isOpen(answer) ? 'unknown' : answer === first || answer === second ? 'met' : 'notMet';

export function byHand(person: Person): Lots {
  const { age, residence, cashAssistance, labourStatus, gender, complexProblems } = person;
  const adult = isOpen(age) ? 'unknown' : (age as number) >= 18 ? 'met' : 'notMet';
  const resident = oneOf(residence, 'citizen', 'permanent-permit');
  const registered = oneOf(labourStatus, 'registered-unemployed', 'temporarily-unemployable');
  const inactive = both(oneOf(labourStatus, 'inactive'), isYes(complexProblems));
  const lot1 = both(both(adult, resident), either(either(isYes(cashAssistance), registered), inactive));
  const woman = both(lot1, oneOf(gender, 'female'));
  return {
    lot1,
    lot2: both(woman, both(isYes(person.otherCulture), isYes(person.languageBarrier))),
    lot3: both(woman, isYes(person.roma)),
  };
}
