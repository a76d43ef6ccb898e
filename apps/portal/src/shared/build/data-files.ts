import { createHash } from 'node:crypto';
import { boundaries } from '@vstopna-tocka/core/boundaries';
import { deviation, boundaries as fine } from '@vstopna-tocka/core/boundaries-fine';
import { districts } from '@vstopna-tocka/core/districts';
import { communities, croatianPlaces, postBoxes } from '@vstopna-tocka/core/place-names';
import { administrativeUnits, municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { contactsIndex } from '../contact-block/build/records.ts';
import { type Lang, languages } from '../i18n/languages.ts';
import type { FineOutlines } from '../places-index.ts';
import { asset } from '../routes.ts';
import { params } from './params.ts';
import { placesIndex, settlementsIndex } from './places-index.ts';

/** The data that a page loads in the browser, as JSON. */
export const dataFiles = {
  /** Which pages there are of those that there are many of, to read addresses by. */
  addresses: JSON.stringify(params),
  /** Municipalities, postcodes and quarters for the search. */
  places: JSON.stringify(
    placesIndex({
      administrativeUnits,
      communities,
      districts: districts(),
      municipalities,
      postBoxes,
      regionalUnits,
    }),
  ),
  /** Settlements and other names for the search, loaded when somebody begins to type. */
  settlements: JSON.stringify(settlementsIndex({ communities, croatianPlaces, settlements })),
  /** All offices and whom to call in each municipality, with the words of the contact block. */
  ...(Object.fromEntries(
    languages.map((lang) => [`contacts-${lang}`, JSON.stringify(contactsIndex(lang))]),
  ) as Record<`contacts-${Lang}`, string>),
  /** The outlines of the municipalities for the map, loaded when somebody asks for it. */
  boundaries: JSON.stringify(boundaries),
  /** The outlines to decide by, loaded when somebody asks where they are. */
  outlines: JSON.stringify({ boundaries: fine, deviation } satisfies FineOutlines),
} as const;

export type DataFile = keyof typeof dataFiles;

/** Part of the address: a page never gets data of another build than its own. */
const hashOf = (name: DataFile) => createHash('sha256').update(dataFiles[name]).digest('hex').slice(0, 8);

/** The address of data that a page loads, e.g. `/data/1a2b3c4d/places.json`. */
export const dataHref = (name: DataFile): string => asset(`data/${hashOf(name)}/${name}.json`);

/** For `getStaticPaths` of `src/pages/data/[hash]/[name].json.ts`. */
export const dataPaths = () =>
  (Object.keys(dataFiles) as DataFile[]).map((name) => ({ params: { hash: hashOf(name), name } }));
