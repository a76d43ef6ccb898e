/** What the page hands to its script: words of the page's language and the places to choose from. */
export interface CheckData {
  lang: string;
  /** The questions and conditions of this page: another sign where they are others. */
  plan: string;
  /** Short names of the questions. */
  short: Record<string, string>;
  /** Sentences about the person, by label of a criterion and verdict. */
  criteria: Record<string, Partial<Record<'met' | 'notMet' | 'unknown', string>>>;
  /** Names of the calls that the check is about, by the id of the ruleset. */
  calls: Record<string, string>;
  /** What a reader must know of a programme's conditions. */
  caveats: Record<string, string[]>;
  /** By id: address, publisher, date, and the language of the name where it is another. */
  sources: Record<string, [address: string, publisher: string, date: string, lang?: string]>;
  words: CheckWords;
  places: Places;
  /** How a result about all calls begins, by the best verdict; only where the page asks about one after the other. */
  leads?: Record<'met' | 'notMet' | 'unknown', string>;
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
  'otherSettlements',
  'placeFailed',
] as const;

export type CheckWords = Record<(typeof liveKeys)[number], string>;

/** What the choice of a municipality needs before it is made. */
export interface Places {
  /** The names of the municipalities; their slugs follow from them. */
  names: string[];
  /** The address of all contacts in the language of the page. */
  contacts: string;
  /** The address of a municipality's page, with the mark {{slug}}. */
  page: string;
}
