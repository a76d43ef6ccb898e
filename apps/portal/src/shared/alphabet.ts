import { type Lang, languages } from './i18n/languages.ts';

const collators = Object.fromEntries(languages.map((lang) => [lang, new Intl.Collator(lang)])) as Record<
  Lang,
  Intl.Collator
>;

/**
 * For sorting in the alphabet of a language: Č after C and, in Croatian, Lj after all other words with L.
 *
 * @param name what a thing is called
 */
export const byName =
  <T>(lang: Lang, name: (item: T) => string) =>
  (a: T, b: T): number =>
    collators[lang].compare(name(a), name(b));

/** Things with names in the alphabet of a language. */
export const inAlphabet = <T extends { name: string }>(items: readonly T[], lang: Lang): T[] =>
  items.toSorted(byName(lang, ({ name }) => name));
