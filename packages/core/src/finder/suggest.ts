import { distance } from 'fastest-levenshtein';

/** Letters that may differ in a near miss: none in short names, up to two in long ones. */
const slips = (key: string) => (key.length < 4 ? 0 : key.length < 7 ? 1 : 2);

/**
 * Names to try instead of what was typed.
 *
 * @param names by key, in the order of their weight
 * @param key what was typed, as a key
 * @param abroad more names, for slips in the name of a place that must not be taken for another
 * @returns at most `limit` names: those that begin so, then those that differ by a slip or two
 */
export function suggest(
  names: ReadonlyMap<string, string>,
  key: string,
  abroad: ReadonlyMap<string, string> = new Map(),
  limit = 8,
): string[] {
  if (key.length < 2) return [];
  const near = [...names, ...abroad].flatMap(([name, text]) => {
    if (name.startsWith(key)) return [{ text, score: 0 }];
    const score = Math.abs(name.length - key.length) > 2 ? 3 : distance(name, key);
    return score <= slips(key) ? [{ text, score }] : [];
  });
  // The sort is stable: among equals the greater place stays in front.
  near.sort((a, b) => a.score - b.score);
  return [...new Set(near.map(({ text }) => text))].slice(0, limit);
}
