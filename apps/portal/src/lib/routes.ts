import { type Lang, languages } from '../i18n/languages.ts';

/** The one table of pages: what each is called in the address, by language; a name may have several parts. */
const slugs = {
  home: { sl: '', hr: '' },
  check: { sl: 'preverite', hr: 'provjerite' },
  /** One check for each call that has ended: the parameter is the id of its ruleset. */
  pastCheck: { sl: 'preverite/za-nazaj', hr: 'provjerite/unatrag' },
  contact: { sl: 'kontakt', hr: 'kontakt' },
  programmes: { sl: 'programi', hr: 'programi' },
  sources: { sl: 'viri', hr: 'izvori' },
  sourcesOfInstitutions: { sl: 'viri-ustanov', hr: 'izvori-ustanova' },
  sourcesOfPress: { sl: 'viri-medijev', hr: 'izvori-medija' },
  statements: { sl: 'kaj-pravijo-viri', hr: 'sto-kazu-izvori' },
  changes: { sl: 'spremembe', hr: 'promjene' },
  search: { sl: 'iskanje', hr: 'pretraga' },
  /** Shown by the service worker in place of a page that is not on the device; no page leads there. */
  noConnection: { sl: 'ni-povezave', hr: 'nema-veze-s-internetom' },
  privacy: { sl: 'zasebnost', hr: 'privatnost' },
  accessibility: { sl: 'dostopnost', hr: 'pristupacnost' },
  easyToRead: { sl: 'lahko-branje', hr: 'lako-citljivo' },
  howItWorks: { sl: 'kako-poteka', hr: 'kako-tece' },
  professionals: { sl: 'za-strokovnjake', hr: 'za-strucnjake' },
  meetings: { sl: 'seznami-za-sestanke', hr: 'popisi-za-sastanke' },
  training: { sl: 'usposabljanje', hr: 'osposobljavanje' },
  crossBorder: { sl: 'cez-mejo', hr: 'preko-granice' },
  glossary: { sl: 'slovar', hr: 'rjecnik' },
  figures: { sl: 'v-stevilkah', hr: 'u-brojkama' },
  monitoring: { sl: 'spremljanje', hr: 'pracenje' },
  forMunicipalities: { sl: 'za-obcine', hr: 'za-opcine' },
  openData: { sl: 'odprti-podatki', hr: 'otvoreni-podaci' },
  /** One page for each municipality: the parameter is its slug. */
  municipality: { sl: 'obcina', hr: 'opcina' },
  /** Two posters for each municipality: the parameter is its slug and the size of the paper, e.g. `trebnje/a4`. */
  poster: { sl: 'plakat', hr: 'plakat' },
  /** One page for each regional unit: the parameter is its id. */
  unit: { sl: 'regijska-enota', hr: 'regionalna-jedinica' },
  /** One page for each programme of a call: the parameter is its id. */
  programme: { sl: 'program', hr: 'program' },
  /** One page for each value of a facet of the list: the parameter is facet and value, e.g. `unit/celje`. */
  facet: { sl: 'programi-po', hr: 'programi-prema' },
  /** One page for each provider's project: the parameter is its id. */
  project: { sl: 'programi', hr: 'programi' },
} as const satisfies Record<string, Record<Lang, string>>;

export type Page = keyof typeof slugs;
export const pageNames = Object.keys(slugs) as Page[];
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

/** A path with one slash at its end. */
export const asFolder = (path: string): string => `${path}/`.replace(/\/+$/, '/');

/** The path that the portal is served under, with a slash at both ends. */
const base = asFolder(import.meta.env?.BASE_URL ?? '/');

/**
 * The address of a page, e.g. `/sl/obcina/trebnje/`.
 *
 * @param param the slug or id, for the pages that have one
 */
export function href(page: PlainPage, lang: Lang): string;
export function href(page: ParamPage, lang: Lang, param: string): string;
export function href(page: Page, lang: Lang, param?: string | undefined): string;
export function href(page: Page, lang: Lang, param?: string): string {
  const path = [lang, slugs[page][lang], param].filter((part) => part !== undefined && part !== '');
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
  const slug = (page: Page) => slugs[page][lang as Lang];
  const page = pageNames.find((page) =>
    isParamPage(page) ? path.startsWith(`${slug(page)}/`) : path === slug(page),
  );
  if (!page) return undefined;
  const param = isParamPage(page) ? { param: path.slice(slug(page).length + 1) } : {};
  return { page, lang: lang as Lang, ...param };
}

/** What a page is called in its address, e.g. `obcina`. */
export const slugOf = (page: Page, lang: Lang): string => slugs[page][lang];

/** The address of a file of `public/`, e.g. `asset('favicon.svg')`. */
export const asset = (path: string): string => base + path;

/** For `getStaticPaths` of `src/pages/[lang]/[<page>].astro`: the page in every language. */
export const pathsOf = <P extends PlainPage>(page: P) =>
  languages.map((lang) => ({ params: { lang, [page]: slugs[page][lang] } }));

/** For `getStaticPaths` of `src/pages/[lang]/[<page>]/[param].astro`, of a name in parts `[...<page>]`: a page for each parameter in every language. */
export const pathsOfEach = (page: ParamPage, params: readonly string[]) =>
  languages.flatMap((lang) =>
    params.map((param) => ({ params: { lang, [page]: slugs[page][lang], param } })),
  );
