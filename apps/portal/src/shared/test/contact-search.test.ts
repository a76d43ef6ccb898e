import { gzipSync } from 'node:zlib';
import { createFinder } from '@vstopna-tocka/core/finder';
import { findPlace, finderData as fullData } from '@vstopna-tocka/core/lookup';
import { communities, croatianPlaces } from '@vstopna-tocka/core/place-names';
import { municipalities, postcodes } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../build/data-files.ts';
import { createSearch, finderData, type Hit } from '../client/place-search.ts';
import type { PlacesIndex, SettlementsIndex } from '../places-index.ts';

/** Long lists take a while on a slow machine. */
const PATIENCE = 60_000;

// The very files that the browser loads.
const placesJson = dataFiles.places;
const settlementsJson = dataFiles.settlements;
const places = JSON.parse(placesJson) as PlacesIndex;
const full = createSearch(places, JSON.parse(settlementsJson) as SettlementsIndex);
const first = createSearch(places);

const said = ({ name, slug, unit, matched }: Hit) => ({ name, slug, unit, ...matched });
const expected = (query: string) =>
  findPlace(query).candidates.map(({ matched, municipality: { name, slug }, regionalUnit }) => ({
    name,
    slug,
    unit: regionalUnit.name,
    ...matched,
  }));
const foundBy = (search: typeof full, query: string) => search(query).hits.map(said);

