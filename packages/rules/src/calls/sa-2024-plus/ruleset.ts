import { ruleset, unpublished } from '../../engine/index.ts';
import { questions } from '../../questions.ts';

/**
 * Call for social activation+ (SA+), 29 March 2024, Official Gazette 27/2024: runs today. The conditions for
 * participants are not in our sources, and those of earlier calls must not be taken for them: the newest published ones
 * are shown as orientation only.
 */
export const rules = ruleset({
  id: 'sa-2024-plus',
  version: 1,
  questions,
  validity: { from: '2024-03-29', sources: ['uradni-list-2024-27-call', 'gov-si-2024-call'] },
  sources: ['uradni-list-2024-27-call', 'gov-si-2024-call'],
  orientation: {
    call: 'sa-2021-additional',
    reason: 'last-published',
    sources: ['uradni-list-2024-27-call', 'gov-si-2024-call', 'grantly-2021', 'lmit-2021'],
  },
  programmes: [
    {
      id: 'sa-2024-plus',
      requires: unpublished(
        'sa-plus-conditions',
        'unpublished-conditions',
        'uradni-list-2024-27-call',
        'gov-si-2024-call',
      ),
    },
  ],
});

/** Earlier calls whose programmes ran at the same time. Ends known only to the year may make that longer than it was. */
export const overlaps: readonly string[] = [];
