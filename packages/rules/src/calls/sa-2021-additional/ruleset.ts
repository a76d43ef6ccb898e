import { ruleset } from '../../engine/index.ts';
import { questions } from '../../questions.ts';
import { threeLots } from '../../rulesets/lots.ts';

const [lot1, lot2, lot3] = threeLots({
  everyone: ['grantly-2021'],
  lot2: ['grantly-2021', 'lmit-2021'],
  lot3: ['lmit-2021'],
});

/**
 * Additional call of August 2021, Official Gazette 135/2021: the three lots of 2019 again, for 7 projects.
 *
 * Lots 1 and 2 were read in full. Of lot 3 only the group is stated; the rest is taken to be as in lot 1. A summary
 * (lmit-2021) writes "permanent residence in Slovenia" where the fuller text says permit or citizenship.
 */
export const rules = ruleset({
  id: 'sa-2021-additional',
  version: 1,
  questions,
  // The day of publication was not read; the programmes ended with the funding period.
  validity: { from: '2021-08', to: '2022', sources: ['grantly-2021', 'lmit-2021'] },
  sources: ['grantly-2021', 'lmit-2021'],
  programmes: [
    { id: 'sa-2021-lot-1', requires: lot1 },
    { id: 'sa-2021-lot-2', requires: lot2 },
    { id: 'sa-2021-lot-3', requires: lot3, caveats: ['lot-3-statuses-assumed'] },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = ['sa-2019'];
