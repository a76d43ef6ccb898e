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
  const names = [...vocabulary.keys()].filter((word) => vocabulary.get(word)?.isName || IN_NAMES.test(word));
  const words = wordsOf(typed);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    const before = words[index - 1];
    const joined = (a: Word, b: Word) =>
      SAINT.test(a.word) ? find({ word: `sent${b.word}`, written: `šent${b.written}` }) : [];
    const whole = next ? joined(word, next) : [];
    if (whole.length > 0) return [{ ...word, answers: whole }];
    if (before && joined(before, word).length > 0) return [];
    const isShort =
      typed[word.end] === '.' ? word.word.length > 1 : next !== undefined && USUAL.has(word.word);
    const begun = isShort ? names.filter((name) => name.startsWith(word.word)) : [];
    return [{ ...word, answers: [...new Set([...find(word), ...begun])] }];
  });
}
