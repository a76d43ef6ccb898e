import { gzipSync } from 'node:zlib';
import { createFinder } from '@vstopna-tocka/core/finder';
import { findPlace, finderData as fullData } from '@vstopna-tocka/core/lookup';
import { municipalities, postcodes } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { describe, expect, it } from 'vitest';
import { createSearch, finderData, type Hit } from '../src/client/contact/search.ts';
import { dataFiles } from '../src/lib/data-files.ts';
import type { PlacesIndex, SettlementsIndex } from '../src/lib/places-index.ts';

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

  it('for every postcode, also before the settlements are there', () => {
    for (const { code, name } of postcodes)
      for (const query of [code, `${code} ${name}`]) {
        expect(foundBy(full, query), query).toEqual(expected(query));
        expect(foundBy(first, query), query).toEqual(expected(query));
      }
  });

  it('for every settlement, also by its second name', () => {
    // findPlace is this finder with everything known of each place; asking it 6,000 times takes too long here.
    const data = createFinder(fullData(), { registerNumbers: false });
    const index = createFinder(finderData(places, JSON.parse(settlementsJson)), { registerNumbers: false });
    const names = settlements.flatMap(({ name, secondName }) => (secondName ? [name, secondName] : [name]));
    const differing = names.filter((name) => {
      const found = index.find(name);
      return found.matches.length === 0 || JSON.stringify(found) !== JSON.stringify(data.find(name));
    });
    expect(names).toHaveLength(6035 + 54);
    expect(differing).toEqual([]);
  });

  it('for the settlements that lie in another administrative unit than their municipality', () => {
    const stray = settlements.filter(({ administrativeUnit }) => administrativeUnit);
    expect(stray).toHaveLength(22);
    for (const { name } of stray) expect(foundBy(full, name), name).toEqual(expected(name));
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
    const { placesIndex } = await import('../src/lib/places-index.ts');
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
