// By their path: the configuration of Astro reads this file before any package is built.
import { type Lang, languages, partialLanguages } from '../../../../../packages/core/src/model/languages.ts';

export { type Lang, languages, partialLanguages };

/** The language of every page, and of names that are not translated. */
export const defaultLanguage = languages[0];

/** All languages but one. */
export const otherLanguages = (lang: Lang): Lang[] => languages.filter((other) => other !== lang);

/**
 * The attribute `lang` of a text on a page: none where the page is in the language of the text.
 *
 * @param text the language of the text
 * @param page the language of the page
 */
export const langOf = <T extends string>(text: T, page: Lang): T | undefined =>
  (text as string) === page ? undefined : text;
