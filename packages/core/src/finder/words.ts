import { plain } from '../slug.ts';

/** A word of a name or a query, folded. */
export interface Word {
  text: string;
  /** It has a full stop behind it. */
  dotted: boolean;
  /** It may stand for a longer word, as `sv` does for `sveti`. */
  short: boolean;
  /** It only joins others, as `pri` does. */
  joins: boolean;
  /** The two words of which it is made, where the first may be another one. */
  apart?: [Word, Word];
}

/** Abbreviations that are also written without their full stop. */
const USUAL = new Set(['dol', 'gor', 'mal', 'sl', 'slov', 'sp', 'sr', 'st', 'sv', 'vel', 'zg']);

/** Words that only join others; `n`, `o`, `p` and `pr` are how public files shorten them. */
const JOINING = new Set('i in k med n na nad o ob od p pod pr pred pri s u v z za'.split(' '));

/** The words of a text. *Šent* in any spelling joins the next word: `Št. Jur` is `Šentjur`. */
export function wordsOf(text: string): Word[] {
  // A letter of another script is a letter, too: without it `Plač` would be left of `Plačе`.
  const found = plain(text).match(/[\p{L}0-9]+\.?/gu) ?? [];
  const words: Word[] = [];
  found.forEach((written, index) => {
    const dotted = written.endsWith('.');
    const text = dotted ? written.slice(0, -1) : written;
    const usual = USUAL.has(text) && index < found.length - 1;
    const before = words.at(-1);
    const word: Word = {
      text,
      dotted,
      short: dotted || usual || (text.length === 1 && index < found.length - 1),
      // With a full stop, or as in `pri V. Loki`, it is *Velika*, not `v`; so with *Spodnja* and *Zgornja*.
      joins: JOINING.has(text) && !(/^[svz]$/.test(text) && (dotted || before?.joins)),
    };
    if (before && (before.text === 'sent' || (before.text === 'st' && /^[a-z]/.test(text))))
      words[words.length - 1] = {
        ...word,
        text: `sent${text}`,
        short: dotted,
        joins: false,
        ...(before.text === 'st' ? { apart: [before, word] } : {}),
      };
    else words.push(word);
  });
  return words;
}

/** Other spellings of saints: `St.` may be *Stari*, not *Šent*, and `Sv. Jur` is *Šentjur*. */
export function respelt(words: readonly Word[]): Word[] | undefined {
  if (words.some(({ apart }) => apart)) return words.flatMap((word) => word.apart ?? [word]);
  const [first, second, ...rest] = words;
  if (!first || !second || !/^sv(?:et\w{1,3})?$/.test(first.text)) return undefined;
  return [{ ...second, text: `sent${second.text}` }, ...rest];
}

/**
 * What spellings of a name share that differ in case, diacritics, signs and spaces only. The full stop of an
 * abbreviation counts: `O. Bloke` is not *Obloke*.
 */
export const keyOf = (words: readonly Word[]): string =>
  words.map(({ text, dotted }, index) => (dotted && index < words.length - 1 ? `${text}.` : text)).join('');

/** The words that carry a name: all but the joining ones; the first is kept whatever it is. */
export const weighty = (words: readonly Word[]): Word[] =>
  words.filter(({ joins }, index) => index === 0 || !joins);

/** What the usual abbreviations stand for, in every gender, number and case. */
const WRITTEN_OUT =
  /^(?:(?:dolenj|gorenj)(?:sk)?|dolnj|gornj|mal|slovensk|slovenj|spodnj|srednj|star|svet|velik|zgornj)(?:[aeiou]|em|ega|emu|ih|im|imi)?$/;

/** Whether a word of a name, where it is one of the usual abbreviations, may stand for what was typed: `Sv.` not for `Svati`. */
const mayMean = (name: Word, typed: Word) =>
  !USUAL.has(name.text) || WRITTEN_OUT.test(typed.text) || /^goric/.test(typed.text);

/** Whether what was typed is a word of a name, or one abbreviates the other. */
const stands = (typed: Word, name: Word) =>
  typed.text === name.text ||
  (typed.short && name.text.startsWith(typed.text)) ||
  (name.short && typed.text.startsWith(name.text) && mayMean(name, typed));

/** Whether words are the same pair by pair, written out or abbreviated; `b`, a name, may go on. */
export const abbreviates = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.every((word, index) => b[index] !== undefined && stands(word, b[index]));

/**
 * Whether words are the same pair by pair, written out or abbreviated. At least one pair is written out, or a single
 * word is one of the usual abbreviations.
 *
 * @param a not longer than `b`; what `b` has beyond it does not matter
 */
export function alike(a: readonly Word[], b: readonly Word[]): boolean {
  if (!abbreviates(a, b)) return false;
  const same = a.some((word, index) => word.text === b[index]?.text && word.text.length > 1);
  return same || (b.length === 1 && WRITTEN_OUT.test(b[0]?.text ?? ''));
}

const ENDING = /(?:[aeiou]mi|[ai]ma|[aeo]ga|emu|[aeio]h|[aeio]m|[eo]v|o[gj]|[aeiou])$/;
/** `Koper` is `Kopra`, `Gradec` is `Gradca`, and `Mengeš` is `Mengša`. */
const FLEETING = /[ae]([b-df-hj-np-tvz]|[ln]j)$/;
const PREPOSITION = /^(?:iz|na|pri|s|u|v|z)$/;

const less = (word: string) => word.replace(ENDING, '');

/** What a name in some case keeps of itself: `skofj lok` of `Škofji Loki`. */
export const stemOf = (words: readonly Word[]): string => words.map(({ text }) => less(text)).join(' ');

/** What the cases of a name may keep of it, which is not always the same: `ljutomer`, but `kopr` and `sentjurj`. */
export const stemsOf = (words: readonly Word[]): Set<string> => {
  const shorter = words.map(({ text }, index) =>
    index === words.length - 1 && FLEETING.test(text) ? text.replace(FLEETING, '$1') : less(text),
  );
  const longer = words.map(({ text }) => (/[aeiou]r$/.test(text) ? `${text}j` : less(text)));
  // `Log` has no ending, though it looks like one.
  const whole = words.map(({ text }) => text);
  return new Set([stemOf(words), shorter.join(' '), longer.join(' '), whole.join(' ')]);
};

/** Whether words, some of them abbreviated, are those of a name in a case: `Slov. Konjicah` of `Slovenske Konjice`. */
export const inCaseOf = (words: readonly Word[], name: readonly Word[]): boolean =>
  words.every((word, index) => {
    const other = name[index];
    if (!other) return false;
    return word.short ? other.text.startsWith(word.text) : stemsOf([other]).has(less(word.text));
  });

/** Whether a word leads to a place in another case: `v Celju`, `iz Celja`. */
export const isPreposition = (word: Word | undefined): boolean => PREPOSITION.test(word?.text ?? '');

/** The name in a phrase that may be in another case, as `v Kopru`, `Kopru`; nothing where it may only be unfinished. */
export function inCase(words: readonly Word[]): readonly Word[] | undefined {
  if (words.length > 1 && isPreposition(words[0])) return words.slice(1);
  return ENDING.test(words.at(-1)?.text ?? '') ? words : undefined;
}
