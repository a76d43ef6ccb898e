// A plane that touches the earth at one latitude: exact to a thousandth within some tens of kilometres.

/** The ellipsoid GRS 80, on which WGS 84 and the Slovenian D96 rest: half its axis in metres, and its eccentricity squared. */
const AXIS = 6_378_137;
const SQUARED_ECCENTRICITY = 0.0066943800229;

/** Metres in a degree. */
export interface Plane {
  /** Of longitude. */
  east: number;
  /** Of latitude. */
  north: number;
}

/** A point or a step in degrees, as GeoJSON orders them. */
export type Degrees = readonly [lon: number, lat: number];

/**
 * The plane at a latitude.
 *
 * @param lat latitude in degrees, WGS 84
 * @see The radii of curvature of an ellipsoid, along the meridian and across it.
 */
export function planeAt(lat: number): Plane {
  const radians = Math.PI / 180;
  const bulge = 1 - SQUARED_ECCENTRICITY * Math.sin(lat * radians) ** 2;
  const across = AXIS / Math.sqrt(bulge);
  const along = (AXIS * (1 - SQUARED_ECCENTRICITY)) / bulge ** 1.5;
  return { east: across * Math.cos(lat * radians) * radians, north: along * radians };
}

/** Metres from a point to a straight line between two points. */
export function metresToSegment(point: Degrees, from: Degrees, to: Degrees, { east, north }: Plane): number {
  const [x, y] = [(from[0] - point[0]) * east, (from[1] - point[1]) * north];
  const [dx, dy] = [(to[0] - from[0]) * east, (to[1] - from[1]) * north];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / squared));
  return Math.hypot(x + along * dx, y + along * dy);
}
