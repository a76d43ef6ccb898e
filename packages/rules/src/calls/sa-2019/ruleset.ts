import { ruleset } from '../../engine/index.ts';
import { questions } from '../../questions.ts';
import { threeLots } from '../../rulesets/lots.ts';

const [lot1, lot2, lot3] = threeLots({
  everyone: ['icra-2019', '2sokrog-newsletter-slovenia-2020'],
  lot2: ['icra-2019', '2sokrog-newsletter-slovenia-2020'],
  lot3: ['icra-2019', '2sokrog-newsletter-slovenia-2020'],
});

/**
 * Call of 17 May 2019, Official Gazette 32/2019: programmes of 8 months in three lots, until 2022. The newsletter of
 * 2020 states the residence and the four statuses for all three groups.
 */
export const rules = ruleset({
  id: 'sa-2019',
  version: 1,
  questions,
  validity: { from: '2019-05-17', to: '2022', sources: ['uradni-list-2019-32-call', 'icra-2019'] },
  sources: ['uradni-list-2019-32-call', 'icra-2019', '2sokrog-newsletter-slovenia-2020'],
  programmes: [
    { id: 'sa-2019-lot-1', requires: lot1 },
    { id: 'sa-2019-lot-2', requires: lot2 },
    { id: 'sa-2019-lot-3', requires: lot3 },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = ['sa-2017-long', 'sa-2017-short', 'sa-2018-intermediate'];
