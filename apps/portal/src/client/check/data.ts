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
  'otherSettlements',
  'placeFailed',
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

/** What the choice of a municipality needs before it is made. */
export interface Places {
  /** The names of the municipalities; their slugs follow from them. */
  names: string[];
  /** The address of all contacts in the language of the page. */
  contacts: string;
  /** The address of a municipality's page, with the mark {{slug}}. */
  page: string;
}
