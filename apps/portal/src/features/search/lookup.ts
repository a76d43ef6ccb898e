import { unpackNumbers, unpackWords } from './differences.ts';
import { CUT, type SearchIndex } from './index-file.ts';
import { firstForms } from './name-forms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { fold, type Word } from './words.ts';

export interface Lookup {
  vocabulary: Vocabulary;
  /** The words of the texts, folded, that a typed word is a form of. Empty if it stands in no text. */
  find: (typed: Pick<Word, 'word' | 'written'>) => string[];
}

/**
 * Makes a look-up for words in any of their forms. A word is found as it stands, by the forms that the index knows, and as
 * a form of a name; words that the index calls others are found as they stand only.
 *
 * @param texts all texts, those of the titles too
 */
export function lookupIn(
  { lang, endings, stems, others, stop }: Pick<SearchIndex, 'lang' | 'endings' | 'stems' | 'others' | 'stop'>,
  texts: readonly string[],
): Lookup {
  const vocabulary = vocabularyOf(texts);
  const words = [...vocabulary.keys()].sort();
  const rows = endings.map((row) => row.split(' '));
  const rowsOf = new Map<string, number[]>();
  stems.forEach((packed, row) => {
    for (const named of unpackNumbers(packed)) {
      const word = words[Math.floor(named / CUT)] ?? '';
      const stem = word.slice(0, word.length - (named % CUT));
      rowsOf.set(stem, [...(rowsOf.get(stem) ?? []), row]);
    }
  });
  const foreign = new Set(unpackWords(others));
  const unchanged = new Set(stop.split(' ').map(fold));

  const formsOf = (word: string): string[] =>
    Array.from({ length: word.length + 1 }, (_, length) => word.slice(0, length)).flatMap((stem) =>
      (rowsOf.get(stem) ?? [])
        .map((row) => rows[row] ?? [])
        .filter((row) => row.includes(word.slice(stem.length)))
        .flatMap((row) => row.map((ending) => stem + ending)),
    );

  /** Names, and words of which the index knows no other form. */
  const isByRule = (word: string): boolean => {
    const entry = vocabulary.get(word);
    return entry !== undefined && !unchanged.has(word) && (entry.isName || formsOf(word).length === 0);
  };

  return {
    vocabulary,
    find({ word, written }) {
      const exact = vocabulary.has(word) ? [word] : [];
      if (foreign.has(written) || unchanged.has(word)) return exact;
      const forms = formsOf(word).filter((form) => vocabulary.has(form));
      const byRule = firstForms(word, lang).filter(isByRule);
      return [...new Set([...exact, ...forms, ...byRule])];
    },
  };
}
