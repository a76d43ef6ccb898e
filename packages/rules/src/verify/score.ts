import { type Condition, criteriaOf, type Reading, type Verdict } from '../engine/index.ts';
import type { Game } from './game.ts';
import { digitAt, type Grid } from './grid.ts';
import { criterionHolds } from './meaning.ts';
import type { Policy } from './policies.ts';

/** What a condition comes to in a state, and how often each question is still read for it. */
interface Scored {
  readonly verdict: Verdict;
  readonly reads: ReadonlyMap<string, number>;
}

const none: ReadonlyMap<string, number> = new Map();

/**
 * The score by which publicodes orders questions (the `missingVariables` of its engine, sorted highest first by its
 * package for forms): how many comparisons that are not decided yet read the question, in all targets together. What
 * is decided by one of its parts counts nothing.
 *
 * @param answer the value of a question; `undefined` where it has none
 */
export function scoresOf(condition: Condition, answer: (question: string) => unknown): Scored {
  switch (condition.kind) {
    case 'unpublished':
      return { verdict: 'unknown', reads: none };
    case 'criterion': {
      const value = answer(condition.question);
      const met = value === undefined ? undefined : criterionHolds(condition.readings, value as never);
      if (met !== undefined) return { verdict: met ? 'met' : 'notMet', reads: none };
      return {
        verdict: 'unknown',
        reads: value === undefined ? new Map([[condition.question, comparisons(condition.readings)]]) : none,
      };
    }
    case 'not': {
      const { verdict, reads } = scoresOf(condition.of, answer);
      return { verdict: verdict === 'unknown' ? verdict : verdict === 'met' ? 'notMet' : 'met', reads };
    }
  }
  const parts = condition.of.map((c) => scoresOf(c, answer));
  const [settles, otherwise] =
    condition.kind === 'all' ? (['notMet', 'met'] as const) : (['met', 'notMet'] as const);
  if (parts.some((p) => p.verdict === settles)) return { verdict: settles, reads: none };
  const open = parts.some((p) => p.verdict === 'unknown');
  return { verdict: open ? 'unknown' : otherwise, reads: sum(parts.map((p) => p.reads)) };
}

/** Comparisons written out: one for each reading, and for a list of values one for each. */
const comparisons = (readings: readonly Reading[]) =>
  readings.reduce((n, { test }) => n + (test.kind === 'is' ? test.values.length : 1), 0);

function sum(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const reads of all) for (const [id, n] of reads) total.set(id, (total.get(id) ?? 0) + n);
  return total;
}

/** Asks the question with the highest score; of equals the one that is read first. What cannot matter is not asked. */
export function highestScore({ grid, relevant }: Game, conditions: readonly Condition[]): Policy {
  const order = [
    ...new Set(conditions.flatMap(criteriaOf).flatMap((c) => (c.kind === 'criterion' ? [c.question] : []))),
  ].map((id) => grid.ids.indexOf(id));
  return (state) => {
    const answer = answerIn(grid, state);
    const scores = sum(conditions.map((c) => scoresOf(c, answer).reads));
    const left = order.filter((i) => ((relevant[state] as number) & (1 << i)) !== 0);
    return left.reduce(
      (best, i) => (best === -1 || score(scores, grid, i) > score(scores, grid, best) ? i : best),
      -1,
    );
  };
}

const score = (scores: ReadonlyMap<string, number>, grid: Grid, i: number) =>
  scores.get(grid.ids[i] as string) ?? 0;

const answerIn = (grid: Grid, state: number) => (question: string) => {
  const i = grid.ids.indexOf(question);
  return grid.bands[i]?.[digitAt(grid, state, i) - 1]?.value;
};
