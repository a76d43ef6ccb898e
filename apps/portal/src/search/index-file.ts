import type { Lang } from '../i18n/languages.ts';

/** The index of the pages of one language, as it is sent. */
export interface SearchIndex {
  lang: Lang;
  /** The addresses of the pages below the path of the portal, e.g. `sl/obcina/trebnje/`. */
  paths: string[];
  titles: string[];
  /** Every other text of the pages once, headings first. */
  texts: string[];
  /** How many of the texts are headings. */
  headings: number;
  /** For each text the places of its pages in `paths`; each as the distance from the one before, see `unpackPlaces`. */
  pages: number[][];
  /** The ways in which words change: folded endings, with blanks between. */
  endings: string[];
  /** For each of these ways, the folded beginnings of the words that change so; see `unpackWords`. */
  stems: string[][];
  /** Real words that look like forms of a word of the texts, but are of others: they are not found. See `unpackWords`. */
  others: string[];
  /** Words that join others. They are looked for only where nothing else was typed, and only as they stand. */
  stop: string[];
}
