import simplify from 'simplify-js';
import type { Point } from '../geometry.ts';

// Thins out the rings of neighbouring areas so that a border loses the same points on both sides of it.

type Ring = readonly Point[];

const keyOf = ([x, y]: Point) => `${x} ${y}`;
const isBefore = (a: Point, b: Point) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

const isIn = <T>(some: ReadonlySet<T>, all: ReadonlySet<T>) => [...some].every((one) => all.has(one));

/** Thins out a line between two points that stay; the same whichever way it runs. */
function thin(line: Ring, tolerance: number): Point[] {
  const [first, second = first] = line;
  const [last, secondLast = last] = line.toReversed();
  if (!first || !last || !second || !secondLast) return [...line];
  const isLoop = keyOf(first) === keyOf(last);
  const isBackwards = isLoop ? isBefore(secondLast, second) : isBefore(last, first);
  const points = (isBackwards ? line.toReversed() : line).map(([x, y]) => ({ x, y }));
  const kept = simplify(points, tolerance, true).map(({ x, y }): Point => [x, y]);
  return isBackwards ? kept.reverse() : kept;
}

/** Where to cut a ring at which nothing else ends: at its ends in the west and in the east. */
function extremes(ring: Ring): number[] {
  const order = ring
    .map((_, index) => index)
    .sort((a, b) => (isBefore(ring[a] ?? [0, 0], ring[b] ?? [0, 0]) ? -1 : 1));
  return [order[0] ?? 0, order.at(-1) ?? 0].sort((a, b) => a - b);
}

/**
 * Thins out rings. A point stays where lines part: there a ring gets or loses a neighbour.
 *
 * @param rings closed rings, the first point of each again at its end; neighbours share the points of their border
 * @param tolerance how far a point may be left of the new line, in the unit of the points
 */
export function simplifyRings(rings: readonly Ring[], tolerance: number): Point[][] {
  const owners = new Map<string, Set<number>>();
  for (const [index, ring] of rings.entries())
    for (const point of ring) owners.set(keyOf(point), (owners.get(keyOf(point)) ?? new Set()).add(index));
  const ownersAt = (point: Point | undefined) => owners.get(point ? keyOf(point) : '') ?? new Set();

  return rings.map((closed) => {
    const ring = closed.slice(0, -1);
    const at = (index: number) => ring.at(index % ring.length);
    const parts = (index: number) => {
      const own = ownersAt(at(index));
      return ![at(index + ring.length - 1), at(index + 1)].every((next) => isIn(own, ownersAt(next)));
    };
    const nodes = ring.flatMap((_, index) => (parts(index) ? [index] : []));
    const cuts = nodes.length > 0 ? nodes : extremes(ring);
    const sections = cuts.map((from, order) => {
      const next = cuts[order + 1] ?? (cuts[0] ?? 0) + ring.length;
      const line = Array.from({ length: next - from + 1 }, (_, step) => at(from + step) ?? ([0, 0] as const));
      return thin(line, tolerance).slice(1);
    });
    const thinned = sections.flat();
    return [...thinned.slice(-1), ...thinned];
  });
}
