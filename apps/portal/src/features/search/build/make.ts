import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../shared/i18n/languages.ts';
import { asset, pageAt, unlistedPages } from '../../../shared/routes.ts';
import { packNumbers, packWords } from '../differences.ts';
import type { SearchIndex } from '../index-file.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { lexiconOf } from './lexicon.ts';
import { othersOf } from './others.ts';
import { packForms } from './pack.ts';
import { stopWordsOf } from './stop-words.ts';
import { type PageText, textsOf } from './texts.ts';

const isFound = (path: string) => {
  const at = pageAt(path);
  return at !== undefined && at.page !== 'search' && !unlistedPages.includes(at.page);
};

/** A page with its address below the path of the portal, e.g. `sl/obcina/trebnje/`. */
export interface PageWithPath extends PageText {
  path: string;
}

const readPages = (root: string, lang: Lang): PageWithPath[] =>
  globSync(`${lang}/**/index.html`, { cwd: root })
    .map((name) => name.replace(/index\.html$/, ''))
    .filter((path) => isFound(asset(path)))
    .sort()
    .map((path) => ({ path, ...textsOf(readFileSync(join(root, path, 'index.html'), 'utf8')) }));

/** Each text once, headings first, with the pages that it stands on. */
function textsAndPages(all: readonly PageWithPath[]): Pick<SearchIndex, 'texts' | 'headings' | 'pages'> {
  const collect = (field: 'headings' | 'texts') => {
    const pages = new Map<string, number[]>();
    all.forEach((page, place) => {
      for (const text of new Set(page[field])) pages.set(text, [...(pages.get(text) ?? []), place]);
    });
    return [...pages];
  };
  const headings = collect('headings');
  const texts = [...headings, ...collect('texts')];
  return {
    texts: texts.map(([text]) => text),
    headings: headings.length,
    pages: texts.map(([, pages]) => packNumbers(pages)),
  };
}

/** The index of the given pages. */
export function indexOfPages(
  all: readonly PageWithPath[],
  lang: Lang,
  dictionaries: Readonly<Record<Lang, Dictionary>>,
): SearchIndex {
  const titles = all.map(({ title }) => title);
  const content = textsAndPages(all);
  const vocabulary = vocabularyOf([...titles, ...content.texts]);
  const stopWords = stopWordsOf(lang);
  const lexicon = lexiconOf(lang, vocabulary, stopWords, dictionaries);
  return {
    lang,
    paths: all.map(({ path }) => path),
    titles,
    ...content,
    ...packForms(lexicon, vocabulary.keys()),
    others: packWords(othersOf(lang, vocabulary, lexicon, titles, dictionaries[lang]).sort()),
    stop: [...stopWords].join(' '),
  };
}

/**
 * The index of all pages of one language, from a finished build.
 *
 * @param root the folder of the build
 * @throws if a page has no title
 */
export const indexOf = (
  root: string,
  lang: Lang,
  dictionaries: Readonly<Record<Lang, Dictionary>>,
): SearchIndex => indexOfPages(readPages(root, lang), lang, dictionaries);
