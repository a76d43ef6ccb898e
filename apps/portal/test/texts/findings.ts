import { comparisons } from './compare.ts';
import { terminology } from './glossary.ts';
import { allPairs, type Pair } from './pairs.ts';
import { style } from './style.ts';

const checks = [...comparisons, style, terminology];

/** What all checks find in a text. */
export const findingsIn = (pair: Pair): string[] =>
  checks.flatMap((check) => check(pair)).map((finding) => `${pair.id}: ${finding}`);

/** What all checks find in all texts, and how many texts there are. */
export async function findings(): Promise<{ pairs: number; found: string[] }> {
  const pairs = await allPairs();
  return { pairs: pairs.length, found: pairs.flatMap(findingsIn) };
}
