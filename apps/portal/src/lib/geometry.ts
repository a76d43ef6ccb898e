import type { Geometry, Position } from 'geojson';

/** A place on the earth in degrees, as GeoJSON orders them. */
export type Point = readonly [lon: number, lat: number];

/** A degree of longitude is this much shorter than one of latitude, in the middle of Slovenia. */
export const SHRINK = Math.cos((46.1 * Math.PI) / 180);

/** The rings of an area, those of all its pieces; none for other geometries. */
export function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Where the weight of an area lies, and how large it is in square degrees of latitude. */
export interface Centre {
  point: Point;
  size: number;
}

/** The centre and the size within one ring, by the shoelace formula. */
function centreOfRing(ring: readonly Position[]): Centre {
  let [twice, x, y] = [0, 0, 0];
  for (const [index, [x2 = 0, y2 = 0]] of ring.entries()) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [x2, y2];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return { point: [x / (3 * twice), y / (3 * twice)], size: (Math.abs(twice) / 2) * SHRINK };
}

/**
 * The centre of the largest piece of an area.
 *
 * @throws {RangeError} if the geometry is no area
 */
export function centreOf(geometry: Geometry): Centre {
  const centres = ringsOf(geometry).map(centreOfRing);
  const largest = centres.sort((a, b) => b.size - a.size)[0];
  if (!largest) throw new RangeError(`geometry: expected a polygon, got ${geometry.type}`);
  return largest;
}

/**
 * Where to write something over a group of areas: on the one in the midst of them, so that it never stands outside.
 *
 * @throws {RangeError} if there is none
 */
export function labelPoint(centres: readonly Centre[]): Point {
  const total = centres.reduce((sum, { size }) => sum + size, 0);
  const mean = (axis: 0 | 1) => centres.reduce((sum, { point, size }) => sum + point[axis] * size, 0) / total;
  const [lon, lat] = [mean(0), mean(1)];
  const distance = ({ point }: Centre) => Math.hypot((point[0] - lon) * SHRINK, point[1] - lat);
  const nearest = [...centres].sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest) throw new RangeError('centres: expected at least one, got none');
  return nearest.point;
}
