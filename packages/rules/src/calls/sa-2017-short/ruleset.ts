import { all, criterion, ruleset, unpublished } from '../../engine/index.ts';
import { is, questions } from '../../questions.ts';

/**
 * Call for short programmes, Official Gazette 16/2017. Of its three types, A and C were carried out. The words of the
 * conditions are not readable in our sources; of type C it is known that it was for women from other cultures.
 */
export const rules = ruleset({
  id: 'sa-2017-short',
  version: 1,
  questions,
  // The end is not stated: monitoring covers 2018 and 2019, and in 2020 only the three programmes of 2019 ran.
  validity: {
    from: '2017-04-07',
    to: '2019',
    sources: ['uradni-list-2017-16-short-call', 'irssv-monitoring', '2sokrog-newsletter-slovenia-2020'],
  },
  sources: ['uradni-list-2017-16-short-call', 'irssv-final-report'],
  programmes: [
    {
      id: 'sa-2017-short-a',
      requires: unpublished(
        'short-a-conditions',
        'unpublished-conditions',
        'uradni-list-2017-16-short-call',
        'irssv-final-report',
      ),
    },
    {
      id: 'sa-2017-short-c',
      requires: all(
        criterion('woman', is('gender', 'female'), 'acs-azm-2018'),
        criterion('other-culture', is('otherCulture', true), 'acs-azm-2018'),
        unpublished(
          'short-c-further-conditions',
          'unpublished-further-conditions',
          'uradni-list-2017-16-short-call',
        ),
      ),
    },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = ['sa-2017-long'];
