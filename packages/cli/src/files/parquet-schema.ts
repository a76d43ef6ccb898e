import type { SchemaElement } from 'hyparquet';

/** What the thread that decodes is started with. */
export interface ParquetRequest {
  readonly path: string;
  /** Whether values are also asked for as they are stored. */
  readonly raw: boolean;
}

/** Some rows of a file, column by column. */
export interface ParquetRows {
  /** The number of the first row, from 1. */
  readonly first: number;
  readonly rows: number;
  /** The part of the file that is decoded with them, from 0 to 1. */
  readonly part: number;
  /** Texts, numbers, truth values, lists and objects; dates and moments are texts. */
  readonly rich: readonly (readonly unknown[])[];
  /** Values as they are stored, which can be stored again without loss. */
  readonly raw?: readonly (readonly unknown[])[];
}

/** The elements of the columns: the first is the root, and inner ones belong to their column. */
export function columnElements(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const found: SchemaElement[] = [];
  const end = (i: number): number => {
    let next = i + 1;
    for (let n = schema[i]?.num_children ?? 0; n > 0 && next < schema.length; n--) next = end(next);
    return next;
  };
  for (let i = 1; i < schema.length; i = end(i)) found.push(schema[i] as SchemaElement);
  return found;
}

const TEXTS: readonly unknown[] = ['UTF8', 'ENUM', 'JSON'];

const isText = ({ converted_type, logical_type }: SchemaElement): boolean =>
  TEXTS.includes(converted_type) || ['STRING', 'ENUM', 'JSON'].includes(logical_type?.type ?? '');

/**
 * An element of a schema without its meaning: numbers and bytes then stay as they are stored. Texts stay texts, and
 * lists and maps what they are.
 */
export function physical(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, scale, precision, ...rest } = element;
  if (rest.type === undefined) {
    const isNested = logical_type?.type === 'LIST' || logical_type?.type === 'MAP';
    return { ...rest, ...(converted_type && { converted_type }), ...(isNested && { logical_type }) };
  }
  return isText(element) ? { ...rest, converted_type: 'UTF8' } : rest;
}

/** The element by which a column is stored again: as it was, moments in the old form of 96 bits in today's. */
export function stored(element: SchemaElement): SchemaElement {
  if (element.type !== 'INT96') return element;
  const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'NANOS' } as const;
  return { ...element, type: 'INT64', logical_type };
}
