import { blockHtml } from '../../contact-block/html.ts';
import { labourHtml, labourName } from '../../contact-block/labour.ts';
import { type BlockRecord, type ContactsIndex, recordOf } from '../../contact-block/record.ts';
import { loadJson } from '../contact/dom.ts';
import type { CheckData } from './data.ts';

/** The contacts of all places, as the result shows them. */
export interface PlaceBlocks {
  /** The settlements of a municipality that others serve, each with its administrative unit. */
  apartIn(slug: string): [name: string, administrativeUnit: string][];
  /** Whom to ask in a municipality, or in the part of it that lies in another administrative unit. */
  blockOf(slug: string, administrativeUnit: string): string;
}

/** The labour offices with their names, below the block. */
function labourOffices(record: BlockRecord, { words }: ContactsIndex): string {
  const names = record.labourOffices.map((office) => labourName(office, words)).join(', ');
  return `<section class="place-labour"><h4>${names}</h4>${labourHtml(record, words)}</section>`;
}

/**
 * Loads the contacts of all places.
 *
 * @throws if they do not arrive
 */
export async function loadPlaces(places: CheckData['places']): Promise<PlaceBlocks> {
  const index = await loadJson<ContactsIndex>(places.contacts);
  return {
    apartIn: (slug) =>
      (index.places[slug]?.elsewhere ?? [])
        .flatMap(({ settlements, administrativeUnit }) =>
          settlements.map((name): [string, string] => [name, administrativeUnit]),
        )
        .sort(([a], [b]) => a.localeCompare(b, index.words.lang)),
    blockOf: (slug, administrativeUnit) => {
      const record = recordOf(index, slug, { administrativeUnit });
      if (!record) throw new RangeError(`contacts: expected the municipality "${slug}"`);
      return (
        blockHtml(record, index.words, { level: 4, more: places.page.replace('{{slug}}', slug) }) +
        labourOffices(record, index)
      );
    },
  };
}
