import { createInstance } from 'i18next';
import { namespaces, resources } from '../../generated/resources.ts';
import { type Lang, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';

export { defaultLanguage, type Lang, langOf, languages, otherLanguages } from '../i18n/languages.ts';
export type { Translate } from '../i18n/translate.ts';

const i18n = createInstance();

i18n.init({
  resources,
  supportedLngs: languages,
  ns: namespaces,
  defaultNS: 'common',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  // A hole in the texts stops the build instead of reaching a reader.
  parseMissingKeyHandler: (key) => {
    throw new Error(`text key "${key}" is in no locale file of the language`);
  },
  missingInterpolationHandler: (text, match) => {
    throw new Error(`text "${text}" was given no value for ${match[0]}`);
  },
});

/**
 * The translate function of a language, for use at build time; nothing of i18next goes to the browser.
 *
 * @throws if a key or a value of a `{{parameter}}` is missing
 */
export const translator = (lang: Lang): Translate => i18n.getFixedT(lang, namespaces);

/** The forms of a counted text by plural category, each with its `{{count}}`, for a script that counts in the browser. */
export function pluralForms(lang: Lang, key: string): Record<string, string> {
  const [namespace = 'common', path = key] = key.includes(':') ? key.split(':') : ['common', key];
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    categories.map((category) => {
      const text: unknown = i18n.getResource(lang, namespace, `${path}_${category}`);
      if (typeof text !== 'string') throw new Error(`text "${key}" has no form "${category}" in "${lang}"`);
      return [category, text];
    }),
  );
}
