import type { Verdict } from '@vstopna-tocka/rules';
import { both, isOpen, isYes, type Lots } from './by-hand.ts';
import type { Person } from './persons.ts';

/** The same by hand, written for speed only: an answer is looked at if it still matters, and as soon as it is settled. */

function status(person: Person): Verdict {
  const assistance = isYes(person.cashAssistance);
  if (assistance === 'met') return 'met';
  const { labourStatus } = person;
  if (isOpen(labourStatus)) return 'unknown';
  if (labourStatus === 'registered-unemployed' || labourStatus === 'temporarily-unemployable') return 'met';
  if (labourStatus !== 'inactive') return assistance;
  const problems = isYes(person.complexProblems);
  return problems === 'notMet' ? assistance : problems;
}

function firstLot(person: Person): Verdict {
  const { age } = person;
  const adult = isOpen(age) ? 'unknown' : (age as number) >= 18 ? 'met' : 'notMet';
  if (adult === 'notMet') return 'notMet';
  const { residence } = person;
  if (residence === 'other') return 'notMet';
  return both(both(adult, isOpen(residence) ? 'unknown' : 'met'), status(person));
}

export function byHandEarly(person: Person): Lots {
  const lot1 = firstLot(person);
  if (lot1 === 'notMet') return { lot1, lot2: 'notMet', lot3: 'notMet' };
  const { gender } = person;
  if (!isOpen(gender) && gender !== 'female') return { lot1, lot2: 'notMet', lot3: 'notMet' };
  const woman = isOpen(gender) ? 'unknown' : lot1;
  return {
    lot1,
    lot2: both(woman, both(isYes(person.otherCulture), isYes(person.languageBarrier))),
    lot3: both(woman, isYes(person.roma)),
  };
}
