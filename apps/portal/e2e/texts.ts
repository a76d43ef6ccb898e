import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import { type Lang, languages } from '../src/shared/i18n/languages.ts';

/*
 * The texts of the portal by their keys, so that a changed sentence turns no test red: what stands on a page is known by
 * the key it comes from. test/texts-by-key.test.ts keeps sentences out of the specs.
 */
const folders = ['../src/locales', '../../../packages/rules/locales'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const words = (lang: Lang) =>
  Object.fromEntries(
    folders
      .flatMap((folder) => globSync(`${folder}/${lang}/*.json`))
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8'))]),
  );

const i18n = createInstance();
i18n.init({
  resources: Object.fromEntries(languages.map((lang) => [lang, words(lang)])),
  defaultNS: 'common',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`text key "${key}" is in no locale file`);
  },
});

/** The words of a language by their keys: `t('home:title')`. */
export type Texts = (key: string, values?: Record<string, unknown>) => string;

/** The whole text of a key, with its values; without marks such as `<0>`, which become elements. */
export const texts = (lang: Lang): Texts => {
  const t = i18n.getFixedT(lang) as unknown as (key: string, values: object) => string;
  return (key, values = {}) => t(key, values).replace(/<\/?\w+>/g, '');
};

/** The longest piece of a text that stands in it whatever its values are: for texts that are completed in the page. */
export const fixedPart = (lang: Lang, key: string): string => {
  const [namespace = '', path = ''] = key.split(':');
  const text: unknown = i18n.getResource(lang, namespace, path);
  if (typeof text !== 'string') throw new Error(`text key "${key}" is in no locale file of "${lang}"`);
  const pieces = text.split(/\{\{.*?\}\}|<\/?\w+>/).map((piece) => piece.trim());
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
};

/** A pattern of what begins with a text, for where more follows. */
export const startOf = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
