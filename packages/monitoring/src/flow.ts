/** A cell of a table by its row and column, from 0. */
export type Cell = readonly [row: number, column: number];

/**
 * The range of whole numbers that a hidden cell may have for a reader who knows everything else that is published: all
 * visible cells, all totals of rows and columns, and that every hidden cell is at least 1 (zeros are always shown).
 *
 * Exact, without linear programming: raising a cell by some amount means lowering others along paths through hidden cells
 * that lead back to it, so the most it can rise (or fall) is a maximum flow between its column and its row. Flows of
 * whole numbers are whole, so every number in the range is reached by some table of whole numbers.
 *
 * @param values the true table
 * @param hidden whether each cell is hidden
 * @param cell a hidden cell
 */
export function rangeOf(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
): { min: number; max: number } {
  const value = values[row]?.[column] ?? 0;
  const rise = maxFlow(values, hidden, [row, column], 'rise');
  const fall = maxFlow(values, hidden, [row, column], 'fall');
  return { min: value - Math.min(fall, value - 1), max: value + rise };
}

/**
 * Nodes are the rows and, after them, the columns. Going from a row to a column raises their cell, which has no bound of
 * its own; going back lowers it, down to 1.
 */
function maxFlow(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
  direction: 'rise' | 'fall',
): number {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const flow = values.map((line) => [...line]);
  const usable = (r: number, c: number) => (hidden[r]?.[c] ?? false) && !(r === row && c === column);
  // To raise the cell, flow goes on from its column back to its row; to lower it, the other way round.
  const [from, to] = direction === 'rise' ? [rows + column, row] : [row, rows + column];
  const most = values.flat().reduce((sum, v) => sum + v, 0);
  let total = 0;
  while (total < most) {
    const previous = new Map<number, number>([[from, -1]]);
    const queue = [from];
    for (const node of queue) {
      if (node === to) break;
      const isRow = node < rows;
      for (let other = 0; other < (isRow ? columns : rows); other++) {
        const next = isRow ? rows + other : other;
        const [r, c] = isRow ? [node, other] : [other, node - rows];
        const room = isRow || (flow[r]?.[c] ?? 0) > 1;
        if (!previous.has(next) && usable(r, c) && room) {
          previous.set(next, node);
          queue.push(next);
        }
      }
    }
    if (!previous.has(to)) return total;
    const path = [to];
    while (path[0] !== from) path.unshift(previous.get(path[0] as number) as number);
    const steps = path.slice(1).map((node, i) => [path[i] as number, node] as const);
    const room = steps.map(([a, b]) => (a < rows ? most : (flow[b]?.[a - rows] ?? 0) - 1));
    const amount = Math.min(most - total, ...room);
    for (const [a, b] of steps) {
      const [r, c, sign] = a < rows ? [a, b - rows, 1] : [b, a - rows, -1];
      (flow[r] as number[])[c] = (flow[r]?.[c] ?? 0) + sign * amount;
    }
    total += amount;
  }
  return total;
}
