import { loadJson } from '../../../shared/client/dom.ts';
import blockSheet from '../../../shared/contact-block/block.css?url';
import { blockHtml } from '../../../shared/contact-block/html.ts';
import { type ContactsIndex, recordOf } from '../../../shared/contact-block/record.ts';
import resultsSheet from '../styles/contact-results.css?url';
import type { BlockOf } from './results.ts';
import { loadSheets } from './sheets.ts';

/** What stands in the place of blocks that did not arrive: the name of a place leads to its page, which has them. */
export const noBlocks: BlockOf = () => '';

/**
 * Loads the contacts of all places, whatever place is looked for, so that no request tells anything, and the sheets that
 * show them.
 *
 * @param part the part of the page that shows them, with their address in its `data-contacts`
 * @throws if they do not arrive
 */
export async function loadBlocks(part: HTMLElement): Promise<BlockOf> {
  const [index] = await Promise.all([
    loadJson<ContactsIndex>(part.dataset['contacts'] ?? ''),
    loadSheets(blockSheet, resultsSheet),
  ]);
  return (hit, isWhole) => {
    const record = recordOf(index, hit.slug, hit);
    return record ? blockHtml(record, index.words, { level: 3, compact: !isWhole }) : '';
  };
}
