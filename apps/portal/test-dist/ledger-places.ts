import type { Lang } from '../src/i18n/languages.ts';
import type { PlainPage } from '../src/lib/routes.ts';

/** Where a fact of the ledger stands in the portal, written by hand so that it does not follow the data. */
interface Place extends Record<Lang, readonly string[]> {
  page: PlainPage;
  /** The id of the heading or entry from which on it stands. */
  at: string;
  /** Sources that must be linked to in the same place. */
  sources: readonly string[];
}

const newsletter = ['2sokrog-newsletter-slovenia-2020'];

/** By number of the ledger; a fact that stands in several places has them with a word after the number. */
export const places: Readonly<Record<string, Place>> = {
  'D1 before': {
    page: 'howItWorks',
    at: 'referral',
    sl: ['Koordinator: Pove več o programu'],
    hr: ['Koordinator: Daje više informacija o programu'],
    sources: newsletter,
  },
  'D1 during': {
    page: 'howItWorks',
    at: 'phases',
    sl: ['Koordinator: Spremlja osebo in je v stiku z vsemi.'],
    hr: ['Koordinator: Prati osobu i u vezi je sa svima.'],
    sources: newsletter,
  },
  'D1 after': {
    page: 'howItWorks',
    at: 'follow-up',
    sl: ['Koordinator: Osebo spremlja še nekaj časa po koncu.'],
    hr: ['Koordinator: Prati osobu još neko vrijeme nakon kraja.'],
    sources: newsletter,
  },
  D5: {
    page: 'howItWorks',
    at: 'gain',
    sl: [
      'socialne razmere',
      'Informacije',
      'funkcionalnih kompetenc',
      'socialna mreža',
      'možnosti za delo',
      'vključenost',
    ],
    hr: [
      'socijalne prilike',
      'Informacije',
      'funkcionalnih kompetencija',
      'socijalna mreža',
      'mogućnosti za rad',
      'uključenost',
    ],
    sources: ['2sokrog-newsletter-2020-08'],
  },
};
