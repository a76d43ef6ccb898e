import type { boundaries } from '@vstopna-tocka/core/boundaries-fine';

/**
 * What the search in the browser needs to know of places, as small as can be. Two files: the first is enough for
 * municipalities, postcodes and quarters of towns, the second adds the settlements, the local communities and the
 * names in Croatia.
 */
export interface PlacesIndex {
  /** The names of the regional units; elsewhere a unit is its place in this list. */
  units: string[];
  municipalities: [id: number, name: string, unit: number, ...aliases: string[]][];
  /** A district with its municipalities, with the administrative unit where its settlements lie in another one. */
  postcodes: [code: string, name: string, ...places: (number | [municipality: number, unit: string])[]][];
  /** Codes of post boxes, apart by spaces. */
  postBoxes: [name: string, municipality: number, codes: string][];
  /** Quarters of towns: name and id of the local unit of the CSD, if known. */
  quarters: Listed;
  /** The unit of every administrative unit that other lists name. */
  administrativeUnits: Record<string, number>;
  /** The municipalities of which others serve some settlements. */
  divided: number[];
}

/**
 * Places by municipality, in one text: apart by `;`, what is known of one apart by `=`. Shorter than lists, and quicker
 * to read.
 */
export type Listed = Record<string, string>;

export interface SettlementsIndex {
  /** Name, second name and administrative unit, the last two only where there are any. */
  settlements: Listed;
  /** Local communities, without those of which a settlement bears the name: name and local unit of the CSD, if known. */
  communities: Listed;
  /** Names of Croatian towns and municipalities, apart by `;`. */
  croatian: string;
}

/** The outlines to decide by, and how far they may run from the register, in metres. */
export interface FineOutlines {
  boundaries: typeof boundaries;
  deviation: number;
}
