import type { Lang } from '../../shared/i18n/languages.ts';

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
  /** For each text the places of its pages in `paths`; each as the distance from the one before, see `packNumbers`. */
  pages: number[][];
  /** The ways in which words change: folded endings, with blanks between. */
  endings: string[];
  /**
   * For each of these ways the words that change so. Each is named by one of its forms, by the place of that among all words
   * of the texts in the order of the alphabet, and by how many letters of it are its ending: place × `CUT` + letters. The
   * numbers are written as their distances, see `packNumbers`.
   */
  stems: number[][];
  /** Real words that look like forms of a word of the texts, but are of others: they are not found. See `packWords`. */
  others: string;
  /** Words that join others. They are looked for only where nothing else was typed, and only as they stand. */
  stop: string;
}

/** Endings are shorter than this. */
export const CUT = 16;
