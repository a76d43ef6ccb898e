import type { SearchIndex } from './index-file.ts';
import { fold } from './words.ts';

function sharedStart(words: readonly string[]): string {
  const [first = ''] = words;
  let { length } = first;
  for (const word of words) while (!word.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/** Writes of each word only what differs from the word before, behind the number of letters that don't. */
export const packWords = (words: Iterable<string>): string[] =>
  [...words].sort().map((word, index, sorted) => {
    const shared = index === 0 ? 0 : sharedStart([sorted[index - 1] ?? '', word]).length;
    return shared.toString(36) + word.slice(shared);
  });

/** Packs the forms of words as beginnings and endings: most words change as others do. */
export function packForms(lexicon: readonly ReadonlySet<string>[]): Pick<SearchIndex, 'endings' | 'stems'> {
  const byEndings = new Map<string, Set<string>>();
  for (const forms of lexicon) {
    const folded = [...new Set([...forms].map(fold))].sort();
    const stem = sharedStart(folded);
    const endings = folded.map((form) => form.slice(stem.length)).join(' ');
    byEndings.set(endings, (byEndings.get(endings) ?? new Set()).add(stem));
  }
  const rows = [...byEndings].sort(([a], [b]) => (a < b ? -1 : 1));
  return { endings: rows.map(([endings]) => endings), stems: rows.map(([, stems]) => packWords(stems)) };
}

/** The places of texts, each as the distance from the one before. */
export const packPlaces = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? -1));
