import type { FieldName } from './fields.ts';
import type { RowCode } from './problems.ts';
import type { ParticipationRecord } from './record.ts';

/** Whether a date is before another, as far as both are known: a month is not before one of its days. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

/**
 * What does not fit together in a record whose single fields are right.
 *
 * @returns the column to look at and what is wrong there; empty for a sound record
 */
export function inconsistencies(record: ParticipationRecord): { column: FieldName; code: RowCode }[] {
  const found: { column: FieldName; code: RowCode }[] = [];
  const { entry, actual_exit: exit } = record;
  for (const column of ['planned_exit', 'actual_exit'] as const) {
    const date = record[column];
    if (date && isBefore(date, entry)) found.push({ column, code: 'exit-before-entry' });
  }
  if (exit && !record.exit_kind) found.push({ column: 'exit_kind', code: 'exit-incomplete' });
  if (!exit)
    for (const column of ['exit_kind', 'destination', 'competences_after', 'employability'] as const)
      if (record[column] !== undefined) found.push({ column, code: 'exit-unexpected' });
  if (record.early_reason && record.exit_kind !== 'early')
    found.push({ column: 'early_reason', code: 'reason-unexpected' });
  if (record.places !== undefined && record.group === undefined)
    found.push({ column: 'places', code: 'places-without-group' });
  return found;
}
