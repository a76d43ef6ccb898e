import { entryPoints } from '@vstopna-tocka/core/entry-points';
import { municipalities } from '@vstopna-tocka/core/places';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type DatasetName, datasetNames, datasets } from '../build/datasets.ts';
import { addressesOf, areasFile, indexFile, placeFile, recordsFile } from '../build/files.ts';
import { areaNames } from '../build/geo.ts';
import { openapi } from '../build/openapi.ts';
import { schemas } from '../build/schemas.ts';

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text) => URL.canParse(text),
    'uri-reference': (text) => URL.canParse(text, 'https://portal.si/'),
    'uri-template': /^[\w./{}-]+$/,
    email: /^[^@\s]+@[^@\s]+$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
  },
});

/** What a file breaks of its schema. */
function errorsOf(schema: string, file: object) {
  const validate = ajv.compile(schemas[schema] ?? {});
  validate(JSON.parse(JSON.stringify(file)));
  return validate.errors ?? [];
}

/** A small reader of CSV, by the rules of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the files of records', () => {
  it.each(datasetNames)('%s: JSON holds to its schema and bears version, date, licence, origin', (name) => {
    const file = recordsFile(name);
    expect(errorsOf(name, file)).toEqual([]);
    expect(file).toMatchObject({ version: '1.1.0', licence: 'CC-BY-4.0' });
    expect(file.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(file.attribution.join()).toContain('Geodetska uprava');
    expect(file.data.length).toBeGreaterThan(0);
  });

  it.each(datasetNames)('%s: CSV has as many rows as the JSON, all of one width', (name) => {
    const [head = [], ...rows] = parseCsv(datasets[name].csv());
    expect(rows).toHaveLength(recordsFile(name).data.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    expect(new Set(head).size).toBe(head.length);
    expect(head.slice(-4)).toEqual(['dataVersion', 'dataAsOf', 'dataLicence', 'dataAttribution']);
    expect(rows[0]?.at(-2)).toBe('CC-BY-4.0');
    expect(rows.map(([id]) => id)).toEqual(
      datasets[name].records.map((record) => String((record as { id: unknown }).id)),
    );
  });

  it('fail their schema where a field is missing, strange or of another kind', () => {
    const file = recordsFile('municipalities');
    const [first, ...rest] = file.data as { name?: string }[];
    const { name: _, ...nameless } = first ?? {};
    expect(errorsOf('municipalities', { ...file, data: [nameless, ...rest] })).toHaveLength(1);
    expect(errorsOf('municipalities', { ...file, data: [{ ...first, x: 1 }] })).toHaveLength(1);
    expect(errorsOf('municipalities', { ...file, licence: 'none' })).toHaveLength(1);
    expect(errorsOf('municipalities', recordsFile('units'))).not.toEqual([]);
  });

  it('write the values of the data into the table, with a second value where sources disagree', () => {
    const [head = [], ...rows] = parseCsv(datasets['entry-points'].csv());
    const at = (row: string[] | undefined, column: string) => row?.[head.indexOf(column)];
    for (const [index, { contact }] of entryPoints.entries()) {
      expect(at(rows[index], 'phone')).toBe(contact.phone?.[0]?.value ?? '');
      expect(at(rows[index], 'addressSources')).toBe(contact.address?.[0]?.sources.join('; ') ?? '');
    }
    expect(rows.filter((row) => at(row, 'addressOther') !== '').length).toBeGreaterThan(0);
  });
});

describe('the areas', () => {
  it.each([
    ['municipalities', 212],
    ['units', 16],
  ] as const)('%s are %i features that hold to their schema', (name, count) => {
    const file = areasFile(name);
    expect(file.features).toHaveLength(count);
    expect(errorsOf(`${name}-geo`, file)).toEqual([]);
    expect(new Set(file.features.map(({ id }) => id)).size).toBe(count);
    expect(file.attribution.join()).toContain('11. 2021');
  });

  it('lie in Slovenia, with closed rings, the outer one against the clock', () => {
    for (const { geometry, properties } of areaNames.flatMap((name) => areasFile(name).features)) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [ring, turn] of polygons.flatMap((rings) =>
        rings.map((ring, index): [typeof ring, number] => [ring, index === 0 ? 1 : -1]),
      )) {
        expect(ring[0], String(properties['name'])).toEqual(ring.at(-1));
        const area = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
          const [px = 0, py = 0] = ring[index] ?? [];
          return sum + px * y - x * py;
        }, 0);
        expect(Math.sign(area), String(properties['name'])).toBe(turn);
        expect(ring.every(([x = 0, y = 0]) => x > 13.3 && x < 16.7 && y > 45.4 && y < 46.9)).toBe(true);
      }
    }
  });

  it('are one piece for each regional unit', () => {
    expect(areasFile('units').features.filter(({ geometry }) => geometry.type !== 'Polygon')).toEqual([]);
  });
});

describe('the file of one municipality', () => {
  it('holds to its schema, for each', () => {
    const validate = ajv.compile(schemas['municipality'] ?? {});
    const bad = municipalities.filter((m) => !validate(JSON.parse(JSON.stringify(placeFile(m)))));
    expect(bad.map(({ slug }) => slug)).toEqual([]);
  });

  it('leads to the page of the municipality from wherever it lies', () => {
    const trebnje = municipalities.find(({ slug }) => slug === 'trebnje');
    if (!trebnje) throw new Error('no municipality trebnje');
    const { data } = placeFile(trebnje);
    const file = 'https://portal.si/a/b/api/v1/municipalities/trebnje.json';
    expect(new URL(data.pages.hr, file).href).toBe('https://portal.si/a/b/hr/opcina/trebnje/');
    expect(data.entryPoints.map(({ kind }) => kind)).toEqual(['csd-unit', 'labour-office', 'csd']);
  });
});

describe('the descriptions', () => {
  it('the index names every file and holds to its schema', () => {
    expect(errorsOf('index', indexFile())).toEqual([]);
    expect(indexFile().files.map(({ name }) => name)).toEqual([...datasetNames, 'municipality']);
  });

  it('OpenAPI describes each format of each dataset with a schema that exists', () => {
    const { paths } = openapi();
    const expected = datasetNames.flatMap((name: DatasetName) => Object.values(addressesOf(name)));
    expect(Object.keys(paths)).toEqual([
      '/index.json',
      ...expected.map((address) => `/${address}`),
      '/municipalities/{slug}.json',
      '/schemas/{name}.json',
    ]);
    const refs = [...JSON.stringify(paths).matchAll(/schemas\/([\w-]+)\.json"/g)].map(([, name]) => name);
    expect(refs.filter((name) => !(String(name) in schemas))).toEqual([]);
    expect(new Set(refs).size).toBe(Object.keys(schemas).length);
  });
});
