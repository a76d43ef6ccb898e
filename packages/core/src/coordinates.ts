import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines of municipalities as `@vstopna-tocka/core/boundaries` has them; geometries carry the register number as id. */
export type Boundaries = Topology<{ municipalities: GeometryCollection }>;

type Ring = readonly (readonly number[])[];

/**
 * How far from a border, in metres, a point may belong to either side. The outlines are simplified to 0.001 degree
 * (about 100 m), so anything nearer than twice that is not decided.
 */
export const BORDER_TOLERANCE = 250;

const METRES_PER_DEGREE = 111_320;

const outlinesOf = (boundaries: Boundaries) =>
  feature(boundaries, boundaries.objects.municipalities).features.map(({ id, geometry }) => {
    const polygons: Ring[][] =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return { id: Number(id), rings: polygons.flat() };
  });

/** Even-odd rule over all rings of a municipality; holes turn the answer round by themselves. */
function contains(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}

/** Metres from a point to the nearest border, on a plane fitted at the point: exact enough within a few kilometres. */
function metresToBorder(rings: readonly Ring[], lon: number, lat: number): number {
  const kx = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const ky = METRES_PER_DEGREE;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      const [x1, y1] = [(ax - lon) * kx, (ay - lat) * ky];
      const [dx, dy] = [(bx - ax) * kx, (by - ay) * ky];
      const along = dx * dx + dy * dy === 0 ? 0 : -(x1 * dx + y1 * dy) / (dx * dx + dy * dy);
      const t = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(x1 + t * dx, y1 + t * dy));
    }
  return least;
}

/**
 * Builds the look-up of municipalities by position. It holds no data of its own, so that a browser can load the
 * outlines when they are wanted; what it is asked never leaves it.
 *
 * @param boundaries The outlines, e.g. `boundaries` of `@vstopna-tocka/core/boundaries`.
 * @returns A function from a position to the municipalities that it may lie in, as register numbers: the one whose
 *   outline holds it, then those whose border is near, nearest first; empty outside Slovenia. A border is near within
 *   {@link BORDER_TOLERANCE}, or within the accuracy if that is less exact. Its parameters: latitude in degrees, WGS 84,
 *   -90 to 90; longitude in degrees, -180 to 180; accuracy of the position in metres, 0 or more. It throws a
 *   `RangeError` if one is not a number within its range.
 */
export function createLocator(
  boundaries: Boundaries,
): (lat: number, lon: number, accuracy?: number) => number[] {
  const outlines = outlinesOf(boundaries);
  return (lat, lon, accuracy = 0) => {
    if (!(Math.abs(lat) <= 90)) throw new RangeError(`lat: expected degrees from -90 to 90, got ${lat}`);
    if (!(Math.abs(lon) <= 180)) throw new RangeError(`lon: expected degrees from -180 to 180, got ${lon}`);
    if (!(accuracy >= 0)) throw new RangeError(`accuracy: expected metres from 0, got ${accuracy}`);
    const reach = Math.max(BORDER_TOLERANCE, accuracy);
    return outlines
      .map(({ id, rings }) => ({
        id,
        metres: contains(rings, lon, lat) ? 0 : metresToBorder(rings, lon, lat),
      }))
      .filter(({ metres }) => metres <= reach)
      .sort((a, b) => a.metres - b.metres)
      .map(({ id }) => id);
  };
}
