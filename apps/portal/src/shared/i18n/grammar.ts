import type { Lang } from './languages.ts';

/** What a language writes in another way than the rest; everything else comes from `Intl`. */
interface Grammar {
  /** What stands behind the number of a year. */
  yearEnd?: string;
  /** Letters that are written with two signs, at the beginning of a name. */
  digraph?: RegExp;
}

const grammars: Partial<Record<Lang, Grammar>> = {
  hr: { yearEnd: '.', digraph: /^(Dž|Lj|Nj)/ },
};

/** A year as a language writes it: »2018«, in Croatian »2018.«. */
export const yearIn = (lang: Lang, year: string): string => year + (grammars[lang]?.yearEnd ?? '');

/** The letter that a name begins with. Croatian has three that are written with two signs: Dž, Lj and Nj. */
export const letterOf = (name: string, lang: Lang): string =>
  grammars[lang]?.digraph?.exec(name)?.[0] ?? name.charAt(0);
