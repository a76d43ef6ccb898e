import type { Pair } from './pairs.ts';

/** What a checker has to say against a text; nothing if it is well. */
export type Check = (pair: Pair) => string[];

const languages = ['sl', 'hr'] as const;
const categoriesOf = (lang: string) => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
const all = (texts: ReadonlyMap<string, string>) => [...texts.values()];
/** The form to compare by: that of large numbers, which both languages have. */
const main = (texts: ReadonlyMap<string, string>) => texts.get('other') ?? texts.get('') ?? '';
const withoutParameters = (text: string) => text.replace(/\{\{\w+\}\}/g, ' ');
const found = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort().join(' ');

/** The same by a measure in both languages, or a finding. */
const same =
  (what: string, measure: (text: string) => string): Check =>
  ({ sl, hr }) =>
    measure(main(sl)) === measure(main(hr))
      ? []
      : [`${what} differ: sl ${measure(main(sl)) || 'none'}, hr ${measure(main(hr)) || 'none'}`];

const inBoth: Check = ({ sl, hr }) =>
  languages.filter((_, index) => [sl, hr][index]?.size === 0).map((lang) => `missing in ${lang}`);

/** Slovenian counts one, two, few, other; Croatian one, few, other. */
const pluralForms: Check = (pair) =>
  languages.flatMap((lang) => {
    const forms = [...pair[lang].keys()].sort().join(' ');
    const needed = forms === '' ? '' : [...categoriesOf(lang)].sort().join(' ');
    return forms === needed ? [] : [`${lang} has the forms "${forms}", needs "${needed}"`];
  });

/** Parameters stand in every form: `{{count}}` may be a word in one of them only if it is in all. */
const parameters: Check = (pair) => {
  const sets = languages.flatMap((lang) => all(pair[lang]).map((text) => found(text, /\{\{\w+\}\}/g)));
  return new Set(sets).size <= 1 ? [] : [`parameters differ: ${[...new Set(sets)].join(' / ')}`];
};

/** A year has a full stop in Croatian and none in Slovenian: »2017–2022«, »2017.–2022.« */
const numbers = (text: string) => (withoutParameters(text).match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');

const links = (text: string) => found(text, /https?:\/\/\S+|\/[a-z]+\/\S*\/|#\w+|<\d>/g);

/** How a text ends: with a mark or without. A Croatian year or date brings its own full stop. */
const endOf = (text: string) => /([.?:,;…])[«)]*$/.exec(text.replace(/<\/\w+>/g, ''))?.[1] ?? '';
const endings: Check = ({ sl, hr }) => {
  const [first, second] = [endOf(main(sl)), endOf(main(hr))];
  const hasOwnStop = /(\d\.|\{\{\w+\}\}\.?)[)«]?$/.test(main(hr));
  return first === second || (hasOwnStop && /^\.?$/.test(first + second.replace('.', '')))
    ? []
    : [`end differently: sl "${first}", hr "${second}"`];
};

/** What must agree between the languages. */
export const comparisons: readonly Check[] = [
  inBoth,
  pluralForms,
  parameters,
  same('numbers', numbers),
  same('links', links),
  same('bold', (text) => found(text, /<b>/g)),
  endings,
];
