import type { Lang, partialLanguages } from './languages.ts';

type WholeLanguage = Exclude<Lang, (typeof partialLanguages)[number]>;

/** What a page is called in each language that has it. */
export type PageSlugs = Readonly<Record<WholeLanguage, string> & Partial<Record<Lang, string>>>;

/**
 * The one table of pages: what each is called in the address, by language; a name may have several parts. A page without a
 * name in a partial language is not there in that language.
 */
export const slugs = {
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
} as const satisfies Record<string, PageSlugs>;

/** The file that explains the columns of the monitoring. */
export const dictionaryNames: PageSlugs = { sl: 'slovar-stolpcev-sl', hr: 'rjecnik-stupaca-hr' };
