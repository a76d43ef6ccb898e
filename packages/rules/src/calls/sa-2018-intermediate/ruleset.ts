import { ruleset, unpublished } from '../../engine/index.ts';
import { questions } from '../../questions.ts';

/**
 * Call for intermediate programmes (6 months). That they ran is known from a provider and from the monitoring; neither
 * the text of the call nor its conditions are in our sources.
 */
export const rules = ruleset({
  id: 'sa-2018-intermediate',
  version: 1,
  questions,
  // The first run found began in June 2018; monitoring covers 2018 and 2019; in 2020 only those of 2019 ran.
  validity: {
    from: '2018',
    to: '2019',
    sources: ['memory-koper-2018', 'irssv-monitoring', '2sokrog-newsletter-slovenia-2020'],
  },
  sources: ['delo-2017-intermediate', 'memory-koper-2018', 'irssv-final-report'],
  programmes: [
    {
      id: 'sa-2018-intermediate',
      requires: unpublished(
        'intermediate-conditions',
        'unpublished-conditions',
        'memory-koper-2018',
        'irssv-final-report',
      ),
    },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = ['sa-2017-long', 'sa-2017-short'];
