import { terms } from '@vstopna-tocka/core/glossary';
import type { Check } from './compare.ts';

/** Other ways to say a term in Croatian that are as good where the context is clear; by the number of the term. */
const alsoGood: Readonly<Record<number, readonly string[]>> = {
  // The Slovenian state's or Croatia's: its full name is too long for a line of a card.
  8: ['zavod za zapošljavanje'],
  10: ['zavod za zapošljavanje'],
};

/** A word in any of its forms: the ending is left open. */
const stem = (word: string) =>
  word.length < 4 ? `${word}(?!\\p{L})` : `${word.slice(0, word.length < 6 ? -1 : -2)}\\p{L}*`;

/** A term in any of its forms, as a whole; what is in brackets need not be said. */
const termPattern = (term: string) =>
  new RegExp(
    `(?<!\\p{L})${term
      .replace(/\(.*?\)/g, '')
      .trim()
      .split(/\s+/)
      .map(stem)
      .join('\\s+(?:\\p{L}+\\s+){0,2}?')}`,
    'iu',
  );

const variants = (term: string) => (term.includes(' / ') ? [] : [term]);

const glossary = terms
  // A pair of terms in one line (»A / B«) says no words that stand together.
  .flatMap(({ number, sl, hr, croatian }) =>
    variants(sl).map((slovenian) => ({
      slovenian,
      pattern: termPattern(slovenian),
      accepted: [...[...hr, ...croatian].map(({ value }) => value), ...(alsoGood[number] ?? [])]
        .flatMap((value) => value.split(' / '))
        .map(termPattern),
    })),
  );

const plain = (texts: ReadonlyMap<string, string>) => [...texts.values()].join(' ').replace(/<\/?\w+>/g, '');

/** Where a Slovenian text uses a term of the glossary, the Croatian one uses what the glossary says. */
export const terminology: Check = ({ sl, hr }) =>
  glossary
    .filter(
      ({ pattern, accepted }) => pattern.test(plain(sl)) && !accepted.some((good) => good.test(plain(hr))),
    )
    .map(({ slovenian }) => `hr: no Croatian for »${slovenian}«: ${plain(sl)} / ${plain(hr)}`);
