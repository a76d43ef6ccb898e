/** What a finder needs to know of places; the records of this package fit, and so does a smaller index of them. */
export interface FinderData {
  municipalities: readonly { id: number; name: string; aliases: readonly string[] }[];
  settlements: readonly {
    name: string;
    secondName?: string | undefined;
    municipality: number;
    administrativeUnit?: string | undefined;
  }[];
  postcodes: readonly {
    code: string;
    name: string;
    /** The likeliest first; with the administrative unit where all its settlements there lie in another one. */
    places: readonly { municipality: number; administrativeUnit?: string | undefined }[];
  }[];
  /** Quarters of towns and local communities, with the id of a local unit of the CSD where one is known for them. */
  communities?: readonly {
    name: string;
    municipality: number;
    quarter: boolean;
    csdUnit?: string | undefined;
  }[];
  /** Codes of post boxes and great customers, which no post district bears. */
  postBoxes?: readonly { name: string; municipality: number; codes: readonly string[] }[];
  /** Regional units with their municipalities: known words, and names to choose from. */
  regionalUnits?: readonly { name: string; municipalities: readonly number[] }[];
  croatianPlaces?: readonly { name: string }[];
}

/** How a query led to a place. */
export const matchKinds = [
  'municipality',
  'alias',
  'iso-code',
  'register-id',
  'post-office',
  'postcode',
  'settlement',
  'settlement-second-name',
  'quarter',
  'community',
] as const;
export type MatchKind = (typeof matchKinds)[number];

/** One place that a query may mean. */
export interface Match {
  kind: MatchKind;
  /** The text that matched, as the register writes it, e.g. `Škofja Loka` or `8210 Trebnje`. */
  text: string;
  municipality: number;
  /** Set where the matched settlement lies in another administrative unit than its municipality. */
  administrativeUnit?: string;
  /** The id of the local unit of the CSD that serves the matched quarter, in towns with several. */
  csdUnit?: string;
}

/** All that a query may mean. */
export interface Found {
  /** The places, those of greater weight first: municipality, town, post office, settlement, quarter. */
  matches: Match[];
  /** Whether the only match may be taken without asking: all that was typed is understood and means nothing else. */
  alone: boolean;
  /** The Croatian place of this name, as it is officially written; matches are Slovenian places of the same name. */
  croatian?: string;
  /** Names to try instead, those that begin so before those that differ by a slip; empty where there are matches. */
  suggestions: string[];
}

export interface Finder {
  find(query: string): Found;
}
