// Derives the description of the monitoring's columns from the zod schema, so that reading needs no zod.

import type { Field } from '../src/fields.ts';
import { ParticipationRecord } from '../src/record.ts';

interface Property {
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** The JSON Schema of a record; units and calls are those of the data. */
export function recordSchema(units: string[], calls: string[]) {
  const { $schema, ...schema } = ParticipationRecord.toJSONSchema() as {
    $schema: string;
    properties: Record<string, Property>;
    required: string[];
  };
  return {
    $schema,
    title: 'ParticipationRecord',
    ...schema,
    properties: {
      ...schema.properties,
      unit: { type: 'string', enum: units },
      call: { type: 'string', enum: calls },
    } as Record<string, Property>,
  };
}

const kindOf = ({ type, enum: values, pattern }: Property): Field['kind'] => {
  if (values) return 'choice';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return pattern?.startsWith('^20') ? 'date' : 'code';
};

/** The columns in the order of the schema. */
export function recordFields(schema: ReturnType<typeof recordSchema>): Field[] {
  return Object.entries(schema.properties).map(([name, property]) => ({
    name: name as Field['name'],
    kind: kindOf(property),
    required: schema.required.includes(name),
    ...(property.enum && { values: property.enum }),
    ...(property.pattern && { pattern: property.pattern }),
    ...(property.minimum !== undefined && { min: property.minimum }),
    ...(property.maximum !== undefined && { max: property.maximum }),
  }));
}
