import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByCoordinates, findPlace } from '../src/lookup.ts';
import { postcodes } from '../src/places.ts';

const found = (query: string) =>
  findPlace(query).candidates.map((c) => `${c.matched.kind}:${c.municipality.slug}`);

describe('findPlace', () => {
  it.each([
    ['skofja loka', 'municipality:skofja-loka'],
    ['ŠKOFJA LOKA', 'municipality:skofja-loka'],
    ['  Škofja-Loka ', 'municipality:skofja-loka'],
    ['skofjaloka', 'municipality:skofja-loka'],
    ['LOG DRAGOMER', 'municipality:log-dragomer'],
    ['Log - Dragomer', 'municipality:log-dragomer'],
    ['Žužemberk', 'municipality:zuzemberk'],
    ['radece', 'municipality:radece'],
    ['Kanal ob Soči', 'alias:kanal'],
    ['130', 'register-id:trebnje'],
    ['hoce-slivnica', 'municipality:hoce-slivnica'],
    ['Capodistria', 'alias:koper'],
    ['Völgyifalu', 'settlement-second-name:lendava'],
  ])('understands %s', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  it('lists all candidates where a name is ambiguous', () => {
    const result = findPlace('Škocjan');
    expect(result.candidates[0]?.matched.kind).toBe('municipality');
    expect(result.candidates.length).toBeGreaterThan(1);
    expect(found('Gradišče').length).toBeGreaterThan(5);
  });

  it.each(['8210', '8210 Trebnje', 'SI-8210', 'si 8210'])('reads the postcode %s', (query) => {
    const register = postcodes.find((p) => p.code === '8210');
    expect(findPlace(query).candidates.map((c) => c.municipality.id)).toEqual(register?.municipalities);
  });

  it('says so where a settlement belongs to another centre than its municipality', () => {
    const [settlement] = findPlace('Pusti Javor').candidates;
    expect(settlement?.municipality.slug).toBe('ivancna-gorica');
    expect(settlement?.regionalUnit.id).toBe('osrednja-slovenija-vzhod');
    expect(settlement?.csdUnits.map((u) => u.id)).toEqual(['csd-unit-litija']);
    expect(settlement?.note).toBe('settlement-served-by-other-unit');

    const [municipality] = findPlace('Ivančna Gorica').candidates;
    expect(municipality?.regionalUnit.id).toBe('ljubljana');
    expect(municipality?.note).toBe('some-settlements-served-by-other-unit');
    expect(municipality?.exceptions).toHaveLength(5);
  });

  it('suggests instead of guessing', () => {
    const miss = findPlace('Trebnij');
    expect(miss.candidates).toEqual([]);
    expect(miss.suggestions).toContain('Trebnje');
    expect(findPlace('Škofja L').suggestions).toContain('Škofja Loka');
    expect(findPlace('xyzzy').suggestions).toEqual([]);
  });

  it.each(['', '   ', '-', '00000', '9999', '😀'])('finds nothing for %j and does not fail', (query) => {
    expect(findPlace(query)).toEqual({ query, candidates: [], suggestions: [], alone: false });
  });

  it('never fails and never returns both candidates and suggestions', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { candidates, suggestions } = findPlace(query);
        return candidates.length === 0 || suggestions.length === 0;
      }),
    );
  });
});

describe('findByCoordinates', () => {
  const at = (lat: number, lon: number) =>
    findByCoordinates(lat, lon).candidates.map((c) => c.municipality.slug);

  it('finds the municipality that holds a point', () => {
    expect(at(45.91, 15.01)).toEqual(['trebnje']);
    expect(at(46.05, 14.51)).toEqual(['ljubljana']);
    expect(findPlace('46.05, 14.51').candidates[0]?.matched.kind).toBe('coordinates');
  });

  it('names both sides near a border', () => {
    const result = findByCoordinates(45.849, 14.102);
    expect(result.candidates.length).toBeGreaterThan(1);
    expect(new Set(result.candidates.map((c) => c.note))).toEqual(new Set(['near-border']));
  });

  it('names the nearest municipality at the coast, and says so', () => {
    const [piran, ...none] = findByCoordinates(45.5301, 13.5601).candidates;
    expect(piran?.municipality.slug).toBe('piran');
    expect(piran?.note).toBe('nearest');
    expect(none).toEqual([]);
  });

  it('takes in how exact the point is', () => {
    expect(findByCoordinates(45.91, 15.01, 5_000).candidates.length).toBeGreaterThan(1);
    expect(() => findByCoordinates(45.91, 15.01, -1)).toThrow('accuracy');
  });

  it('finds nothing outside the country', () => {
    expect(at(45.81, 15.98)).toEqual([]);
    expect(at(48.2, 16.37)).toEqual([]);
  });

  it.each([
    [91, 14, 'lat'],
    [Number.NaN, 14, 'lat'],
    [46, 181, 'lon'],
  ])('refuses %d, %d and names the coordinate', (lat, lon, name) => {
    expect(() => findByCoordinates(lat, lon)).toThrow(RangeError);
    expect(() => findByCoordinates(lat, lon)).toThrow(name);
  });

  it('names no municipality twice, wherever the point lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 45.6, max: 46.6, noNaN: true }),
        fc.double({ min: 13.8, max: 16.2, noNaN: true }),
        (lat, lon) => {
          const slugs = at(lat, lon);
          return new Set(slugs).size === slugs.length;
        },
      ),
      { numRuns: 50 },
    );
  });
});
