// Whether outlines lie beside each other without a gap and without an overlap.
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { Degrees } from '../../src/plane.ts';
import { gridOf, type Line, type Outlines, ringOf, ringsById, twiceArea } from './lines.ts';

interface Side {
  from: Degrees;
  to: Degrees;
  west: number;
  east: number;
  south: number;
  north: number;
}

const sideOf = (from: Degrees, to: Degrees): Side => ({
  from,
  to,
  west: Math.min(from[0], to[0]),
  east: Math.max(from[0], to[0]),
  south: Math.min(from[1], to[1]),
  north: Math.max(from[1], to[1]),
});

const same = (a: Degrees, b: Degrees) => a[0] === b[0] && a[1] === b[1];
/** On which side of a line a point lies: its sign; 0 on the line itself. Whole numbers, so it is exact. */
const turn = (a: Degrees, b: Degrees, point: Degrees) =>
  Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));
const holds = ({ west, east, south, north }: Side, [x, y]: Degrees) =>
  west <= x && x <= east && south <= y && y <= north;

/** Whether two sides meet anywhere but in an end that they share. */
function cross(a: Side, b: Side): boolean {
  const shared = [a.from, a.to].filter((end) => same(end, b.from) || same(end, b.to));
  if (shared.length === 2) return true;
  const onA = [b.from, b.to].filter((end) => turn(a.from, a.to, end) === 0 && holds(a, end));
  const onB = [a.from, a.to].filter((end) => turn(b.from, b.to, end) === 0 && holds(b, end));
  if (shared.length === 1) return onA.length + onB.length > 2;
  if (onA.length + onB.length > 0) return true;
  return (
    turn(a.from, a.to, b.from) !== turn(a.from, a.to, b.to) &&
    turn(b.from, b.to, a.from) !== turn(b.from, b.to, a.to)
  );
}

/** The first pair of sides that cross, as text; nothing where the lines form a plane net. */
function crossing(arcs: readonly Line[]): string | undefined {
  const sides = arcs
    .flatMap((arc) => arc.slice(1).map((to, index) => sideOf(arc[index] ?? to, to)))
    // A point that stands twice in a row makes no side.
    .filter(({ from, to }) => !same(from, to))
    .sort((a, b) => a.west - b.west);
  for (const [index, a] of sides.entries())
    for (let next = index + 1; next < sides.length; next += 1) {
      const b = sides[next];
      if (!b || b.west > a.east) break;
      if (b.south <= a.north && b.north >= a.south && cross(a, b))
        return `${a.from}–${a.to} and ${b.from}–${b.to}`;
    }
  return undefined;
}

/**
 * What is wrong with outlines as a division of the country: each municipality has to be one ring, no two lines may
 * cross, each line within the country has a municipality on either side, and all together are one area without a hole.
 *
 * @returns sentences; none where nothing is wrong
 */
export function planarFaults(outlines: Outlines): string[] {
  const arcs = gridOf(outlines);
  const rings = ringsById(outlines);
  const uses = [...rings.values()].flat(2);
  const used = (arc: number) => uses.filter((use) => use === arc).length;
  const parted = [...rings].filter(([, of]) => of.length !== 1);
  const turned = [...rings].filter(([, of]) => of.some((ring) => twiceArea(ringOf(arcs, ring)) >= 0));
  const wrong = arcs.flatMap((_, arc) => {
    const [there, back] = [used(arc), used(~arc)];
    return there > 1 || back > 1 || there + back === 0 ? [arc] : [];
  });
  const geometries = outlines.objects.municipalities.geometries as (Polygon | MultiPolygon)[];
  // topojson-client marks the arcs that it has used.
  const country = merge(structuredClone(outlines), geometries).coordinates;
  const met = crossing(arcs);
  return [
    ...parted.map(([id, { length }]) => `municipality ${id}: expected one part, found ${length}`),
    ...turned.map(([id]) => `municipality ${id}: expected a ring with the clock`),
    ...wrong.map(
      (arc) => `line ${arc}: expected one municipality on either side, or the border of the country`,
    ),
    ...(met ? [`lines cross, in steps of the grid: ${met}`] : []),
    ...(country.length === 1 && country[0]?.length === 1
      ? []
      : [`the country: expected one area without a hole, found ${country.flat().length} rings`]),
  ];
}
