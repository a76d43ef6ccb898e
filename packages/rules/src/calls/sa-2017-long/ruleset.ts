import { all, criterion, disputed, reading, ruleset } from '../../engine/index.ts';
import { atLeast, atMost, below, questions } from '../../questions.ts';

/**
 * Call for long programmes (11 months), Official Gazette 6/2017, and the additional call of 21 April 2017 with the
 * same conditions: persons younger than 49 who received cash social assistance at least 12 times in the last 24
 * months. The municipality of Trebnje wrote "up to 49". No residence, gender or register is required.
 */
export const rules = ruleset({
  id: 'sa-2017-long',
  version: 1,
  questions,
  // The end is known to the year only.
  validity: { from: '2017-02-10', to: '2019', sources: ['rra-koroska-2017', 'bsc-kranj-2017'] },
  sources: ['rra-koroska-2017', 'pora-gr-2017', 'mddsz-long-programmes', 'bsc-kranj-2017'],
  programmes: [
    {
      id: 'sa-2017-long',
      requires: all(
        disputed(
          'younger-than-49',
          reading(
            below('age', 49),
            'rra-koroska-2017',
            'pora-gr-2017',
            'mddsz-long-programmes',
            'bsc-kranj-2017',
          ),
          reading(atMost('age', 49), 'trebnje-2017'),
        ),
        criterion(
          'assistance-12-of-24-months',
          atLeast('cashAssistancePayments24', 12),
          'rra-koroska-2017',
          'pora-gr-2017',
          'mddsz-long-programmes',
          'bsc-kranj-2017',
          'trebnje-2017',
        ),
      ),
    },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = [];
