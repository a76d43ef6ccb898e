// Measures the outlines of the municipalities and fails where they are worse than they may be.
import { neighbors } from 'topojson-client';
import { createLocator } from '../../src/coordinates.ts';
import { type Degrees, planeAt } from '../../src/plane.ts';
import { DataError } from '../tables.ts';
import {
  dense,
  deviationOf,
  gridOf,
  type Outlines,
  ringOf,
  ringsById,
  toDegrees,
  twiceArea,
} from './lines.ts';
import { planarFaults } from './planar.ts';

/** How far an area may be from that of the register, as a part of it. */
const AREA_LIMIT = { drawing: 0.03, fine: 0.01 };
/** Between points at which the distance of two lines is taken, in metres. */
const STEP = 20;

export interface Reference {
  municipalities: readonly { id: number; unit: string }[];
  /** The areas of the register. */
  areas: readonly { id: number; km2: number }[];
  /** Points whose municipality the register tells. */
  centres: readonly { lat: number; lon: number; municipality: number; settlement: string }[];
  /** How far the outlines run from the full lines of the register, in metres, as measured when they were made. */
  deviations: { drawing: number; fine: number };
}

/** What was measured. */
export interface Measured {
  /** How far each set of outlines may run from the register, in metres. */
  deviation: { drawing: number; fine: number };
  /** The greatest distance between the two sets, in metres. */
  between: number;
  /** The greatest part by which an area is off the register's. */
  area: { drawing: number; fine: number };
}

type Kind = keyof typeof AREA_LIMIT;

const degreesOf = (outlines: Outlines) =>
  gridOf(outlines).map((arc) => arc.map((point) => toDegrees(outlines, point)));

/** Square kilometres within a ring, on the plane of its middle. */
function km2Of(ring: readonly Degrees[]): number {
  const lats = ring.map(([, lat]) => lat);
  const { east, north } = planeAt((Math.min(...lats) + Math.max(...lats)) / 2);
  return (Math.abs(twiceArea(ring)) / 2) * east * north * 1e-6;
}

/** The greatest part by which an area differs from that of the register. */
function measureAreas(kind: Kind, outlines: Outlines, areas: Reference['areas']): number {
  const arcs = degreesOf(outlines);
  const rings = ringsById(outlines);
  const off = areas.map(({ id, km2 }) => {
    const found = (rings.get(id) ?? []).reduce((sum, ring) => sum + km2Of(ringOf(arcs, ring)), 0);
    return { id, km2, found, part: Math.abs(found / km2 - 1) };
  });
  const beyond = off.filter(({ part }) => !(part <= AREA_LIMIT[kind]));
  if (beyond.length > 0)
    throw new DataError(
      beyond
        .map(
          ({ id, km2, found }) =>
            `${kind}, municipality ${id}: expected ${km2} km², measured ${found.toFixed(2)}`,
        )
        .join('\n'),
    );
  return Math.max(...off.map(({ part }) => part));
}

/** The greatest distance between the lines of both sets, each way, in metres. */
function measureBetween(drawing: Outlines, fine: Outlines): number {
  if (JSON.stringify([...ringsById(drawing)]) !== JSON.stringify([...ringsById(fine)]))
    throw new DataError('boundaries: expected both sets to be made of the same lines');
  const others = degreesOf(fine);
  const distances = degreesOf(drawing).flatMap((line, index) => {
    const other = others[index] ?? [];
    const plane = planeAt(line[0]?.[1] ?? Number.NaN);
    return [
      deviationOf(dense(line, STEP, plane), other, plane),
      deviationOf(dense(other, STEP, plane), line, plane),
    ];
  });
  return Math.max(...distances);
}

/** Fails where the register's centre of a settlement lies on the wrong side of a line, or a position there is misled. */
function checkCentres(kind: Kind, outlines: Outlines, { centres, deviations }: Reference): void {
  const holder = createLocator(outlines, 0);
  const locate = createLocator(outlines, deviations[kind]);
  const wrong = centres.flatMap(({ lat, lon, municipality, settlement }) => {
    const { ids, metres } = holder(lat, lon);
    const held = metres === 0 && ids.length === 1 && ids[0] === municipality;
    return held && locate(lat, lon).ids.includes(municipality) ? [] : [`${settlement} (${municipality})`];
  });
  if (wrong.length > 0)
    throw new DataError(`${kind}, settlement-centres.csv: on the wrong side of a line: ${wrong.join(', ')}`);
}

/** Fails where the municipalities of a regional unit do not make one connected area. */
function checkUnits(outlines: Outlines, { municipalities }: Reference): void {
  const { geometries } = outlines.objects.municipalities;
  const unitOf = new Map(municipalities.map(({ id, unit }) => [id, unit]));
  const unitAt = geometries.map(({ id }) => unitOf.get(Number(id)));
  const next = neighbors(geometries);
  for (const unit of new Set(unitAt)) {
    const members = unitAt.flatMap((of, index) => (of === unit ? [index] : []));
    const reached = new Set(members.slice(0, 1));
    for (const index of reached)
      for (const other of next[index] ?? []) if (unitAt[other] === unit) reached.add(other);
    if (reached.size !== members.length)
      throw new DataError(`unit ${unit}: expected one area, reached ${reached.size} of ${members.length}`);
  }
}

/**
 * Measures both sets of outlines.
 *
 * The full lines of the register are not kept here, so how far the outlines run from them is a figure that came with
 * the outlines. It has to agree with what can be measured: two lines that are at most `a` and `b` from a third are at
 * most `a + b` from each other, and at least the difference of both.
 *
 * @param drawing the outlines that maps draw
 * @param fine the outlines that positions are decided by
 * @throws {DataError} where a figure is beyond its limit; it names file, municipality and figure
 */
export function measure(drawing: Outlines, fine: Outlines, reference: Reference): Measured {
  const ids = reference.municipalities.map(({ id }) => id).sort((a, b) => a - b);
  for (const [kind, outlines] of [
    ['drawing', drawing],
    ['fine', fine],
  ] as const) {
    if (String([...ringsById(outlines).keys()].sort((a, b) => a - b)) !== String(ids))
      throw new DataError(`${kind}: expected each of the ${ids.length} municipalities once`);
    const faults = planarFaults(outlines);
    if (faults.length > 0) throw new DataError(faults.map((fault) => `${kind}, ${fault}`).join('\n'));
    checkUnits(outlines, reference);
    checkCentres(kind, outlines, reference);
  }
  const between = measureBetween(drawing, fine);
  const { deviations } = reference;
  if (between > deviations.drawing + deviations.fine || between < deviations.drawing - deviations.fine)
    throw new DataError(
      `deviations.yaml: ${deviations.drawing} m and ${deviations.fine} m do not agree with the ${Math.round(between)} m measured between the outlines`,
    );
  return {
    deviation: deviations,
    between,
    area: {
      drawing: measureAreas('drawing', drawing, reference.areas),
      fine: measureAreas('fine', fine, reference.areas),
    },
  };
}
