import { type Word, wordsOf } from './words.ts';

/** What is known of a word of the texts. */
export interface Entry {
  /** The places of the texts that it stands in. */
  places: Set<number>;
  /** As it is written, in small letters: with and without hooks, where it is written in both ways. */
  written: Set<string>;
  /** It never stands without a capital. */
  isName: boolean;
  /** It has a capital where other words have none: not only at a beginning. */
  isSurelyName: boolean;
}

/** The words of the texts, folded. */
export type Vocabulary = ReadonlyMap<string, Entry>;

const isCapital = (letter: string) => letter !== letter.toLowerCase();
/** An address of the web is written in small letters whatever it is made of. */
const isInAddress = (text: string, { start, end }: Word) =>
  /[@/_.-]$/.test(text.slice(0, start)) || /^([@/_]|\.\p{L})/u.test(text.slice(end, end + 2));
const isBeginning = (text: string, { start }: Word) =>
  /(^|[.!?:»„(·–|]\s*)$/.test(text.slice(Math.max(0, start - 3), start));

/** Collects the words of texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const entries = new Map<string, Entry>();
  texts.forEach((text, place) => {
    for (const word of wordsOf(text)) {
      const entry = entries.get(word.word) ?? {
        places: new Set(),
        written: new Set(),
        isName: true,
        isSurelyName: false,
      };
      entries.set(word.word, entry);
      entry.places.add(place);
      entry.written.add(word.written);
      if (isCapital(text.charAt(word.start))) entry.isSurelyName ||= !isBeginning(text, word);
      else if (!isInAddress(text, word)) entry.isName = false;
    }
  });
  for (const entry of entries.values()) entry.isSurelyName &&= entry.isName;
  return entries;
}
