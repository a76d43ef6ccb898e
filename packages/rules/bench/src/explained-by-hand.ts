import type { Verdict } from '@vstopna-tocka/rules';
import { both, either, isYes, oneOf } from './by-hand.ts';
import type { Person } from './persons.ts';

/**
 * The three lots of 2019 by hand, with reasons: for each lot the criteria that decide it, each with its sources, and
 * the questions whose answers are missing. It gives less than `evaluate`, which tells what every criterion says.
 */

const SOURCES: readonly string[] = ['icra-2019', '2sokrog-newsletter-slovenia-2020'];

interface Reason {
  readonly criterion: string;
  readonly question: string;
  readonly verdict: Verdict;
  readonly sources: readonly string[];
}

export interface ExplainedLot {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
}

export interface ExplainedLots {
  readonly lot1: ExplainedLot;
  readonly lot2: ExplainedLot;
  readonly lot3: ExplainedLot;
}

/** Adds a criterion to the reasons of a verdict if it says the same. */
function add(
  reasons: Reason[],
  wanted: Verdict,
  criterion: string,
  question: string,
  verdict: Verdict,
): void {
  if (verdict === wanted) reasons.push({ criterion, question, verdict, sources: SOURCES });
}

function explained(verdict: Verdict, reasons: readonly Reason[]): ExplainedLot {
  const missing: string[] = [];
  if (verdict === 'unknown') {
    for (const { question } of reasons) if (!missing.includes(question)) missing.push(question);
  }
  return { verdict, reasons, missing };
}

export function explainedByHand(person: Person): ExplainedLots {
  const { age, residence, labourStatus, gender } = person;
  const adult =
    age === undefined || typeof age === 'string' ? 'unknown' : (age as number) >= 18 ? 'met' : 'notMet';
  const resident = oneOf(residence, 'citizen', 'permanent-permit');
  const assistance = isYes(person.cashAssistance);
  const registered = oneOf(labourStatus, 'registered-unemployed');
  const temporary = oneOf(labourStatus, 'temporarily-unemployable');
  const inactive = oneOf(labourStatus, 'inactive');
  const problems = isYes(person.complexProblems);
  const together = both(inactive, problems);
  const status = either(either(assistance, registered), either(temporary, together));
  const lot1 = both(both(adult, resident), status);
  const woman = oneOf(gender, 'female');
  const culture = isYes(person.otherCulture);
  const language = isYes(person.languageBarrier);
  const roma = isYes(person.roma);
  const lot2 = both(both(lot1, woman), both(culture, language));
  const lot3 = both(both(lot1, woman), roma);

  const reasonsOfAll = (verdict: Verdict): Reason[] => {
    const reasons: Reason[] = [];
    add(reasons, verdict, 'adult', 'age', adult);
    add(reasons, verdict, 'citizen-or-permanent-permit', 'residence', resident);
    if (status !== verdict) return reasons;
    add(reasons, verdict, 'cash-assistance', 'cashAssistance', assistance);
    add(reasons, verdict, 'registered-unemployed', 'labourStatus', registered);
    add(reasons, verdict, 'temporarily-unemployable', 'labourStatus', temporary);
    if (together !== verdict) return reasons;
    add(reasons, verdict, 'inactive', 'labourStatus', inactive);
    add(reasons, verdict, 'complex-problems', 'complexProblems', problems);
    return reasons;
  };
  const reasons2 = lot1 === lot2 ? reasonsOfAll(lot2) : [];
  add(reasons2, lot2, 'woman', 'gender', woman);
  add(reasons2, lot2, 'other-culture', 'otherCulture', culture);
  add(reasons2, lot2, 'language-barrier', 'languageBarrier', language);
  const reasons3 = lot1 === lot3 ? reasonsOfAll(lot3) : [];
  add(reasons3, lot3, 'woman', 'gender', woman);
  add(reasons3, lot3, 'roma', 'roma', roma);
  return {
    lot1: explained(lot1, reasonsOfAll(lot1)),
    lot2: explained(lot2, reasons2),
    lot3: explained(lot3, reasons3),
  };
}
