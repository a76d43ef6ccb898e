import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  Polygon,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import { type Middle, middleOf, ringsOf, SHRINK } from '../../../shared/geometry.ts';
import { type Name, nameInLines } from '../../../shared/names.ts';
import type { PlacesIndex } from '../../../shared/places-index.ts';

export type Boundaries = Topology<{ municipalities: GeometryCollection }>;

/** A name on the map, and where its middle stands. */
export interface Label extends Name, Middle {}

/** A municipality on the map. */
export interface Place {
  id: number;
  name: string;
  /** The place of its regional unit in the index. */
  unit: number;
  label: Label;
}

/** A regional unit on the map. */
export interface Unit {
  name: string;
  members: Place[];
  outline: MultiPolygon;
  label: Label;
}

/** A name where it has most room on an area; on the largest piece of it. */
function labelOn(name: string, area: Geometry): Label {
  const inLines = nameInLines(name);
  const [ring = []] = ringsOf(area).sort((a, b) => b.length - a.length);
  return { ...inLines, ...middleOf(ring, inLines.width / inLines.height) };
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
      const properties = { ...place, label: labelOn(place.name, geometry) };
      return [{ type: 'Feature', geometry, properties }];
    }),
  };
}

/** The regional units with their municipalities, in the order of the index. */
export function unitsOn(boundaries: Boundaries, { units }: PlacesIndex, places: readonly Place[]): Unit[] {
  return units.map((name, unit) => {
    const members = places.filter((place) => place.unit === unit);
    const ids = members.map(({ id }) => id);
    const outlines = boundaries.objects.municipalities.geometries.filter(({ id }) =>
      ids.includes(Number(id)),
    );
    const outline = merge(boundaries, outlines as (Polygon | TopoMultiPolygon)[]);
    return { name, members, outline, label: labelOn(name, outline) };
  });
}

/** The borders between regional units, and the border of the country. */
export function bordersOn(
  boundaries: Boundaries,
  places: readonly Place[],
): { units: MultiLineString; country: MultiLineString } {
  const units = new Map(places.map(({ id, unit }) => [id, unit]));
  const unitOf = ({ id }: { id?: string | number | undefined }) => units.get(Number(id));
  const { municipalities } = boundaries.objects;
  return {
    units: mesh(boundaries, municipalities, (a, b) => unitOf(a) !== unitOf(b)),
    country: mesh(boundaries, municipalities, (a, b) => a === b),
  };
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
    const x = (place.label.point[0] - from.label.point[0]) * SHRINK;
    const y = place.label.point[1] - from.label.point[1];
    const ahead = x * east + y * north;
    const astray = Math.abs(x * north) + Math.abs(y * east);
    return ahead > 0 && 1.5 * ahead >= astray ? [{ place, length: ahead + 2 * astray }] : [];
  });
  return steps.sort((a, b) => a.length - b.length)[0]?.place;
}
