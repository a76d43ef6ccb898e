import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Centre, centreOf, SHRINK } from '../../lib/geometry.ts';
import type { PlacesIndex } from '../../lib/places-index.ts';

export type Boundaries = Topology<{ municipalities: GeometryCollection }>;

/** A municipality on the map. */
export interface Place {
  id: number;
  name: string;
  /** The number of its regional unit, from 1, as in the legend. */
  unit: number;
  unitName: string;
  centre: Centre;
}

/** The outlines of the municipalities with what is known of each. */
export function placesOn(boundaries: Boundaries, index: PlacesIndex): FeatureCollection<Geometry, Place> {
  const { features } = feature(boundaries, boundaries.objects.municipalities);
  const known = new Map(index.municipalities.map(([id, name, unit]) => [id, { id, name, unit }]));
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ id, geometry }): Feature<Geometry, Place>[] => {
      const place = known.get(Number(id));
      if (!place) return [];
      const { unit } = place;
      const unitName = index.units[unit] ?? '';
      const properties = { ...place, unit: unit + 1, unitName, centre: centreOf(geometry) };
      return [{ type: 'Feature', geometry, properties }];
    }),
  };
}

/** The borders of the regional units, the border of the country included. */
export function unitBorders(boundaries: Boundaries, places: readonly Place[]): MultiLineString {
  const units = new Map(places.map(({ id, unit }) => [id, unit]));
  const unitOf = ({ id }: { id?: string | number | undefined }) => units.get(Number(id));
  return mesh(boundaries, boundaries.objects.municipalities, (a, b) => a === b || unitOf(a) !== unitOf(b));
}

const directions: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * The municipality that an arrow key leads to: the nearest one in that direction, where going astray counts double.
 * The angle is wide enough that the arrows alone lead to every municipality; a test walks there.
 *
 * @param key the name of a key, as keyboard events give it
 * @returns nothing for other keys and where the map ends
 */
export function stepFrom(from: Place, key: string, places: readonly Place[]): Place | undefined {
  const [east, north] = directions[key] ?? [0, 0];
  const steps = places.flatMap((place) => {
    const x = (place.centre.point[0] - from.centre.point[0]) * SHRINK;
    const y = place.centre.point[1] - from.centre.point[1];
    const ahead = x * east + y * north;
    const astray = Math.abs(x * north) + Math.abs(y * east);
    return ahead > 0 && 1.5 * ahead >= astray ? [{ place, length: ahead + 2 * astray }] : [];
  });
  return steps.sort((a, b) => a.length - b.length)[0]?.place;
}
