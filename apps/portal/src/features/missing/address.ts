import { fold } from '@vstopna-tocka/core/slug';
import { decoded } from '../../shared/decoded.ts';
import { type Lang, languages, otherLanguages } from '../../shared/i18n/languages.ts';
import {
  asset,
  href,
  isParamPage,
  type Page,
  type PageAt,
  type ParamPage,
  type Params,
  pageNames,
  slugOf,
} from '../../shared/routes.ts';

/** What an address that leads nowhere may mean. */
export interface Reading {
  /** The language of the person, as far as the address tells. */
  lang?: Lang;
  /** The page that the address is a spelling of. */
  at?: PageAt;
  /** Where that page is; for a page that there are many of, without which one, the list of them. */
  target?: string;
  /** The words of the address, the last ones first: one may be the name of a place. */
  words: string[];
}

/** Where the pages that there are many of are listed. */
const listsOf: Record<ParamPage, (lang: Lang) => string> = {
  pastCheck: (lang) => href('programmes', lang),
  municipality: (lang) => `${href('contact', lang)}#municipalities`,
  poster: (lang) => href('forMunicipalities', lang),
  unit: (lang) => `${href('contact', lang)}#units`,
  programme: (lang) => href('programmes', lang),
  facet: (lang) => href('programmes', lang),
  project: (lang) => href('programmes', lang),
};

/** Letters and digits alone: how a word is told from another, whatever its case, its marks and what joins it. */
const keyOf = (text: string) => fold(text).replaceAll(' ', '');

/** The parts of an address below the portal, without the name of a file. Some programs encode an address twice. */
const partsOf = (pathname: string) =>
  decoded(decoded(pathname.slice(asset('').length)))
    .replace(/(\/index)?\.(html?|php)\W*$/i, '')
    .split('/')
    .filter((part) => keyOf(part) !== '');

/** The page that the first words of an address name in a language, and the words that follow its name. */
function pageNamed(words: readonly string[], lang: Lang): { page: Page; rest: string[] } | undefined {
  const found = pageNames.flatMap((page) => {
    const name = slugOf(page, lang)?.split('/') ?? [];
    const isNamed =
      page !== 'home' && name.length > 0 && name.every((part, i) => keyOf(part) === keyOf(words[i] ?? ''));
    const rest = words.slice(name.length);
    return isNamed && (isParamPage(page) || rest.length === 0) ? [{ page, rest }] : [];
  });
  return found[0];
}

/**
 * Reads an address as it was typed or passed on: in any case, with or without marks, with spaces or underscores, in
 * the words of another language, without its last slash or its language.
 *
 * @param pathname the path as the browser writes it, encoded
 * @param params which pages there are of those that there are many of
 * @param reader the language of the browser, for words that are the same in several
 */
export function readAddress(pathname: string, params: Params, reader: Lang): Reading {
  const parts = partsOf(pathname);
  const tree = languages.find((lang) => lang === keyOf(parts[0] ?? ''));
  const below = tree ? parts.slice(1) : parts;
  const isHome = tree !== undefined && below.length === 0;
  const known = (lang: Lang) => (isHome ? { page: 'home' as const, rest: [] } : pageNamed(below, lang));
  const first = tree ?? reader;
  // A word of another language in the tree of this one means the page in this one.
  const wordLang = [first, ...otherLanguages(first)].find((lang) => known(lang) !== undefined);
  const { page, rest } = (wordLang && known(wordLang)) ?? { page: undefined, rest: below };
  const lang = tree ?? wordLang;
  const words = rest.map(fold).reverse();
  if (!page || !lang) return { ...(tree ? { lang: tree } : {}), words };
  if (!isParamPage(page)) return { lang, at: { page, lang }, target: href(page, lang), words };
  if (rest.length === 0) return { lang, target: listsOf[page](lang), words };
  const wanted = rest.map(keyOf).join('/');
  const param = params[page].find((one) => one.split('/').map(keyOf).join('/') === wanted);
  if (param === undefined) return { lang, words };
  return { lang, at: { page, lang, param }, target: href(page, lang, param), words };
}
