import { blockHtml } from '../../contact-block/html.ts';
import { type ContactsIndex, recordOf } from '../../contact-block/record.ts';
import { loadJson } from './dom.ts';
import type { BlockOf } from './results.ts';

/**
 * Loads the contacts of all places, whatever place is looked for, so that no request tells anything.
 *
 * @param form the search form, with the address of the contacts in its `data-contacts`
 * @throws if they do not arrive
 */
export async function loadBlocks(form: HTMLElement): Promise<BlockOf> {
  const index = await loadJson<ContactsIndex>(form.dataset['contacts'] ?? '');
  return (hit, isWhole) => {
    const record = recordOf(index, hit.slug, hit);
    return record ? blockHtml(record, index.words, { level: 3, compact: !isWhole }) : '';
  };
}
