import { boundaries } from '@vstopna-tocka/core/boundaries';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { openMunicipalities, openUnits } from './records.ts';

type Area = Polygon | MultiPolygon;
/** An area with the few things that tell which one it is. */
export type AreaFeature = Feature<Area, Record<string, string | number>>;

// topojson-client marks the arcs that it has used, which the frozen data of core forbids.
const topology = structuredClone(boundaries);
const outlines = topology.objects.municipalities.geometries as (TopoPolygon | TopoMultiPolygon)[];

/** A metre: the outlines are hundreds of metres off at most, and five decimals keep every point apart. */
const round = (position: Position): Position => position.map((degrees) => Math.round(degrees * 1e5) / 1e5);

/** Twice the area within a ring: positive where it runs against the clock. */
const signedArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [x2, y2];
    return sum + x1 * y2 - x2 * y1;
  }, 0);

/** Outer rings against the clock, holes with it, as RFC 7946 asks. */
const orient = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, index) => {
    const rounded = ring.map(round);
    return signedArea(rounded) > 0 === (index === 0) ? rounded : rounded.toReversed();
  });

const tidy = (area: Area): Area => {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const [only, ...more] = polygons.map(orient);
  if (!only) throw new RangeError('geometry: expected at least one polygon, got none');
  return more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [only, ...more] };
};

const outlinesOf = (ids: readonly number[]) => outlines.filter(({ id }) => ids.includes(Number(id)));

/** The municipalities with their outlines. */
export const municipalityFeatures = (): AreaFeature[] =>
  openMunicipalities.map(({ id, slug, name, regionalUnit }) => {
    const geometries = outlinesOf([id]);
    const [outline] = feature(topology, { type: 'GeometryCollection', geometries }).features;
    if (!outline) throw new Error(`municipality ${id}: expected an outline, found none`);
    const geometry = tidy(outline.geometry as Area);
    return { type: 'Feature', id, properties: { id, slug, name, regionalUnit }, geometry };
  });

/** The regional units, each merged from its municipalities. */
export const unitFeatures = (): AreaFeature[] =>
  openUnits.map(({ id, name, municipalities }) => ({
    type: 'Feature',
    id,
    properties: { id, name },
    geometry: tidy(merge(topology, outlinesOf(municipalities))),
  }));

/** The kinds of things that are published with their outlines. */
export const features = { municipalities: municipalityFeatures, units: unitFeatures };
export type AreaName = keyof typeof features;
export const areaNames = Object.keys(features) as AreaName[];
