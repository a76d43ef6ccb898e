import { RegionalUnit } from '@vstopna-tocka/core';
import { type DatasetName, datasetNames, datasets } from './datasets.ts';
import { type AreaName, areaNames } from './geo.ts';
import { placeShape } from './place.ts';
import { openMunicipality } from './records.ts';

/** JSON Schemas (draft 2020-12) of the published files; those of records come from the zod schemas of core. */

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri-reference' };

/** What an envelope looks like; see `Envelope`. */
const about = {
  $schema: address,
  version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  asOf: { type: 'string', format: 'date' },
  licence: { const: 'CC-BY-4.0' },
  licenceUrl: { type: 'string', format: 'uri' },
  attribution: { type: 'array', minItems: 1, items: text },
};

const fileSchema = (title: string, content: Record<string, object>) => ({
  $schema: dialect,
  title,
  type: 'object',
  additionalProperties: false,
  required: [...Object.keys(about), ...Object.keys(content)],
  properties: { ...about, ...content },
});

/** A zod schema as part of a larger JSON Schema. */
const partOf = (schema: { toJSONSchema: () => object }): object => {
  const { $schema: _, ...part } = schema.toJSONSchema() as Record<string, unknown>;
  return part;
};

const areaProperties: Record<AreaName, object> = {
  municipalities: partOf(openMunicipality.pick({ id: true, slug: true, name: true, regionalUnit: true })),
  units: partOf(RegionalUnit.pick({ id: true, name: true })),
};

const position = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };
const polygon = { type: 'array', minItems: 1, items: { type: 'array', minItems: 4, items: position } };
const geometryOf = (type: string, coordinates: object) => ({
  type: 'object',
  required: ['type', 'coordinates'],
  additionalProperties: false,
  properties: { type: { const: type }, coordinates },
});

const areaSchema = (name: AreaName) =>
  fileSchema(`${datasets[name].title} with their outlines (GeoJSON)`, {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'id', 'properties', 'geometry'],
        additionalProperties: false,
        properties: {
          type: { const: 'Feature' },
          id: { type: ['integer', 'string'] },
          properties: areaProperties[name],
          geometry: {
            oneOf: [
              geometryOf('Polygon', polygon),
              geometryOf('MultiPolygon', { type: 'array', minItems: 2, items: polygon }),
            ],
          },
        },
      },
    },
  });

const recordsSchema = (name: DatasetName) =>
  fileSchema(datasets[name].title, { data: { type: 'array', items: partOf(datasets[name].schema) } });

const indexSchema = fileSchema('The files of the open data', {
  files: {
    type: 'array',
    items: {
      type: 'object',
      required: ['name', 'title', 'records', 'addresses', 'schema'],
      additionalProperties: false,
      properties: {
        name: text,
        title: text,
        records: { type: 'integer', minimum: 1 },
        addresses: {
          type: 'object',
          required: ['json'],
          additionalProperties: { ...text, format: 'uri-template' },
        },
        schema: address,
      },
    },
  },
});

/** Every schema by the name of its file under `/api/v1/schemas/`. */
export const schemas: Record<string, object> = {
  index: indexSchema,
  municipality: fileSchema('Whom to ask in one municipality', { data: partOf(placeShape) }),
  ...Object.fromEntries(datasetNames.map((name) => [name, recordsSchema(name)])),
  ...Object.fromEntries(areaNames.map((name) => [`${name}-geo`, areaSchema(name)])),
};
