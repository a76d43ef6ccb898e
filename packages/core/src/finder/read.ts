import { plain } from '../slug.ts';
import { behindStreet, withoutCountry } from './kinds.ts';
import { type Word, wordsOf } from './words.ts';

/** What stands between signs and numbers of a query. */
export interface Phrase {
  words: Word[];
  /** A house number follows, or it reads as a street: evidence of a place only where it agrees with the rest. */
  street: boolean;
}

/** A query taken apart. */
export interface Query {
  phrases: Phrase[];
  /** The last number of four digits. */
  code?: string;
  /** It says that the place is in Slovenia or in Croatia. */
  country?: 'si' | 'hr';
  /** Its code has the letters of another country: `A-8250`. */
  foreign?: true;
}

// Neither looks behind: phones from before 2023 cannot.
const CODE = /(^|[^a-z0-9])(?:([a-z]{1,3})-|(?:si|slo|hr) ?)?(\d{4,})(?![a-z0-9])/g;
/** `12`, `12 a`, `12/3`, but not `4.` in `Cesta 4. maja`. */
const HOUSE =
  /(^|[^a-z0-9])\d{1,3}(?!\d|\. ?[a-z])(?: ?[a-z](?![a-z.]))?(?: ?[-/] ?\d{1,3}(?: ?[a-z](?![a-z.]))?)*/g;
/** What stands before a house number: `h. št. 5`, `br. 7`. */
const NUMBER = /(^|[^a-z0-9])(?:(?:h\. ?)?st|k?br|(?:hisna |kucni )?(?:stevilka|broj))\.? ?(?=\d)/g;
const NO_NUMBER =
  /(^|[^a-z0-9])(?:b\.? ?(?:b|h\.? ?s|s|st)\.?|n\. ?h\.?|n\.? ?n\.?|brez (?:hisne )?(?:stevilke|st\.?))(?![a-z0-9])/g;
/** `M. O.`, `K. S.` and the like: with the full stops they would read as *Mala* and so on. */
const INITIALS = /(^|[^a-z0-9.])(?:(m)\. ?([oc])|([kvc])\. ?(s))\. ?(?=[a-z])/g;
/** A code that a telephone wrote as a number: `2 000`. */
const PARTED = /(^\s*|, ?)(\d) (\d{3})(?=\s*$| [a-z])/;
/** In the middle it is a part of a name, as in `Gradišče-K. o. Št. Lovrenc`. */
const CADASTRAL = /^\s*k\. ?o\. ?(?=[a-z])/;
/** Signs that nobody sees and no name has: they come with what is copied from a page. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** The last word of names such as `Brlog - del`, no place of its own. */
const SECTION = / - (?=del(?![a-z]))/g;
const SIGNS = /[|,;:()[\]/\n\t"„“”«»]+| -|- /;

/**
 * Takes a query apart. Signs, house numbers and codes stand between phrases; countries are taken out.
 *
 * @param text anything that a person typed, also a whole address
 */
export function read(text: string): Query {
  const query: Query = { phrases: [] };
  const marked = plain(text)
    .replace(PARTED, '$1$2$3')
    .replace(UNSEEN, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(SECTION, ' ')
    .replace(/['’`´ʼ]/g, '')
    .replace(CADASTRAL, 'katastrska obcina ')
    .replace(INITIALS, '$1$2$3$4$5 ')
    .replace(CODE, (_, before: string, land: string | undefined, digits: string) => {
      if (land && !/^(?:si|slo|hr)$/.test(land)) query.foreign = true;
      else if (digits.length === 4) query.code = digits;
      return `${before}|`;
    })
    // The mark of a footnote, as in `Pesnica3`.
    .replace(/([a-z]{3})\d{1,2}(?![a-z0-9])/g, '$1')
    .replace(NUMBER, '$1')
    .replace(HOUSE, '$1#|')
    .replace(NO_NUMBER, '$1#|');
  for (const segment of marked.split(SIGNS)) {
    const { words, country } = withoutCountry(wordsOf(segment));
    if (country) query.country = country;
    if (words.length === 0) continue;
    const street =
      segment.trim().endsWith('#') ||
      words.some(({ text }) => /^\d/.test(text)) ||
      behindStreet(words) !== undefined;
    query.phrases.push({ words, street });
  }
  return query;
}
