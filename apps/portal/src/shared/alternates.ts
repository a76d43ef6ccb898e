import { defaultLanguage, type Lang } from './i18n/languages.ts';
import { asset, href, languagesOf, type Page } from './routes.ts';

/** An address of the same page for readers of one language, or of none of them. */
interface Alternate {
  /** As in `hreflang`. */
  lang: Lang | 'x-default';
  path: string;
}

/**
 * The addresses of a page by language. Who reads none of them gets the start page, which offers all, instead of one
 * home page, and the Slovenian form of any other page.
 */
export const alternatesOf = (page: Page, param?: string | undefined): Alternate[] => [
  ...languagesOf(page).map((lang) => ({ lang, path: href(page, lang, param) })),
  { lang: 'x-default', path: page === 'home' ? asset('') : href(page, defaultLanguage, param) },
];
