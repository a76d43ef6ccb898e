import { municipalities } from '@vstopna-tocka/core/places';
import { datasetNames, datasets } from './datasets.ts';
import { attributionOf, version } from './envelope.ts';
import { addressesOf } from './files.ts';
import { schemas } from './schemas.ts';

const mediaTypes = { json: 'application/json', csv: 'text/csv', geojson: 'application/geo+json' } as const;
type Format = keyof typeof mediaTypes;

const schemaOf = (name: string, format: Format): object => {
  if (format === 'csv') return { type: 'string' };
  return { $ref: `schemas/${name}${format === 'geojson' ? '-geo' : ''}.json` };
};

const get = (operationId: string, summary: string, format: Format, schema: object) => ({
  get: {
    operationId,
    summary,
    responses: { '200': { description: summary, content: { [mediaTypes[format]]: { schema } } } },
  },
});

const ofDatasets = datasetNames.flatMap((name) =>
  Object.entries(addressesOf(name)).map(([format, address]) => [
    `/${address}`,
    get(
      `${name}-${format}`,
      `${datasets[name].title} as ${format}`,
      format as Format,
      schemaOf(name, format as Format),
    ),
  ]),
);

/** The static files as an OpenAPI 3.1 description; addresses are relative to its own. */
export const openapi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Vstopna točka: open data on social activation in Slovenia',
    version,
    description: `Static files, read with GET, without a key and without parameters in the address. Attribution: ${attributionOf(true).join('; ')}.`,
    license: { name: 'Creative Commons Attribution 4.0 International', identifier: 'CC-BY-4.0' },
  },
  servers: [{ url: '.' }],
  paths: {
    '/index.json': get('index', 'The files that there are', 'json', schemaOf('index', 'json')),
    ...Object.fromEntries(ofDatasets),
    '/municipalities/{slug}.json': {
      parameters: [
        {
          name: 'slug',
          in: 'path',
          required: true,
          description: 'The name of the municipality in its address',
          schema: { type: 'string', enum: municipalities.map(({ slug }) => slug) },
        },
      ],
      ...get('municipality', 'Whom to ask in one municipality', 'json', schemaOf('municipality', 'json')),
    },
    '/schemas/{name}.json': {
      parameters: [
        { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: Object.keys(schemas) } },
      ],
      ...get('schema', 'The JSON Schema of a file', 'json', { type: 'object' }),
    },
  },
});
