import type { Lang } from '../../shared/i18n/languages.ts';

/** The words and addresses that the page hands to its scripts. */
export interface SearchTexts {
  lang: string;
  /** The address of a municipality's page up to its slug. */
  municipalityBase: string;
  /** The place on that page that speaks of settlements with other contacts. */
  elsewhereAnchor: string;
  /** The page for people who live in Croatia. */
  crossBorder: string;
  /** What a place is, by kind of match, with `{{text}}` and `{{name}}` of the municipality. */
  matched: Record<string, string>;
  elsewhere: { some: string };
  /** Of one place: asks, since that it is the right one is not certain. */
  single: string;
  ifNot: string;
  /** Of several, by plural category, with `{{count}}`. */
  found: Record<string, string>;
  completions: string;
  near: string;
  none: string;
  empty: string;
  short: string;
  /** With `{{name}}`. */
  croatian: string;
  /** Where places in Slovenia bear the name, too. */
  croatianToo: string;
  inCroatia: string;
  inSlovenia: string;
  loading: string;
  failed: string;
  settlementsFailed: string;
  contactsFailed: string;
}

/** What came of asking the device where it is. */
export interface LocateTexts {
  locating: string;
  here: string;
  border: string;
  /** At the coast and at the border of the country. */
  nearest: string;
  nearestSeveral: string;
  outside: string;
  denied: string;
  unavailable: string;
  /** With `{{km}}`. */
  vague: string;
  failed: string;
}

export interface MapTexts {
  lang: Lang;
  /** The addresses of the pages of a municipality and of a unit up to their slug. */
  municipalityBase: string;
  unitBase: string;
  /**
   * The words before a municipality and before a unit in the fragment, `obcina` in `#obcina=trebnje`: that of this
   * language, then those of the others, since an address is passed on.
   */
  fragments: { municipality: [string, ...string[]]; unit: [string, ...string[]] };
  /** The tint of each unit, in the order of the index of places. */
  tints: number[];
  label: string;
  all: string;
  choose: string;
  municipality: string;
  unit: string;
  notThere: string;
  zoomIn: string;
  zoomOut: string;
  failed: string;
}
