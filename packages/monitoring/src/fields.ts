import { columns } from './generated/record.ts';
import type { ParticipationRecord } from './record.ts';

/** The name of a column. */
export type FieldName = keyof ParticipationRecord;

/** A column of the file: what the schema of a participation record says of it. */
export interface Field {
  name: FieldName;
  kind: 'choice' | 'code' | 'date' | 'integer' | 'number' | 'boolean';
  required: boolean;
  /** The values of a choice. */
  values?: string[];
  /** The form of a code or a date, as a regular expression. */
  pattern?: string;
  min?: number;
  max?: number;
}

/** The columns in the order of the schema. */
export const fields: readonly Field[] = columns;

/** A column by its name. */
export const fieldByName = (name: string): Field | undefined => fields.find((field) => field.name === name);
