import { escapeHtml } from '@vstopna-tocka/core/html';
import { callHtml, headerHtml, whoseHtml } from './head.ts';
import { type BlockOptions, linkHtml } from './parts.ts';
import { proofHtml } from './proof.ts';
import type { BlockRecord } from './record.ts';
import { shownOf } from './shown.ts';
import { unitsHtml } from './units.ts';
import { waysHtml } from './ways.ts';
import type { BlockWords } from './words.ts';

export type { BlockOptions } from './parts.ts';

/**
 * Whom to ask in a place, as HTML: the number first, then mail, street, hours, and where all that comes from.
 *
 * Pure, without the DOM: the same function for pages, results, the panel of the map, cards on other sites, paper and the
 * page without connection. Every value is escaped.
 *
 * @param record From `recordOf`; at build time from `blockRecord`, which brings the sources.
 * @param words From `blockWords`; in the browser the index of contacts brings them.
 * @throws {RangeError} If the record has no number, which the tests of the data exclude.
 */
export function blockHtml(record: BlockRecord, words: BlockWords, options: BlockOptions = {}): string {
  const { level = 2, compact = false, links = true, more } = options;
  const shown = shownOf(record);
  return [
    `<section class="contact${compact ? ' contact--compact' : ''}">`,
    headerHtml(record, words, level),
    callHtml(shown, record, words, options),
    whoseHtml(shown, record, words, options),
    compact ? '' : unitsHtml(shown, words, options),
    compact ? '' : waysHtml(shown, record, words, options),
    compact || !links ? '' : proofHtml(record, words),
    more ? `<p class="more">${linkHtml(more, escapeHtml(words.ways.more), options)}</p>` : '',
    '</section>',
  ].join('');
}
