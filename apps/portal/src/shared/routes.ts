import { defaultLanguage, type Lang, languages } from './i18n/languages.ts';
import { type PageSlugs, slugs } from './i18n/slugs.ts';

export type Page = keyof typeof slugs;
export const pageNames = Object.keys(slugs) as Page[];
const slugsOf: Readonly<Record<Page, PageSlugs>> = slugs;
/** The pages that there are many of, told apart by a parameter. */
export const paramPages = [
  'pastCheck',
  'municipality',
  'poster',
  'unit',
  'programme',
  'facet',
  'project',
] as const satisfies Page[];
export type ParamPage = (typeof paramPages)[number];
export type PlainPage = Exclude<Page, ParamPage>;
/** The parameters that there are of each of these pages. */
export type Params = Readonly<Record<ParamPage, readonly string[]>>;

/** Pages for paper and for a moment: nothing that a search should find. */
export const unlistedPages: readonly Page[] = ['poster', 'noConnection'];

export const isParamPage = (page: Page): page is ParamPage => (paramPages as readonly Page[]).includes(page);

/** What a page is called in its address, e.g. `obcina`; nothing where the language has not the page. */
export const slugOf = (page: Page, lang: Lang): string | undefined => slugsOf[page][lang];

/** The languages that have a page. */
export const languagesOf = (page: Page): Lang[] =>
  languages.filter((lang) => slugOf(page, lang) !== undefined);

/** The language in which a reader gets a page: the default one where the reader's own has not the page. */
export const langFor = (page: Page, lang: Lang): Lang =>
  slugOf(page, lang) === undefined ? defaultLanguage : lang;

/** A path with one slash at its end. */
export const asFolder = (path: string): string => `${path}/`.replace(/\/+$/, '/');

/** The path that the portal is served under, with a slash at both ends. */
const base = asFolder(import.meta.env?.BASE_URL ?? '/');

/**
 * The address of a page, e.g. `/sl/obcina/trebnje/`; of the page in the default language where the language has not the
 * page.
 *
 * @param param the slug or id, for the pages that have one
 */
export function href(page: PlainPage, lang: Lang): string;
export function href(page: ParamPage, lang: Lang, param: string): string;
export function href(page: Page, lang: Lang, param?: string | undefined): string;
export function href(page: Page, lang: Lang, param?: string): string {
  const at = langFor(page, lang);
  const path = [at, slugOf(page, at), param].filter((part) => part !== undefined && part !== '');
  return `${base}${path.join('/')}/`;
}

/** Where an address leads: the reverse of {@link href}. */
export interface PageAt {
  page: Page;
  lang: Lang;
  param?: string;
}

/**
 * The page that an address leads to, e.g. the municipality `trebnje` in Slovenian for `/sl/obcina/trebnje/`.
 *
 * @returns `undefined` if the table has no such page
 */
export function pageAt(address: string): PageAt | undefined {
  const [, lang, path = ''] = /^([^/]*)\/?(.*)$/.exec(address.slice(base.length).replace(/\/$/, '')) ?? [];
  if (!languages.includes(lang as Lang)) return undefined;
  for (const page of pageNames) {
    const slug = slugOf(page, lang as Lang);
    if (slug === undefined) continue;
    if (!isParamPage(page) && path === slug) return { page, lang: lang as Lang };
    if (isParamPage(page) && path.startsWith(`${slug}/`))
      return { page, lang: lang as Lang, param: path.slice(slug.length + 1) };
  }
  return undefined;
}

/** The address of a file of `public/`, e.g. `asset('favicon.svg')`. */
export const asset = (path: string): string => base + path;

/** For `getStaticPaths` of `src/pages/[lang]/[<page>].astro`: the page in every language that has it. */
export const pathsOf = <P extends PlainPage>(page: P) =>
  languagesOf(page).map((lang) => ({ params: { lang, [page]: slugOf(page, lang) } }));

/** For `getStaticPaths` of `src/pages/[lang]/[<page>]/[param].astro`, of a name in parts `[...<page>]`: a page for each parameter in every language that has it. */
export const pathsOfEach = (page: ParamPage, params: readonly string[]) =>
  languagesOf(page).flatMap((lang) =>
    params.map((param) => ({ params: { lang, [page]: slugOf(page, lang), param } })),
  );
