import { boundaries } from '@vstopna-tocka/core/boundaries';
import { findByCoordinates } from '@vstopna-tocka/core/lookup';
import { municipalities, municipalitiesOf, regionalUnits } from '@vstopna-tocka/core/places';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../shared/build/data-files.ts';
import {
  areaPaths,
  bordersPath,
  frameOf,
  neighbouringUnits,
  neighboursOf,
  outlinePath,
  unitNumber,
  unitShapes,
} from '../../../shared/build/map.ts';
import { simplifyRings } from '../../../shared/build/simplify.ts';
import { middleOf, type Point } from '../../../shared/geometry.ts';
import { LINE, nameInLines, placeApart, tightestFirst } from '../../../shared/names.ts';
import { bordersOn, placesOn, stepFrom, unitsOn } from '../client/outlines.ts';

const index = JSON.parse(dataFiles.places);
const places = placesOn(JSON.parse(dataFiles.boundaries), index);
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
      for (const { name } of municipalitiesOf(id)) expect(placeOf(name).unit + 1, name).toBe(unitNumber(id));
  });

  it('writes each name inside its area', () => {
    const units = unitsOn(JSON.parse(dataFiles.boundaries), index, known);
    expect(units.map(({ name }) => name)).toEqual(regionalUnits.map(({ name }) => name));
    for (const { name, label, members } of units) {
      const [lon, lat] = label.point;
      const ids = findByCoordinates(lat, lon).candidates.map(({ municipality }) => municipality.id);
      expect(
        members.map(({ id }) => id),
        name,
      ).toContain(ids[0]);
    }
    for (const { name, label } of known) {
      const [lon, lat] = label.point;
      expect(findByCoordinates(lat, lon).candidates[0]?.municipality.name).toBe(name);
    }
  });

  it('draws borders between units, and the border of the country', () => {
    const { units, country } = bordersOn(structuredClone(boundaries), known);
    const everything = structuredClone(boundaries).arcs.flat().length;
    expect(units.coordinates.flat().length).toBeGreaterThan(500);
    expect(units.coordinates.flat().length).toBeLessThan(everything / 2);
    expect(country.coordinates).toHaveLength(1);
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
    const paths = areaPaths(
      all.map((id) => [id]),
      frame,
    );
    for (const [at, { name }] of municipalities.entries()) {
      const points = pointsOf(paths[at] ?? '');
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
      const single = areaPaths(
        members.map((member) => [member]),
        frame,
      ).join('');
      expect(areaPaths([members], frame).join('').length, id).toBeLessThan(single.length);
      expect(outlinePath(members, frame), id).toMatch(/^M\d/);
      expect(bordersPath(members, frame), id).toMatch(/^M\d/);
    }
  });

  it('are short: no step that goes nowhere', () => {
    const points = pointsOf(areaPaths([[61]], frame).join());
    expect(points.filter((point, i) => i > 0 && point.join() === points[i - 1]?.join())).toEqual([]);
  });

  it('have room for the names of all 16 units', () => {
    const { units } = unitShapes(400);
    const boxes = units
      .map(({ name }) => name)
      .sort(tightestFirst)
      .map(({ x, y, width, height }) => ({
        x,
        y,
        width: width * 7.2,
        height: height * 7.2,
        line: LINE * 7.2,
      }));
    expect(placeApart(boxes).filter((box) => box === undefined)).toEqual([]);
  });
});

describe('thinning out', () => {
  const left: Point[] = [
    [0, 0],
    [1, 0.01],
    [2, 0],
    [2, 1],
    [2.01, 2],
    [2, 3],
    [0, 3],
    [0, 0],
  ];
  const right: Point[] = [
    [2, 0],
    [4, 0],
    [4, 3],
    [2, 3],
    [2.01, 2],
    [2, 1],
    [2, 0],
  ];

  it('takes the same points from both sides of a border and leaves those where borders part', () => {
    const corners = simplifyRings([left, right], 0.1).map((ring) => [...new Set(ring.map(String))].sort());
    expect(corners).toEqual([
      ['0,0', '0,3', '2,0', '2,3'],
      ['2,0', '2,3', '4,0', '4,3'],
    ]);
  });

  it('leaves no point of one municipality outside the same border of its neighbour', () => {
    const rings = places.features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates.map((ring) => ring as unknown as Point[]) : [],
    );
    const thinned = simplifyRings(rings, 0.01);
    expect(thinned.flat().length).toBeLessThan(rings.flat().length / 2);
    // A side of a ring is that of a neighbour, run the other way, or lies at the border of the country.
    const sides = thinned.flatMap((ring) => ring.slice(1).map((to, at) => `${ring[at]} ${to}`));
    const back = new Set(thinned.flatMap((ring) => ring.slice(1).map((to, at) => `${to} ${ring[at]}`)));
    const lonely = sides.filter((side) => !back.has(side));
    expect(lonely.length / sides.length).toBeLessThan(0.25);
  });
});

describe('names on a map', () => {
  it.each([
    ['Celje', ['Celje']],
    ['Savinjsko-Šaleška', ['Savinjsko-', 'Šaleška']],
    ['Osrednja Slovenija – vzhod', ['Osrednja', 'Slovenija', '–\u00a0vzhod']],
    ['Dolenjska in Bela krajina', ['Dolenjska in', 'Bela krajina']],
    ['Sveta Trojica v Slovenskih goricah', ['Sveta', 'Trojica', 'v\u00a0Slovenskih', 'goricah']],
  ])('%s stands in lines', (name, lines) => {
    expect(nameInLines(name).lines).toEqual(lines);
    expect(nameInLines(name).height).toBeCloseTo(lines.length * 1.1);
  });

  it('never lie over each other: the first stays, the next moves or goes', () => {
    const box = { x: 0, y: 0, width: 10, height: 2, line: 2 };
    const [first, second] = placeApart([box, { ...box, x: 1 }]);
    expect(first).toEqual(box);
    expect(second?.x === 1 && second.y === 0).toBe(false);
    expect(placeApart(Array(40).fill(box)).filter(Boolean).length).toBeLessThan(10);
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

describe('middleOf', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];

  it('finds the middle of a square and the room there', () => {
    const { point, room } = middleOf(square, 1);
    expect(point[0]).toBeCloseTo(1, 1);
    expect(point[1]).toBeGreaterThan(0.5);
    expect(room).toBeGreaterThan(0.6);
  });

  it('has less room for what is wide', () => {
    expect(middleOf(square, 4).room).toBeLessThan(middleOf(square, 1).room / 2);
  });
});