describe('the search on the small index finds what the look-up finds on the full data', () => {
  it('for every municipality, by name and alias', () => {
    for (const { name, aliases } of municipalities)
      for (const query of [name, ...aliases]) expect(foundBy(full, query), query).toEqual(expected(query));
  });

  it('for the settlements that lie in another administrative unit than their municipality', () => {
    const stray = settlements.filter(({ administrativeUnit }) => administrativeUnit);
    expect(stray).toHaveLength(22);
    for (const { name } of stray) expect(foundBy(full, name), name).toEqual(expected(name));
  });

  // findPlace is this finder with everything known of each place; asking it thousands of times takes too long here.
  const library = createFinder(fullData(), { registerNumbers: false });
  const index = createFinder(finderData(places, JSON.parse(settlementsJson) as SettlementsIndex), {
    registerNumbers: false,
  });
  const differing = (queries: readonly string[], withKind = true) => {
    const answer = (finder: typeof library, query: string) => {
      const { matches, alone, croatian, suggestions } = finder.find(query);
      const found = matches.map((match) => (withKind ? match : match.municipality));
      return JSON.stringify([found, alone, croatian, suggestions]);
    };
    return queries.filter((query) => answer(index, query) !== answer(library, query));
  };

  it('for every postcode', { timeout: PATIENCE }, () => {
    expect(differing(postcodes.flatMap(({ code, name }) => [code, name, `${code} ${name}`]))).toEqual([]);
    const early = postcodes.filter(({ code }) => first(code).hits.length === 0);
    expect(early).toEqual([]);
  });

  it('for every settlement, also by its second name', { timeout: PATIENCE }, () => {
    const names = settlements.flatMap(({ name, secondName }) => (secondName ? [name, secondName] : [name]));
    expect(names).toHaveLength(6035 + 54);
    expect(differing(names)).toEqual([]);
  });

  it('for every quarter and community, under whatever name the place has there', {
    timeout: PATIENCE,
  }, () => {
    expect(differing(communities.map(({ name }) => name))).toEqual([]);
    const parts = communities.flatMap(({ name }) => name.split(/ ?[-/] ?/));
    expect(differing(parts, false)).toEqual([]);
  });

  it('for places in Croatia', () => {
    expect(differing(croatianPlaces.map(({ name }) => name))).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['skofja loka', 'skofja-loka', 'municipality'],
    ['radece', 'radece', 'municipality'],
    ['LOG DRAGOMER', 'log-dragomer', 'municipality'],
    ['8210', 'trebnje', 'postcode'],
    ['Capodistria', 'koper', 'alias'],
    ['Kanal ob Soči', 'kanal', 'alias'],
  ])('understands %s', (query, slug, kind) => {
    expect(full(query).hits[0]).toMatchObject({ slug, matched: { kind } });
  });

  it('lists every place of a name that there is more than once', () => {
    expect(full('Gradišče').hits.length).toBeGreaterThan(5);
    expect(full('1296').hits.map(({ slug }) => slug)).toEqual(['ivancna-gorica', 'smartno-pri-litiji']);
  });

  it('names the centre of the settlement, not of its municipality, and says that it differs', () => {
    expect(full('Pusti Javor').hits).toEqual([
      {
        name: 'Ivančna Gorica',
        slug: 'ivancna-gorica',
        unit: 'Osrednja Slovenija – vzhod',
        matched: { kind: 'settlement', text: 'Pusti Javor' },
        elsewhere: 'settlement',
        administrativeUnit: 'litija',
      },
    ]);
    expect(full('Ivančna Gorica').hits[0]).toMatchObject({ unit: 'Ljubljana', elsewhere: 'some' });
    expect(full('Trebnje').hits[0]).not.toHaveProperty('elsewhere');
  });

  it('completes what is half typed, municipalities first', () => {
    const answer = full('Treb');
    expect(answer).toMatchObject({ hits: [], suggested: 'completions' });
    expect(answer.suggestions[0]).toBe('Trebnje');
    expect(full('821').suggestions).toContain('8210 Trebnje');
  });

  it('suggests after a slip and never guesses', () => {
    const answer = full('Trebnij');
    expect(answer).toMatchObject({ hits: [], suggested: 'near' });
    expect(answer.suggestions).toContain('Trebnje');
    expect(full('xyzzy')).toMatchObject({ hits: [], suggestions: [] });
  });

  it('opens a page without asking only where nothing else is meant', () => {
    for (const query of ['Trebnje', 'Goliev trg 11, Trebnje', '1501', 'Šiška'])
      expect(full(query).alone, query).toBe(true);
    for (const query of ['Kapla', 'Zagorje', 'sveta trojica', 'Treb', 'Vodice', '4000', ''])
      expect(full(query).alone, query).toBe(false);
  });

  it('says that a place is in Croatia and lists Slovenian places of that name only', () => {
    expect(full('Čakovec')).toMatchObject({ croatian: 'Čakovec', hits: [], suggestions: [] });
    expect(full('Koprivnica')).toMatchObject({ croatian: 'Koprivnica', alone: false });
    expect(full('Koprivnica').hits.map(({ slug }) => slug)).toEqual(['krsko', 'kozje', 'brezice']);
    expect(full('Trebnje')).not.toHaveProperty('croatian');
  });

  it('leads quarters of Maribor to their unit, and finds quarters before the settlements are there', () => {
    expect(full('Maribor Tabor').hits).toMatchObject([
      { slug: 'maribor', csdUnit: 'csd-unit-maribor-center' },
    ]);
    expect(first('Ljubljana Bežigrad').hits).toMatchObject([
      { slug: 'ljubljana', matched: { kind: 'quarter' } },
    ]);
  });

  it('takes a short number for the beginning of a postcode, not for a number of the register', () => {
    expect(full('12').hits).toEqual([]);
    expect(full('12').suggestions.length).toBeGreaterThan(0);
    expect(full('130').hits).toEqual([]);
  });

  it.each(['', '  ', '-', '!'])('has nothing to say to %j', (query) => {
    expect(full(query)).toMatchObject({ hits: [], suggestions: [] });
  });
});

describe('the index', () => {
  it('stays small', () => {
    expect(gzipSync(placesJson).length).toBeLessThan(8_000);
    expect(gzipSync(settlementsJson).length).toBeLessThan(33_000);
  });

  it('stops the build where a slug does not follow from the name', async () => {
    const { placesIndex } = await import('../build/places-index.ts');
    const [municipality] = municipalities;
    if (!municipality) throw new Error('no municipality');
    expect(() =>
      placesIndex({
        administrativeUnits: [],
        communities: [],
        districts: [],
        municipalities: [{ ...municipality, slug: 'elsewhere' }],
        postBoxes: [],
        regionalUnits: [],
      }),
    ).toThrow('slug of Ajdovščina: expected "ajdovscina", got "elsewhere"');
  });
});
