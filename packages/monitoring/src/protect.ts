// Disclosure control. What is published is a set of tables that all share one dimension, the unit, and no other; totals of
// every dimension are published in full, after small categories have been put together. Tables that only share a visible
// total say nothing about each other's inner cells (any two fillings can be true at once), so each can be protected by
// itself, and the range of each hidden cell is exact.
import { type Cell, rangeOf } from './flow.ts';

/** Counts below this are not shown, except 0. */
export const SMALLEST_SHOWN = 5;

/** A hidden cell may have at least so many values, for a reader who knows all that is published. */
export const LEAST_VALUES = 5;

const isSmall = (count: number) => count > 0 && count < SMALLEST_SHOWN;

/** Categories that are shown as one. */
export interface Category {
  /** The values in it; more than one where small ones were put together. */
  values: string[];
  count: number;
}

/**
 * Puts small categories together until none is small: all of them, and if that is still too few, the next smallest.
 *
 * @returns the categories in the order of `counts`, the joint one last; undefined where all together are too few
 */
export function pool(counts: ReadonlyMap<string, number>): Category[] | undefined {
  const all = [...counts].map(([value, count]) => ({ values: [value], count }));
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (isSmall(total)) return undefined;
  const small = all.filter(({ count }) => isSmall(count));
  if (small.length === 0) return all;
  const rest = all.filter(({ count }) => count >= SMALLEST_SHOWN).sort((a, b) => a.count - b.count);
  const joint = [...small];
  // One small category alone, or few that make less than 5 together, hide behind the next.
  while ((joint.length < 2 || sum(joint) < SMALLEST_SHOWN) && rest.length > 0)
    joint.push(rest.shift() as Category);
  const apart = all.filter((category) => !joint.includes(category));
  return [...apart, { values: joint.flatMap(({ values }) => values), count: sum(joint) }];
}

const sum = (categories: readonly Category[]) => categories.reduce((total, { count }) => total + count, 0);

/**
 * Chooses the cells of a table that must not be shown: the small ones, and as many others as it takes that no hidden cell
 * can be worked out from the totals, and that nobody can tell which hidden cells are small.
 *
 * @param values whole numbers of 0 or more; the totals of rows and columns are shown
 * @returns whether each cell is hidden; undefined where no choice is safe, then the whole table is withheld
 */
export function protect(values: readonly (readonly number[])[]): boolean[][] | undefined {
  const hidden = values.map((row) => row.map(isSmall));
  for (;;) {
    const weak = cellsOf(hidden).find((cell) => {
      const { min, max } = rangeOf(values, hidden, cell);
      return max - min + 1 < LEAST_VALUES;
    });
    const more = weak
      ? (rectangle(values, hidden, weak) ?? nextSmallest(values, hidden, weak))
      : companion(values, hidden);
    if (!more) return weak ? undefined : hidden;
    for (const [r, c] of more) (hidden[r] as boolean[])[c] = true;
  }
}

const cellsOf = (hidden: readonly (readonly boolean[])[]): Cell[] =>
  hidden.flatMap((row, r) => row.flatMap((is, c): Cell[] => (is ? [[r, c]] : [])));

/**
 * The cheapest cells to hide so that a weak one is the corner of a rectangle of hidden cells. What one corner gains, its
 * neighbours lose, and the totals stay; so the cell may rise as far as its neighbours can fall, and fall with the opposite
 * corner.
 *
 * @returns the cells that are not hidden yet; undefined where no rectangle gives enough values
 */
function rectangle(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
): Cell[] | undefined {
  const size = ([r, c]: Cell) => values[r]?.[c] ?? 0;
  let best: { cells: Cell[]; cost: number } | undefined;
  for (let r = 0; r < values.length; r++) {
    for (let c = 0; c < (values[0]?.length ?? 0); c++) {
      if (r === row || c === column) continue;
      const beside: Cell[] = [
        [row, c],
        [r, column],
      ];
      const corners: Cell[] = [...beside, [r, c]];
      const range = Math.min(...beside.map(size)) + Math.min(size([row, column]), size([r, c])) - 1;
      if (corners.some((cell) => size(cell) === 0) || range < LEAST_VALUES) continue;
      const cells = corners.filter(([cr, cc]) => !hidden[cr]?.[cc]);
      const cost = cells.reduce((sum, cell) => sum + size(cell), 0);
      if (cells.length > 0 && (!best || cost < best.cost)) best = { cells, cost };
    }
  }
  return best?.cells;
}

/**
 * A larger cell to hide in a row or a column where only small ones are hidden. Else somebody could tell that all of them
 * are small, and four that make sixteen would each be four.
 *
 * @returns undefined where every such row and column has one, or nothing to offer
 */
function companion(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): Cell[] | undefined {
  const rows = values.map((row, r) => row.map((_, c): Cell => [r, c]));
  const columns = (values[0] ?? []).map((_, c) => values.map((_, r): Cell => [r, c]));
  const size = ([r, c]: Cell) => values[r]?.[c] ?? 0;
  const isHidden = ([r, c]: Cell) => hidden[r]?.[c] ?? false;
  for (const line of [...rows, ...columns]) {
    const inside = line.filter(isHidden);
    if (inside.length === 0 || inside.some((cell) => size(cell) >= SMALLEST_SHOWN)) continue;
    const [next] = line.filter((cell) => !isHidden(cell) && size(cell) > 0).sort((a, b) => size(a) - size(b));
    if (next) return [next];
  }
  return undefined;
}

/** The smallest cell that could be hidden: in the row or the column of a weak cell, else anywhere. */
function nextSmallest(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
): Cell[] | undefined {
  const open = values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      value > 0 && !hidden[r]?.[c] ? [{ cell: [r, c] as const, far: r !== row && c !== column, value }] : [],
    ),
  );
  const [next] = open.sort((a, b) => Number(a.far) - Number(b.far) || a.value - b.value);
  return next && [next.cell];
}
