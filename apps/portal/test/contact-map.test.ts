import { boundaries } from '@vstopna-tocka/core/boundaries';
import { findByCoordinates } from '@vstopna-tocka/core/lookup';
import { municipalities, municipalitiesOf, regionalUnits } from '@vstopna-tocka/core/places';
import { describe, expect, it } from 'vitest';
import { placesOn, stepFrom, unitBorders } from '../src/client/contact/outlines.ts';
import { dataFiles } from '../src/lib/data-files.ts';
import { centreOf, labelPoint } from '../src/lib/geometry.ts';
import {
  bordersPath,
  frameOf,
  municipalityPath,
  neighbouringUnits,
  neighboursOf,
  outlinePath,
  unitNumber,
} from '../src/lib/map.ts';

const places = placesOn(JSON.parse(dataFiles.boundaries), JSON.parse(dataFiles.places));
const known = places.features.map(({ properties }) => properties);
const placeOf = (name: string) => {
  const place = known.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no place ${name}`);
  return place;
};
const all = municipalities.map(({ id }) => id);

/** The points of path data made of one `M` and `l` steps a line, in absolute units. */
const pointsOf = (path: string) =>
  path.split('M').flatMap((line) => {
    let [x, y] = [0, 0];
    return [...line.matchAll(/(-?\d+) ?(-?\d+)/g)].map((step) => {
      x += Number(step[1]);
      y += Number(step[2]);
      return [x, y] as const;
    });
  });

describe('the regional units around one', () => {
  const around = (id: string) => neighbouringUnits(id).map((unit) => unit.id);

  it('are those that share a border, each way, and never the unit itself', () => {
    expect(around('pomurje')).toEqual(['maribor', 'spodnje-podravje']);
    for (const { id } of regionalUnits) {
      expect(around(id).length, id).toBeGreaterThan(0);
      expect(around(id), id).not.toContain(id);
      for (const other of around(id)) expect(around(other), `${other} beside ${id}`).toContain(id);
    }
  });
});

describe('the map of the browser', () => {
  it('has every municipality, in its regional unit', () => {
    expect(known).toHaveLength(212);
    for (const { id } of regionalUnits)
      for (const { name } of municipalitiesOf(id)) expect(placeOf(name).unit, name).toBe(unitNumber(id));
  });

  it('writes the number of each regional unit inside it', () => {
    for (const { id } of regionalUnits) {
      const centres = known.filter(({ unit }) => unit === unitNumber(id)).map(({ centre }) => centre);
      const [lon, lat] = labelPoint(centres);
      expect(findByCoordinates(lat, lon).candidates[0]?.regionalUnit.id, id).toBe(id);
    }
  });

  it('draws borders between units only', () => {
    const units = unitBorders(structuredClone(boundaries), known).coordinates.flat().length;
    const everything = structuredClone(boundaries).arcs.flat().length;
    expect(units).toBeGreaterThan(500);
    expect(units).toBeLessThan(everything / 1.5);
  });

  it('is walked with the arrow keys: east of Ljubljana is not west of it', () => {
    const ljubljana = placeOf('Ljubljana');
    for (const [key, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowUp', 'ArrowDown'],
    ] as const) {
      const there = stepFrom(ljubljana, key, known);
      expect(there).toBeDefined();
      expect(there).not.toBe(stepFrom(ljubljana, back, known));
    }
    expect(stepFrom(ljubljana, 'Enter', known)).toBeUndefined();
  });

  it('leads to every municipality with the arrow keys alone', () => {
    const reached = new Set([known[0]]);
    for (const place of reached)
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        const next = place && stepFrom(place, key, known);
        if (next) reached.add(next);
      }
    expect(known.filter((place) => !reached.has(place)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the drawn maps', () => {
  const frame = frameOf(all, 480);

  it('keep every outline inside the frame', () => {
    expect(Math.max(frame.width, frame.height)).toBeLessThanOrEqual(482);
    for (const { id, name } of municipalities) {
      const points = pointsOf(municipalityPath(id, frame));
      expect(points.length, name).toBeGreaterThan(3);
      for (const [x, y] of points) {
        expect(x >= 0 && x <= frame.width, name).toBe(true);
        expect(y >= 0 && y <= frame.height, name).toBe(true);
      }
    }
  });

  it('draw each regional unit as one area, without the borders inside', () => {
    for (const { id } of regionalUnits) {
      const members = municipalitiesOf(id).map((municipality) => municipality.id);
      const single = members.map((member) => municipalityPath(member, frame)).join('');
      expect(outlinePath(members, frame).length, id).toBeLessThan(single.length);
      expect(bordersPath(members, frame), id).toMatch(/^M\d/);
    }
  });

  it('are short: no step that goes nowhere', () => {
    const points = pointsOf(municipalityPath(61, frame));
    expect(points.filter((point, i) => i > 0 && point.join() === points[i - 1]?.join())).toEqual([]);
  });
});

describe('neighbours', () => {
  it('are mutual, and nobody is without or their own', () => {
    for (const { id, name } of municipalities) {
      const neighbours = neighboursOf(id).map((municipality) => municipality.id);
      expect(neighbours.length, name).toBeGreaterThan(0);
      expect(neighbours, name).not.toContain(id);
      for (const neighbour of neighbours) expect(neighboursOf(neighbour).map((m) => m.id)).toContain(id);
    }
  });

  it('of Ankaran: Koper only', () => {
    expect(neighboursOf(213).map(({ name }) => name)).toEqual(['Koper']);
  });
});

describe('centreOf', () => {
  it('finds the centre and the size of a square, also with a small piece beside it', () => {
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const islet = [
      [5, 5],
      [5.1, 5],
      [5.1, 5.1],
      [5, 5],
    ];
    const { point, size } = centreOf({ type: 'MultiPolygon', coordinates: [[islet], [square]] });
    expect(point).toEqual([1, 1]);
    expect(size).toBeCloseTo(4 * Math.cos((46.1 * Math.PI) / 180));
  });

  it('refuses what is no area', () => {
    expect(() => centreOf({ type: 'Point', coordinates: [1, 1] })).toThrow('expected a polygon, got Point');
    expect(() => labelPoint([])).toThrow(RangeError);
  });
});
