import type { Lookup } from './lookup.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that public files shorten in names of places, also without a full stop: `Sv. Tomaž`, `Zg Gorje`. */
const USUAL = new Set(['dol', 'gor', 'mal', 'sl', 'slov', 'sp', 'sr', 'sv', 'vel', 'zg']);
/** *Šent* is the first part of a word: `Št. Jur` and `Šent Jur` are `Šentjur`. */
const SAINT = /^s(?:en)?t$/;

/** A word that names are made of, though it also stands without a capital: `v Slov. goricah`. */
const IN_NAMES = /^slovensk/;

/** A word that was typed, with the words of the texts that answer it. */
export interface Asked extends Word {
  answers: string[];
}

/**
 * What was typed, word by word. An abbreviation is answered by the names that begin so, beside what it is itself.
 *
 * @param typed the whole text, since a full stop behind a word says that it goes on
 */
export function askedOf(typed: string, { find, vocabulary }: Lookup): Asked[] {
  const namesFrom = (beginning: string) =>
    [...vocabulary.keys()].filter(
      (word) => word.startsWith(beginning) && (vocabulary.get(word)?.isName || IN_NAMES.test(word)),
    );
  const words = wordsOf(typed);
  const asked: Asked[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, next] = words.slice(index) as [Word, Word?];
    const joined =
      next && SAINT.test(word.word) ? find({ word: `sent${next.word}`, written: `šent${next.written}` }) : [];
    if (joined.length > 0) {
      asked.push({ ...word, answers: joined });
      index += 1;
      continue;
    }
    const isShort =
      typed[word.end] === '.' ? word.word.length > 1 : next !== undefined && USUAL.has(word.word);
    const begun = isShort ? namesFrom(word.word) : [];
    asked.push({ ...word, answers: [...new Set([...find(word), ...begun])] });
  }
  return asked;
}
