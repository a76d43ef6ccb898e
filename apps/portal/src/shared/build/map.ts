import { boundaries } from '@vstopna-tocka/core/boundaries';
import { municipalities, municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { feature, merge, mesh, neighbors } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { middleOf, type Point, ringsOf, SHRINK } from '../geometry.ts';
import { type Name, nameInLines } from '../names.ts';
import { simplifyRings } from './simplify.ts';

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
  /** Units of the drawing in a degree of latitude. */
  scale: number;
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
    scale,
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

/** The outline around several municipalities, without the borders between them. */
export const outlinePath = (ids: readonly number[], frame: Frame): string =>
  pathOf(merge(topology, outlinesOf(ids)).coordinates.flat(), frame, 'z');

/**
 * Areas as path data with as few points as the eye misses none of. Each area is a group of municipalities; what two
 * areas share loses the same points in both.
 *
 * @param tolerance how far a line may be off, in units of the drawing
 */
export function areaPaths(groups: readonly (readonly number[])[], frame: Frame, tolerance = 2): string[] {
  const rings = groups.map((ids) => merge(topology, outlinesOf(ids)).coordinates.flat());
  const even = rings.flat().map((ring) => ring.map(([lon = 0, lat = 0]): Point => [lon * SHRINK, lat]));
  const simple = simplifyRings(even, tolerance / frame.scale).map((ring) =>
    ring.map(([x, lat]) => [x / SHRINK, lat]),
  );
  return rings.map(({ length }) => pathOf(simple.splice(0, length), frame, 'z'));
}

/** The borders between several municipalities, each drawn once. */
export const bordersPath = (ids: readonly number[], frame: Frame): string =>
  pathOf(mesh(topology, collectionOf(ids), (a, b) => a !== b).coordinates, frame, '');

/**
 * Where to write something on an area of several municipalities.
 *
 * @param aspect its width, in heights of it
 */
function labelOf(ids: readonly number[], frame: Frame, aspect = 1): { x: number; y: number; room: number } {
  const rings = merge(topology, outlinesOf(ids)).coordinates.flat();
  const longest = rings.sort((one, other) => other.length - one.length)[0] ?? [];
  const { point, room } = middleOf(longest, aspect);
  const [x, y] = frame.project(...point);
  return { x, y, room };
}

/** A name on an area, with the place of the middle of its lines and the room there. */
export function nameOn(
  name: string,
  ids: readonly number[],
  frame: Frame,
): Name & ReturnType<typeof labelOf> {
  const inLines = nameInLines(name);
  return { ...inLines, ...labelOf(ids, frame, inLines.width / inLines.height) };
}

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

/** A regional unit as a shape of a drawing, and where to write a number and its name on it. */
export interface UnitShape {
  id: string;
  path: string;
  x: number;
  y: number;
  name: ReturnType<typeof nameOn>;
}

/**
 * The whole country as the shapes of its regional units, and the line around it.
 *
 * @param size length of the longer side, in units of the drawing
 */
export function unitShapes(size: number): { frame: Frame; units: UnitShape[]; around: string } {
  const all = municipalities.map(({ id }) => id);
  const frame = frameOf(all, size);
  const members = regionalUnits.map((unit) => municipalitiesOf(unit.id).map(({ id }) => id));
  const paths = areaPaths([...members, all], frame);
  const units = regionalUnits.map(({ id, name }, index) => {
    const ids = members[index] ?? [];
    const { x, y } = labelOf(ids, frame);
    return { id, path: paths[index] ?? '', x, y, name: nameOn(name, ids, frame) };
  });
  return { frame, units, around: paths.at(-1) ?? '' };
}
