import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadData } from '../scripts/load.ts';
import { boundaries as drawing, deviation as drawingDeviation } from '../src/boundaries.ts';
import { boundaries, deviation } from '../src/boundaries-fine.ts';
import { createLocator, NEARBY } from '../src/coordinates.ts';
import { municipalityById } from '../src/places.ts';
import { planeAt } from '../src/plane.ts';

const locate = createLocator(boundaries, deviation);
const exact = createLocator(boundaries, 0);
const { centres } = loadData();
const namesAt = (lat: number, lon: number, accuracy?: number) =>
  locate(lat, lon, accuracy).ids.map((id) => municipalityById(id)?.name);

describe('the centres of all 6,035 settlements', () => {
  it.each([
    ['fine', boundaries, deviation],
    ['drawing', drawing, drawingDeviation],
  ])('are inside, and none is answered by a wrong municipality alone, %s', (_, outlines, metres) => {
    const locateOn = createLocator(outlines, metres);
    const found = centres.map(({ lat, lon, municipality }) => ({ municipality, ...locateOn(lat, lon) }));
    expect(found).toHaveLength(6_035);
    expect(found.filter(({ kind }) => kind === 'outside' || kind === 'nearest')).toEqual([]);
    expect(found.filter(({ ids, municipality }) => ids[0] !== municipality)).toEqual([]);
  });

  it('are mostly answered alone', () => {
    const alone = centres.filter(({ lat, lon }) => locate(lat, lon, 30).kind === 'inside');
    expect(alone.length / centres.length).toBeGreaterThan(0.9);
  });

  it('have points around them that still name their municipality', () => {
    // A settlement is where people are; its municipality has to be among the answers as far as the device may be off.
    fc.assert(
      fc.property(
        fc.constantFrom(...centres),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 5, max: 3_000 }),
        ({ lat, lon, municipality }, angle, part, accuracy) => {
          const { east, north } = planeAt(lat);
          const off = part * accuracy;
          const found = locate(
            lat + (off * Math.sin(angle)) / north,
            lon + (off * Math.cos(angle)) / east,
            accuracy,
          );
          expect(found.ids).toContain(municipality);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('at the coast and at the border of the country', () => {
  it.each([
    ['the harbour of Piran', 45.52818, 13.56754, 'Piran'],
    ['the cape of Piran', 45.5301, 13.5601, 'Piran'],
    ['the beach of Portorož', 45.5144, 13.5905, 'Piran'],
    ['a jetty of Portorož', 45.5135, 13.588, 'Piran'],
    ['the lighthouse of Izola', 45.5415, 13.6555, 'Izola'],
    ['the port of Koper', 45.5496, 13.7262, 'Koper'],
    ['Osilnica', 45.5293, 14.6985, 'Osilnica'],
    ['the salt-pans of Sečovlje', 45.4745, 13.617, 'Piran'],
    ['the border crossing at Obrežje', 45.846, 15.694, 'Brežice'],
    ['the square before the station of Nova Gorica', 45.9555, 13.6343, 'Nova Gorica'],
  ])('%s: %d, %d is in or nearest to %s', (_, lat, lon, name) => {
    for (const accuracy of [0, 30, 500]) expect(namesAt(lat, lon, accuracy)[0]).toBe(name);
  });

  it('says that no outline holds the point', () => {
    expect(locate(45.5301, 13.5601)).toMatchObject({ kind: 'nearest', ids: [90] });
    expect(locate(45.5301, 13.5601).metres).toBeGreaterThan(100);
    expect(locate(45.52818, 13.56754)).toEqual({ kind: 'inside', ids: [90], metres: 0 });
  });

  it.each([
    ['Trieste', 45.6495, 13.7768],
    ['Muggia', 45.604, 13.767],
    ['Gorizia', 45.9415, 13.6216],
    ['Tarvisio', 46.505, 13.578],
    ['Villach', 46.61, 13.85],
    ['Graz', 47.07, 15.44],
    ['Szentgotthárd', 46.952, 16.275],
    ['Čakovec', 46.39, 16.43],
    ['Zagreb', 45.815, 15.98],
    ['Rijeka', 45.33, 14.44],
    ['Umag', 45.43, 13.52],
    ['the open sea', 45.56, 13.5],
  ])('%s is abroad', (_, lat, lon) => {
    expect(locate(lat, lon, 50)).toEqual({ kind: 'outside', ids: [] });
  });

  it('names a municipality across the border of the country if the position may be in it', () => {
    // Rosenbach in Austria, some 4 km from the border.
    expect(locate(46.53, 14.02).kind).toBe('outside');
    expect(locate(46.53, 14.02, 8_000)).toMatchObject({ kind: 'nearest' });
  });
});

describe('createLocator', () => {
  it('names more municipalities the less exact the position is, the one that holds it first', () => {
    const { ids, kind } = locate(45.91, 15.01);
    expect([ids, kind]).toEqual([[130], 'inside']);
    const wide = locate(45.91, 15.01, 8_000);
    expect(wide.kind).toBe('border');
    expect(wide.ids[0]).toBe(130);
    expect(wide.ids.length).toBeGreaterThan(3);
    expect(locate(45.91, 15.01, 20_000).ids).toEqual(expect.arrayContaining(wide.ids));
  });

  it('asks within its deviation and the accuracy of a border, and not beyond', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 45.4, max: 46.9, noNaN: true }),
        fc.double({ min: 13.3, max: 16.7, noNaN: true }),
        fc.integer({ min: 0, max: 4_000 }),
        (lat, lon, accuracy) => {
          const { ids, kind, metres } = locate(lat, lon, accuracy);
          expect(new Set(ids).size).toBe(ids.length);
          expect(kind === 'outside').toBe(ids.length === 0);
          if (metres !== undefined) expect(metres).toBeLessThanOrEqual(deviation + accuracy + NEARBY);
          // Whoever is named at an accuracy is named at a worse one, and an exact look-up never contradicts a rough one.
          const rougher = locate(lat, lon, accuracy + 500);
          expect(rougher.ids).toEqual(expect.arrayContaining(ids));
          if (kind === 'inside') expect(exact(lat, lon).ids).toEqual(ids);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    [91, 14, 0, 'lat'],
    [46, Number.NaN, 0, 'lon'],
    [46, 14, -1, 'accuracy'],
    [46, 14, Number.NaN, 'accuracy'],
  ])('refuses %d, %d with an accuracy of %d metres', (lat, lon, accuracy, name) => {
    expect(() => locate(lat, lon, accuracy)).toThrow(RangeError);
    expect(() => locate(lat, lon, accuracy)).toThrow(name);
  });
});
