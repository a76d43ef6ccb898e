import type { Term } from '@vstopna-tocka/core';
import type { Lang } from '../../../shared/i18n/languages.ts';

/** The words of a term by language; Croatia's own stand with the Croatian ones. */
const groups = [['sl'], ['hr', 'croatian'], ['en']] as const;
type TermKey = (typeof groups)[number][number];

/** The language of the words of a term. */
export const langOfTerm = (key: TermKey) => (key === 'croatian' ? 'hr' : key);

/** The words of a term in order: those in the language of the page first, then from Slovenian on. */
export const termOrder = (lang: Lang): TermKey[] => {
  const isOwn = (group: (typeof groups)[number]) => (group as readonly string[]).includes(lang);
  return groups.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).flat();
};

/** The word that a term is listed by. */
export const headOf = (term: Term, lang: Lang): string =>
  termOrder(lang)[0] === 'hr' ? (term.hr[0]?.value ?? term.sl) : term.sl;
