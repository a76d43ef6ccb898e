import type { Condition } from './conditions.ts';
import { MET, NOT_MET, type Node } from './diagram.ts';

/** `met` and `notMet` are certain; `unknown` is everything else, and never means no. */
export type Verdict = 'met' | 'notMet' | 'unknown';

/** The verdict that a terminal of a diagram stands for. */
export const verdictOf = (node: Node): Verdict =>
  node === MET ? 'met' : node === NOT_MET ? 'notMet' : 'unknown';

/** A criterion's verdict by its id. */
export type LeafVerdict = (criterion: string) => Verdict;

const opposite: Record<Verdict, Verdict> = { met: 'notMet', notMet: 'met', unknown: 'unknown' };

/**
 * Kleene's strong three-valued logic. What it settles is settled; where a question occurs more than once it may leave
 * open what the exact verdict settles.
 */
export function kleene(condition: Condition, leaf: LeafVerdict): Verdict {
  if (condition.kind === 'criterion' || condition.kind === 'unpublished') return leaf(condition.id);
  if (condition.kind === 'not') return opposite[kleene(condition.of, leaf)];
  const settles = condition.kind === 'all' ? 'notMet' : 'met';
  const verdicts = condition.of.map((c) => kleene(c, leaf));
  if (verdicts.includes(settles)) return settles;
  return verdicts.includes('unknown') ? 'unknown' : opposite[settles];
}

/** Ids of the criteria that bring about the Kleene verdict: those without which it might be another. */
export function decisive(condition: Condition, leaf: LeafVerdict): ReadonlySet<string> {
  if (condition.kind === 'criterion' || condition.kind === 'unpublished') return new Set([condition.id]);
  if (condition.kind === 'not') return decisive(condition.of, leaf);
  const verdict = kleene(condition, leaf);
  const part = condition.of.filter((c) => kleene(c, leaf) === verdict);
  return new Set(part.flatMap((c) => [...decisive(c, leaf)]));
}
