/** What the page hands to its script: words of the page's language and the places to choose from. */
export interface CheckData {
  lang: string;
  /** The questions and conditions of this page: another sign where they are others. */
  plan: string;
  /** Short names of the questions. */
  short: Record<string, string>;
  /** Sentences about the person, by label of a criterion and verdict. */
  criteria: Record<string, Partial<Record<'met' | 'notMet' | 'unknown', string>>>;
  /** What a reader must know of a family's conditions. */
  caveats: Record<string, string[]>;
  /** By id: address, publisher, date, and the language of the name where it is another. */
  sources: Record<string, [address: string, publisher: string, date: string, lang?: string]>;
  words: CheckWords;
  changes: ChangeWords;
  places: Places;
}

/** The texts under `check:live` of the locale files, handed over with their marks for values such as {{name}}. */
export const liveKeys = [
  'back',
  'change',
  'changeOf',
  'why',
  'sources',
  'missing',
  'early',
  'goOn',
  'disputed',
  'readingMet',
  'readingNotMet',
  'deleted',
  'phone',
  'phoneOld',
  'several',
  'otherCentre',
  'details',
] as const;

export type CheckWords = Record<(typeof liveKeys)[number], string>;

/** The words for what would change a result. */
export interface ChangeWords {
  title: string;
  lead: string;
  /** With the marks {{question}}, {{from}} and {{to}}. */
  item: string;
  or: string;
  honest: string;
  none: string;
  others: string;
  /** By question and value the words of the answer that a change leads to. */
  to: Record<string, string>;
}

/** Municipalities and who serves them, in a form that is small. */
export interface Places {
  /** Names of the 16 centres. */
  centres: string[];
  /** Local units: name, number of its centre, telephone with its year and whether it is old. */
  units: [name: string, centre: number, phone?: string, year?: string, old?: 1][];
  /** Municipalities: name, numbers of the units, 1 where others serve some settlements. */
  municipalities: [name: string, units: number[], other?: 1][];
  /** The address of a municipality's page, with the mark {{slug}}. */
  page: string;
}
