import { boundaries } from '@vstopna-tocka/core/boundaries';
import { municipalities, municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { feature, merge, mesh, neighbors } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { centreOf, labelPoint, ringsOf, SHRINK } from './geometry.ts';

/** Maps drawn at build time: the outlines as paths of an SVG. */

type Line = readonly (readonly number[])[];
type Outline = Polygon | MultiPolygon;

// topojson-client marks the arcs that it has used, which the frozen data of core forbids.
const topology = structuredClone(boundaries);
const outlines = topology.objects.municipalities.geometries as Outline[];
const outlinesOf = (ids: readonly number[]) => outlines.filter(({ id }) => ids.includes(Number(id)));
const collectionOf = (ids: readonly number[]) => ({
  type: 'GeometryCollection' as const,
  geometries: outlinesOf(ids),
});
const geometriesOf = (ids: readonly number[]) =>
  feature(topology, collectionOf(ids)).features.map(({ geometry }) => geometry);

/** The size of a drawing and the place of the outlines in it. */
export interface Frame {
  width: number;
  height: number;
  /** Turns longitude and latitude into whole units of the drawing. */
  project: (lon: number, lat: number) => [x: number, y: number];
}

/**
 * A frame that the outlines of some municipalities fill.
 *
 * @param size length of the longer side, in units of the drawing
 * @param margin free space at each side, in the same units
 */
export function frameOf(ids: readonly number[], size: number, margin = 4): Frame {
  const points = geometriesOf(ids).flatMap(ringsOf).flat();
  const lons = points.map(([lon = 0]) => lon * SHRINK);
  const lats = points.map(([, lat = 0]) => lat);
  const west = Math.min(...lons);
  const north = Math.max(...lats);
  const [width, height] = [Math.max(...lons) - west, north - Math.min(...lats)];
  const scale = (size - 2 * margin) / Math.max(width, height);
  return {
    width: Math.ceil(width * scale) + 2 * margin,
    height: Math.ceil(height * scale) + 2 * margin,
    project: (lon, lat) => [
      Math.round((lon * SHRINK - west) * scale) + margin,
      Math.round((north - lat) * scale) + margin,
    ],
  };
}

/** Lines as path data, in whole steps from point to point: as short as can be, so with one `l` for all steps of a line. */
function pathOf(lines: readonly Line[], { project }: Frame, end: 'z' | ''): string {
  const drawn = lines.map((line) => {
    const points = line.map(([lon = 0, lat = 0]) => project(lon, lat));
    const steps = points.flatMap(([x, y], index) => {
      const [lastX, lastY] = points[index - 1] ?? [x, y];
      return x === lastX && y === lastY ? [] : [`${x - lastX} ${y - lastY}`];
    });
    return steps.length > 0 ? `M${points[0]?.join(' ')}l${steps.join(' ')}${end}` : '';
  });
  return drawn.join('').replaceAll(' -', '-');
}

/** The outline of one municipality as path data. */
export const municipalityPath = (id: number, frame: Frame): string =>
  pathOf(geometriesOf([id]).flatMap(ringsOf), frame, 'z');

/** The outline around several municipalities, without the borders between them. */
export const outlinePath = (ids: readonly number[], frame: Frame): string =>
  pathOf(merge(topology, outlinesOf(ids)).coordinates.flat(), frame, 'z');

/** The borders between several municipalities, each drawn once. */
export const bordersPath = (ids: readonly number[], frame: Frame): string =>
  pathOf(mesh(topology, collectionOf(ids), (a, b) => a !== b).coordinates, frame, '');

/** Where to write a word over some municipalities. */
export const labelOf = (ids: readonly number[], frame: Frame): [x: number, y: number] =>
  frame.project(...labelPoint(geometriesOf(ids).map(centreOf)));

const adjacent = neighbors(outlines);

/** The municipalities that share a border with one, in alphabetical order. */
export function neighboursOf(id: number) {
  const at = outlines.findIndex((outline) => Number(outline.id) === id);
  const ids = (adjacent[at] ?? []).map((index) => Number(outlines[index]?.id));
  return municipalities.filter((municipality) => ids.includes(municipality.id));
}

/** The regional units that share a border with one, in alphabetical order. */
export function neighbouringUnits(id: string) {
  const around = municipalitiesOf(id).flatMap((municipality) => neighboursOf(municipality.id));
  const ids = new Set(around.map((municipality) => regionalUnitOf(municipality).id));
  return regionalUnits.filter((unit) => unit.id !== id && ids.has(unit.id));
}

/** The number of a regional unit on the maps and in their legend, from 1, in alphabetical order. */
export const unitNumber = (id: string): number => regionalUnits.findIndex((unit) => unit.id === id) + 1;

/** A regional unit as a shape of a drawing, and where to write on it. */
export interface UnitShape {
  id: string;
  name: string;
  path: string;
  x: number;
  y: number;
}

/**
 * The whole country as the shapes of its regional units.
 *
 * @param size length of the longer side, in units of the drawing
 */
export function unitShapes(size: number): { frame: Frame; units: UnitShape[] } {
  const frame = frameOf(
    municipalities.map(({ id }) => id),
    size,
  );
  const units = regionalUnits.map(({ id, name }) => {
    const members = municipalitiesOf(id).map((municipality) => municipality.id);
    const [x, y] = labelOf(members, frame);
    return { id, name, path: outlinePath(members, frame), x, y };
  });
  return { frame, units };
}
