// The lines of a topology as chains of points, in whole steps of its grid and in degrees.
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Degrees, metresToSegment, type Plane } from '../../src/plane.ts';

export type Outlines = Topology<{ municipalities: GeometryCollection }>;

/** Where the points of a line lie: [x, y] or [lon, lat]. */
export type Line = readonly Degrees[];

/** The arcs in steps of the grid, which are whole numbers: sums and comparisons of them are exact. */
export const gridOf = ({ arcs }: Outlines): Line[] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Degrees => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });

/** Grid steps as degrees. */
export function toDegrees({ transform }: Outlines, [x, y]: Degrees): Degrees {
  if (!transform) throw new RangeError('transform: expected a quantised topology');
  const { scale, translate } = transform;
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

/** The arcs of each municipality's rings, by register number; a negative number is an arc run backwards (`~index`). */
export const ringsById = ({ objects }: Outlines): Map<number, number[][]> =>
  new Map(
    objects.municipalities.geometries.map((geometry) => {
      if (geometry.type === 'Polygon') return [Number(geometry.id), geometry.arcs];
      return [Number(geometry.id), geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : []];
    }),
  );

/** A ring as one chain whose last point is its first. */
export const ringOf = (arcs: readonly Line[], ring: readonly number[]): Line =>
  ring.flatMap((index, at) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });

/** Twice the area within a ring: positive where it runs against the clock. */
export const twiceArea = (ring: Line): number =>
  ring.reduce((sum, [x2, y2], index) => {
    const [x1, y1] = ring[index - 1] ?? [x2, y2];
    return sum + x1 * y2 - x2 * y1;
  }, 0);

/** A line with points at most so many metres apart. */
export const dense = (line: Line, metres: number, { east, north }: Plane): Line =>
  line.flatMap((to, index): Degrees[] => {
    const from = line[index - 1];
    if (!from) return [to];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx * east, dy * north) / metres));
    return Array.from({ length: steps }, (_, i) => {
      const part = (i + 1) / steps;
      return [from[0] + dx * part, from[1] + dy * part];
    });
  });

/** Metres from the farthest point of one line to the other line. */
export const deviationOf = (line: Line, other: Line, plane: Plane): number =>
  Math.max(
    ...line.map((point) =>
      Math.min(...other.slice(1).map((to, index) => metresToSegment(point, other[index] ?? to, to, plane))),
    ),
  );
