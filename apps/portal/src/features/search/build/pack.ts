import { packNumbers } from '../differences.ts';
import { CUT, type SearchIndex } from '../index-file.ts';
import { fold } from '../words.ts';
import type { Candidate } from './lexicon.ts';

function sharedStart(words: readonly string[]): string {
  const [first = ''] = words;
  let { length } = first;
  for (const word of words) while (!word.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/**
 * Packs the forms of words as beginnings and endings: most words change as others do, and their beginnings stand in the
 * texts already.
 *
 * @param words all words of the texts, folded
 * @throws if a form has an ending that cannot be written
 */
export function packForms(
  lexicon: readonly Candidate[],
  words: Iterable<string>,
): Pick<SearchIndex, 'endings' | 'stems'> {
  const places = new Map([...words].sort().map((word, place) => [word, place]));
  const byEndings = new Map<string, Set<number>>();
  for (const { forms, met } of lexicon) {
    const folded = [...new Set([...forms].map(fold))].sort();
    const stem = sharedStart(folded);
    const endings = folded.map((form) => form.slice(stem.length)).join(' ');
    const [name = ''] = met.map(fold).sort();
    const cut = name.length - stem.length;
    if (!places.has(name) || cut >= CUT) throw new Error(`search: the forms of "${name}" cannot be packed`);
    const named = (places.get(name) ?? 0) * CUT + cut;
    byEndings.set(endings, (byEndings.get(endings) ?? new Set()).add(named));
  }
  const rows = [...byEndings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    endings: rows.map(([endings]) => endings),
    stems: rows.map(([, named]) => packNumbers([...named].sort((a, b) => a - b))),
  };
}
