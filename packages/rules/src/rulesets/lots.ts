import { all, any, type Condition, criterion } from '../engine/index.ts';
import { atLeast, is } from '../questions.ts';

/** Where one call states each part of its conditions. */
export interface Citations {
  /** Adults who hold a permit for permanent residence or Slovenian citizenship, and the four statuses. */
  readonly everyone: readonly string[];
  readonly lot2: readonly string[];
  readonly lot3: readonly string[];
}

/**
 * The conditions of the three lots, which the calls of 2019 and 2021 have in common; each call adds its citations.
 *
 * All: adults with a permit for permanent residence or Slovenian citizenship who are in at least one of four
 * situations. A citizen who lives abroad is not excluded by these words. Lot 2: of these, women from other cultural
 * backgrounds with language barriers. Lot 3: of these, Roma women.
 */
export function threeLots({ everyone, lot2, lot3 }: Citations): readonly [Condition, Condition, Condition] {
  const lot1 = all(
    criterion('adult', atLeast('age', 18), ...everyone),
    criterion('citizen-or-permanent-permit', is('residence', 'citizen', 'permanent-permit'), ...everyone),
    any(
      criterion('cash-assistance', is('cashAssistance', true), ...everyone),
      criterion('registered-unemployed', is('labourStatus', 'registered-unemployed'), ...everyone),
      criterion('temporarily-unemployable', is('labourStatus', 'temporarily-unemployable'), ...everyone),
      all(
        criterion('inactive', is('labourStatus', 'inactive'), ...everyone),
        criterion('complex-problems', is('complexProblems', true), ...everyone),
      ),
    ),
  );
  const woman = criterion('woman', is('gender', 'female'), ...new Set([...lot2, ...lot3]));
  return [
    lot1,
    all(
      lot1,
      woman,
      criterion('other-culture', is('otherCulture', true), ...lot2),
      criterion('language-barrier', is('languageBarrier', true), ...lot2),
    ),
    all(lot1, woman, criterion('roma', is('roma', true), ...lot3)),
  ];
}
