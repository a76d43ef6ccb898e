import type { Geometry, Position } from 'geojson';
import polylabel from 'polylabel';

/** A place on the earth in degrees, as GeoJSON orders them. */
export type Point = readonly [lon: number, lat: number];

/** A degree of longitude is this much shorter than one of latitude, in the middle of Slovenia. */
export const SHRINK = Math.cos((46.1 * Math.PI) / 180);

/** The rings of an area, those of all its pieces; none for other geometries. */
export function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Where something may be written on an area, and how much room is there above it, in degrees of latitude. */
export interface Middle {
  point: Point;
  room: number;
}

/**
 * The middle of an area for writing on it: the centre of the largest ellipse within it, so many times as wide as high.
 *
 * @param ring the outline of the area
 * @param aspect the width of what will be written, in heights of it
 */
export function middleOf(ring: readonly Position[], aspect: number): Middle {
  const squeezed = ring.map(([lon = 0, lat = 0]): [number, number] => [(lon * SHRINK) / aspect, lat]);
  const found = polylabel([squeezed], 0.002);
  return { point: [(found[0] * aspect) / SHRINK, found[1]], room: found.distance };
}
