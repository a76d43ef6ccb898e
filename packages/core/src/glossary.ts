import { terms } from './generated/terms.ts';
import type { Term } from './model/glossary.ts';
import { fold } from './slug.ts';

export { terms };

/** Every word of a term in its three languages, for a search or an index. */
export const wordsOf = (term: Term): string[] => [
  term.sl,
  ...term.hr.map(({ value }) => value),
  ...term.croatian.map(({ value }) => value),
  term.en,
];

/**
 * The terms that have all words of a query somewhere, in any of the languages; case and diacritics do not matter.
 *
 * @param query Words in any language; empty: all terms.
 */
export function findTerms(query: string): Term[] {
  const wanted = fold(query).split(' ').filter(Boolean);
  return terms.filter((term) => {
    const text = fold(wordsOf(term).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
