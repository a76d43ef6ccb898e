// Words as the site search compares them: the same at build, for the index, and in the browser, for what is typed.

/** A word of a text and where it stands. */
export interface Word {
  /** Folded, see {@link fold}. */
  word: string;
  /** As it is written, in small letters. */
  written: string;
  start: number;
  end: number;
}

/** Small letters without strokes and hooks, đ as d: people leave them out, and telephones put in others. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** A run of letters and digits. What is written behind the hyphen of »CSD-ja« is an ending, no word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:-(?:j?(?:a|u|i|e|em|om|ev|ov|ih|ema|oma|im|ima))(?![\p{L}\p{N}-]))?/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const written = match[0].replace(/-.*/, '').toLowerCase();
    return { word: fold(written), written, start: match.index, end: match.index + match[0].length };
  });
}
