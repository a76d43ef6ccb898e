/**
 * The languages of the portal and of the words in the data, the default one first: the one place that lists them. Names of
 * offices, places and sources are in the default one whatever the language of a page.
 */
export const languages = ['sl', 'hr'] as const;

/** A language of the portal. */
export type Lang = (typeof languages)[number];

/** Of these, the languages with some pages only: words of the data and pages may be missing in them. */
export const partialLanguages = [] as const satisfies readonly Lang[];

const partial: readonly Lang[] = partialLanguages;

/** The languages with all pages, in which no word of the data may be missing. */
export const wholeLanguages: readonly Lang[] = languages.filter((lang) => !partial.includes(lang));
