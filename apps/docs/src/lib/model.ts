import * as core from '@vstopna-tocka/core';
import * as record from '@vstopna-tocka/monitoring/record';
import { docComments } from './doc-comments.ts';
import { type JsonSchema, typeText } from './type-text.ts';

type Schema = typeof core.Id | typeof core.Evidence;

export interface Field {
  name: string;
  type: string;
  required: boolean;
  text: string;
}

/** One exported schema: a record with fields, or a single value with a type. */
export interface Entity {
  name: string;
  /** The file of the model that declares it. */
  file: string;
  text: string;
  type: string;
  fields: Field[];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '_zod' in value;

/** The schemas that the packages export, by name. */
const schemas: ReadonlyMap<string, Schema> = new Map(
  Object.entries({ ...core, ...record }).flatMap(([name, value]) =>
    isSchema(value) ? [[name, value] as const] : [],
  ),
);

const nameOf = new Map<unknown, string>([...schemas].map(([name, schema]) => [schema, name]));

/** The JSON Schema of a schema, in which every other exported schema bears its name as title. */
function jsonSchemaOf(schema: Schema): JsonSchema {
  return schema.toJSONSchema({
    override: ({ zodSchema, jsonSchema }) => {
      const name = nameOf.get(zodSchema);
      if (name && zodSchema !== schema) jsonSchema.title = name;
    },
  }) as JsonSchema;
}

/** Every exported schema with its fields, in the order of the model's files. */
export function entities(): Entity[] {
  const comments = docComments();
  return [...comments].flatMap(([name, { file, text, fields }]) => {
    const schema = schemas.get(name);
    if (!schema) return [];
    const json = jsonSchemaOf(schema);
    const rows = Object.entries(json.properties ?? {}).map(([field, inner]) => ({
      name: field,
      type: typeText(inner),
      required: json.required?.includes(field) ?? false,
      text: fields.get(field) ?? '',
    }));
    return [{ name, file, text, type: json.properties ? '' : typeText(json), fields: rows }];
  });
}
