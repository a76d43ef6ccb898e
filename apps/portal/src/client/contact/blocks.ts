import blockSheet from '../../contact-block/block.css?url';
import { blockHtml } from '../../contact-block/html.ts';
import { type ContactsIndex, recordOf } from '../../contact-block/record.ts';
import resultSheet from '../../styles/contact-results.css?url';
import { loadJson } from './dom.ts';
import type { BlockOf } from './results.ts';
import { loadSheet } from './sheet.ts';

/** What stands in the place of blocks that did not arrive: the name of a place leads to its page, which has them. */
export const noBlocks: BlockOf = () => '';

/**
 * Loads the contacts of all places, whatever place is looked for, so that no request tells anything; and how they look.
 *
 * @param part the part of the page that shows them, with their address in its `data-contacts`
 * @throws if they do not arrive
 */
export async function loadBlocks(part: HTMLElement): Promise<BlockOf> {
  const sheets = [blockSheet, resultSheet].map(loadSheet);
  const [index] = await Promise.all([loadJson<ContactsIndex>(part.dataset['contacts'] ?? ''), ...sheets]);
  return (hit, isWhole) => {
    const record = recordOf(index, hit.slug, hit);
    return record ? blockHtml(record, index.words, { level: 3, compact: !isWhole }) : '';
  };
}
