import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Steps along each side of the country: about 30 m, finer than the outlines themselves (0.001 degree). */
const QUANTISATION = 1e4;

/**
 * Turns the outlines of the municipalities into one TopoJSON in which neighbours share their common border.
 *
 * @param outlines GeoJSON with one feature per municipality; `id` is the register number.
 * @returns A topology with the object `municipalities`, geometries by id, without properties.
 */
export function toTopology(
  outlines: FeatureCollection<Polygon | MultiPolygon>,
): Topology<{ municipalities: GeometryCollection }> {
  const features = outlines.features
    .map(({ type, id, geometry }) => ({ type, id, geometry, properties: null }))
    .sort((a, b) => Number(a.id) - Number(b.id));
  const result = topology({ municipalities: { type: 'FeatureCollection', features } as never }, QUANTISATION);
  return result as unknown as Topology<{ municipalities: GeometryCollection }>;
}
