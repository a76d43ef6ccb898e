import type { Game } from './game.ts';
import type { Grid } from './grid.ts';

/** Which questions may come next in a state, as bits. */
export type Pool = (state: number) => number;

/** Any question that matters may come next. */
export const anyOrder =
  ({ relevant }: Game): Pool =>
  (state) =>
    relevant[state] as number;

/**
 * Groups stay together, and what is sensitive comes last, within its group and as a group: the rule that the planner
 * follows, written down a second time.
 */
export function groupedOrder({ grid, relevant, sensitiveGroups }: Game): Pool {
  const bits = (test: (i: number) => boolean) =>
    grid.ids.reduce((sum, _, i) => (test(i) ? sum | (1 << i) : sum), 0);
  const names = [...new Set(grid.questions.map((q) => q.group))];
  const groups = names.map((group) => bits((i) => grid.questions[i]?.group === group));
  const sensitive = bits((i) => grid.questions[i]?.sensitive === true);
  const calm = bits((i) => !sensitiveGroups.has(grid.questions[i]?.group as string));
  /** Of a group the questions that come first. */
  const calmFirst = (own: number) => ((own & ~sensitive) !== 0 ? own & ~sensitive : own);

  return (state) => {
    const left = relevant[state] as number;
    if (left === 0) return 0;
    const asked = askedIn(grid, state);
    // A group that was begun is finished first; no two can be begun and still matter.
    const begun = groups.find((g) => (g & asked) !== 0 && (g & left) !== 0);
    if (begun !== undefined) return calmFirst(left & begun);
    const pool = (left & calm) !== 0 ? left & calm : left;
    return groups.reduce((sum, g) => sum | calmFirst(pool & g), 0);
  };
}

/** The questions that have been asked, as bits. */
function askedIn({ sizes, ids }: Grid, state: number): number {
  let asked = 0;
  for (let i = 0, rest = state; i < ids.length; i++) {
    const size = sizes[i] as number;
    if (rest % size !== 0) asked |= 1 << i;
    rest = Math.floor(rest / size);
  }
  return asked;
}

/** What an asked question adds to the cost of a conversation. */
export type Cost = (question: number) => number;

/**
 * The least (or the greatest) expected cost of a conversation, by filling the whole table from the finished states to
 * the start.
 */
export function bestExpected(
  game: Game,
  pool: Pool,
  cost: Cost,
  better: (a: number, b: number) => number,
): number {
  const { grid, shares } = game;
  const costs = new Float64Array(grid.count);
  const own = grid.ids.map((_, i) => cost(i));
  for (let state = grid.count - 1; state >= 0; state--) {
    const bits = pool(state);
    if (bits === 0) continue;
    let best = Number.NaN;
    for (let i = 0; i < own.length; i++) {
      if ((bits & (1 << i)) === 0) continue;
      let sum = own[i] as number;
      const share = shares[i] as readonly number[];
      const stride = grid.strides[i] as number;
      for (let v = 1; v <= share.length; v++)
        sum += (share[v - 1] as number) * (costs[state + v * stride] as number);
      best = Number.isNaN(best) ? sum : better(best, sum);
    }
    costs[state] = best;
  }
  return costs[0] as number;
}
