/** The parts of a JSON Schema that the model uses. `title` is the name of the schema that a part is. */
export interface JsonSchema {
  title?: string;
  type?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
}

const isClaim = ({ properties }: JsonSchema) =>
  properties !== undefined && 'value' in properties && 'confidence' in properties;

/** A list as TypeScript writes it; one that may not be empty as `[Id, ...Id[]]`. */
function listOf(type: string, filled: boolean): string {
  const list = type.includes(' ') ? `(${type})[]` : `${type}[]`;
  return filled ? `[${type}, ...${list}]` : list;
}

/** A stretch of numbers; zod marks "no upper bound" of a whole number by the largest safe one. */
function range({ minimum, exclusiveMinimum, maximum }: JsonSchema): string {
  const least = minimum ?? exclusiveMinimum;
  const from = least === undefined ? '' : minimum === undefined ? ` > ${least}` : ` ≥ ${least}`;
  return `${from}${maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `, ≤ ${maximum}`}`;
}

/**
 * Writes a type the way a reader of TypeScript expects it, with the bounds that only the schema knows.
 *
 * @returns e.g. `Fact<PartialDate>`, `Id[]`, `'csd' | 'csd-unit'`, `integer ≥ 1, ≤ 213`
 */
export function typeText(schema: JsonSchema): string {
  if (schema.title) return schema.title;
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ');
  if (schema.type === 'array' && schema.items) {
    if (isClaim(schema.items)) return typeText(schema.items).replace('Claim', 'Fact');
    return listOf(typeText(schema.items), (schema.minItems ?? 0) > 0);
  }
  if (schema.properties) {
    if (isClaim(schema)) return `Claim<${typeText(schema.properties['value'] ?? {})}>`;
    const fields = Object.entries(schema.properties).map(([name, inner]) => `${name}: ${typeText(inner)}`);
    return `{ ${fields.join('; ')} }`;
  }
  if (schema.format) return schema.format === 'uri' ? 'web address' : schema.format;
  if (schema.pattern) return `string /${schema.pattern}/`;
  return `${schema.type}${range(schema)}`;
}
