import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Degrees, metresToSegment, type Plane, planeAt } from './plane.ts';

/** Outlines of municipalities as `@vstopna-tocka/core/boundaries` has them; geometries carry the register number as id. */
export type Boundaries = Topology<{ municipalities: GeometryCollection }>;

/**
 * Metres beyond the reach of a position within which the nearest municipality is still named: a jetty, a ferry off the
 * shore, the far bank of a border river. Whoever is farther away is abroad.
 */
export const NEARBY = 500;

/** The municipalities that a position may lie in. */
export interface Located {
  /** Register numbers, the nearest municipality first; none where the position is `outside`. */
  ids: number[];
  /**
   * `inside`: it lies in this one and no other; `border`: it lies in the first, or in one of the others; `nearest`: no
   * outline holds it, and these are near, at the coast or at the border of the country; `outside`: none is near.
   */
  kind: 'inside' | 'border' | 'nearest' | 'outside';
  /** Metres to the first of them, 0 where its outline holds the position; absent where there is none. */
  metres?: number;
}

type Segment = readonly [from: Degrees, to: Degrees];

interface Outline {
  id: number;
  /** The sides of all its rings. */
  sides: Segment[];
  west: number;
  south: number;
  east: number;
  north: number;
}

const outlinesOf = (boundaries: Boundaries): Outline[] =>
  feature(boundaries, boundaries.objects.municipalities).features.map(({ id, geometry }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const rings = polygons.flat() as unknown as Degrees[][];
    const lons = rings.flatMap((ring) => ring.map(([lon]) => lon));
    const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat));
    return {
      id: Number(id),
      sides: rings.flatMap((ring) => ring.slice(1).map((to, index): Segment => [ring[index] ?? to, to])),
      west: Math.min(...lons),
      south: Math.min(...lats),
      east: Math.max(...lons),
      north: Math.max(...lats),
    };
  });

/** Even-odd rule over all rings of a municipality; holes turn the answer round by themselves. */
function contains({ sides }: Outline, [lon, lat]: Degrees): boolean {
  let inside = false;
  for (const [[x1, y1], [x2, y2]] of sides)
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  return inside;
}

/** Metres from a point to the outline, 0 where it holds the point. */
const metresTo = (outline: Outline, point: Degrees, plane: Plane): number =>
  contains(outline, point)
    ? 0
    : Math.min(...outline.sides.map(([from, to]) => metresToSegment(point, from, to, plane)));

/**
 * Builds the look-up of municipalities by position. It holds no data of its own, so that a browser can load the
 * outlines when they are wanted; what it is asked never leaves it.
 *
 * @param boundaries The outlines, best those of `@vstopna-tocka/core/boundaries-fine`.
 * @param deviation How far they may run from the borders of the register, in metres: exported beside them. Within this
 *   and the accuracy of a position from a border, the look-up names both sides instead of one.
 * @returns A function from a position to the municipalities that it may lie in. Its parameters: latitude in degrees,
 *   WGS 84, -90 to 90; longitude in degrees, -180 to 180; accuracy of the position in metres, 0 or more. It throws a
 *   `RangeError` if one is not a number within its range.
 */
export function createLocator(
  boundaries: Boundaries,
  deviation: number,
): (lat: number, lon: number, accuracy?: number) => Located {
  const outlines = outlinesOf(boundaries);
  return (lat, lon, accuracy = 0) => {
    if (!(Math.abs(lat) <= 90)) throw new RangeError(`lat: expected degrees from -90 to 90, got ${lat}`);
    if (!(Math.abs(lon) <= 180)) throw new RangeError(`lon: expected degrees from -180 to 180, got ${lon}`);
    if (!(accuracy >= 0)) throw new RangeError(`accuracy: expected metres from 0, got ${accuracy}`);
    const point: Degrees = [lon, lat];
    const plane = planeAt(lat);
    const reach = deviation + accuracy;
    const [dx, dy] = [(reach + NEARBY) / plane.east, (reach + NEARBY) / plane.north];
    const near = outlines
      .filter(({ west, east }) => lon > west - dx && lon < east + dx)
      .filter(({ south, north }) => lat > south - dy && lat < north + dy)
      .map((outline) => ({ id: outline.id, metres: metresTo(outline, point, plane) }))
      .sort((a, b) => a.metres - b.metres);
    const metres = near[0]?.metres ?? Number.POSITIVE_INFINITY;
    if (metres > reach + NEARBY) return { ids: [], kind: 'outside' };
    const ids = near.filter((other) => other.metres <= Math.max(reach, metres)).map(({ id }) => id);
    return { ids, kind: metres > 0 ? 'nearest' : ids.length > 1 ? 'border' : 'inside', metres };
  };
}
