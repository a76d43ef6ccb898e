import { slugify } from '@vstopna-tocka/core/slug';
import { byName } from '../../../shared/alphabet.ts';
import { loadJson } from '../../../shared/client/dom.ts';
import { blockHtml } from '../../../shared/contact-block/html.ts';
import { labourHtml } from '../../../shared/contact-block/labour.ts';
import { type ContactsIndex, recordOf } from '../../../shared/contact-block/record.ts';
import type { CheckData } from '../data.ts';

/** The contacts of all places, as the result shows them, by the names of municipalities. */
export interface PlaceBlocks {
  /** The settlements of a municipality that others serve, each with its administrative unit. */
  apartIn(municipality: string): [name: string, administrativeUnit: string][];
  /** Whom to ask in a municipality, or in the part of it that lies in another administrative unit. */
  blockOf(municipality: string, administrativeUnit: string): string;
}

/**
 * Loads the contacts of all places.
 *
 * @throws if they do not arrive
 */
export async function loadPlaces(places: CheckData['places']): Promise<PlaceBlocks> {
  const index = await loadJson<ContactsIndex>(places.contacts);
  return {
    apartIn: (municipality) =>
      (index.places[slugify(municipality)]?.elsewhere ?? [])
        .flatMap(({ settlements, administrativeUnit }) =>
          settlements.map((name): [string, string] => [name, administrativeUnit]),
        )
        .sort(byName(index.words.lang, ([name]) => name)),
    blockOf: (municipality, administrativeUnit) => {
      const slug = slugify(municipality);
      const record = recordOf(index, slug, { administrativeUnit });
      if (!record) throw new RangeError(`contacts: expected the municipality "${municipality}"`);
      return (
        blockHtml(record, index.words, { level: 4, more: places.page.replace('{{slug}}', slug) }) +
        labourHtml(record, index.words)
      );
    },
  };
}
