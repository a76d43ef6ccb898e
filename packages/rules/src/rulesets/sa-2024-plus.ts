import { ruleset, unpublished } from '../engine/index.ts';
import { questions } from '../questions.ts';

/**
 * Call for social activation+ (SA+), 29 March 2024, Official Gazette 27/2024: runs today. The conditions for
 * participants are not in our sources, and those of 2019 must not be taken for them.
 */
export const sa2024Plus = ruleset({
  id: 'sa-2024-plus',
  version: 1,
  questions,
  validity: { from: '2024-03-29', sources: ['uradni-list-2024-27-call', 'gov-si-2024-call'] },
  sources: ['uradni-list-2024-27-call', 'gov-si-2024-call'],
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
