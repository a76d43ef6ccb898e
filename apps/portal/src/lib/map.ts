import { boundaries } from '@vstopna-tocka/core/boundaries';
import { municipalities, municipalityById, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { feature, merge, mesh, neighbors } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';

/** Maps drawn at build time: the outlines as paths of an SVG. */

type Line = readonly (readonly number[])[];
type Outline = Polygon | MultiPolygon;

// topojson-client marks the arcs that it has used, which the frozen data of core forbids.
const topology = structuredClone(boundaries);
const outlines = topology.objects.municipalities.geometries as Outline[];
const outlinesOf = (ids: readonly number[]) => outlines.filter(({ id }) => ids.includes(Number(id)));

/** A degree of longitude is this much shorter than one of latitude, in the middle of Slovenia. */
const SHRINK = Math.cos((46.1 * Math.PI) / 180);

/** The size of a drawing and the place of the outlines in it. */
export interface Frame {
  width: number;
  height: number;
  /** Turns longitude and latitude into whole units of the drawing. */
  project: (lon: number, lat: number) => [x: number, y: number];
}

const linesOf = (ids: readonly number[]): Line[] =>
  outlinesOf(ids).flatMap((outline) => {
    const { geometry } = feature(topology, outline);
    return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  });

/**
 * A frame that the outlines of some municipalities fill.
 *
 * @param size length of the longer side, in units of the drawing
 * @param margin free space at each side, in the same units
 */
export function frameOf(ids: readonly number[], size: number, margin = 4): Frame {
  const points = linesOf(ids).flat();
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

/** Lines as path data, in whole steps from point to point: as short as can be. */
function pathOf(lines: readonly Line[], { project }: Frame, end: 'z' | ''): string {
  const drawn = lines.map((line) => {
    const points = line.map(([lon = 0, lat = 0]) => project(lon, lat));
    const steps = points.flatMap(([x, y], index) => {
      const [lastX, lastY] = points[index - 1] ?? [0, 0];
      if (index === 0) return [`M${x} ${y}`];
      return x === lastX && y === lastY ? [] : [`l${x - lastX} ${y - lastY}`];
    });
    return steps.length > 1 ? steps.join('') + end : '';
  });
  return drawn.join('').replaceAll(' -', '-');
}

/** The outline of one municipality as path data. */
export const municipalityPath = (id: number, frame: Frame): string => pathOf(linesOf([id]), frame, 'z');

/** The outline around several municipalities, without the borders between them. */
export const outlinePath = (ids: readonly number[], frame: Frame): string =>
  pathOf(merge(topology, outlinesOf(ids)).coordinates.flat(), frame, 'z');

/** The borders between several municipalities, each drawn once. */
export const bordersPath = (ids: readonly number[], frame: Frame): string => {
  const object = { type: 'GeometryCollection' as const, geometries: outlinesOf(ids) };
  return pathOf(mesh(topology, object, (a, b) => a !== b).coordinates, frame, '');
};

/** Where to write a word over some municipalities: the middle of the box around the largest piece of them. */
export function labelPoint(ids: readonly number[], frame: Frame): [x: number, y: number] {
  const boxes = merge(topology, outlinesOf(ids)).coordinates.map(([ring = []]) => {
    const points = ring.map(([lon = 0, lat = 0]) => frame.project(lon, lat));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return {
      size: (right - left) * (bottom - top),
      middle: [(left + right) / 2, (top + bottom) / 2] as [number, number],
    };
  });
  return boxes.sort((a, b) => b.size - a.size)[0]?.middle ?? [0, 0];
}

const adjacent = neighbors(topology.objects.municipalities.geometries);

/** The municipalities that share a border with one, in alphabetical order. */
export function neighboursOf(id: number) {
  const at = outlines.findIndex((outline) => Number(outline.id) === id);
  const ids = (adjacent[at] ?? []).map((index) => Number(outlines[index]?.id));
  return municipalities.filter((municipality) => ids.includes(municipality.id));
}

/** The number of a regional unit on the maps and in their legend, from 1, in alphabetical order. */
export const unitNumber = (id: string): number => regionalUnits.findIndex((unit) => unit.id === id) + 1;

/** The number of the regional unit that a municipality lies in. */
export function unitNumberOf(municipality: number): number {
  const found = municipalityById(municipality);
  if (!found) throw new RangeError(`municipality: expected a register number, got ${municipality}`);
  return unitNumber(regionalUnitOf(found).id);
}
