import { Id } from '@vstopna-tocka/core';
import { z } from 'zod';

/** A day, or only a month, which is enough and says less about a person: `2019-10-01` or `2019-10`. */
export const MonthOrDay = z
  .string()
  .regex(
    /^20\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
    'expected a date such as 2019-10 or 2019-10-01',
  );

/** A rating on the scale from 1 (low) to 5 (high); halves and other fractions may be used. */
export const Rating = z.number().min(1).max(5);

/**
 * One person's participation in one programme, without anything that says who it is. It is a line of the file that the
 * monitoring reads; the names of its fields are the names of the columns.
 */
export const ParticipationRecord = z.strictObject({
  /** Id of the regional unit. */
  unit: Id,
  /** Id of the public call. */
  call: Id,
  /** Number of the lot, where the call has lots. */
  lot: z.int().min(1).max(9).optional(),
  programme_type: z.enum(['short', 'intermediate', 'long', 'lot', 'plus']),
  /** A code of the group, made up by the provider; it must not be made from data of persons. */
  group: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,20}$/, 'expected at most 20 letters without diacritics, digits or hyphens')
    .optional(),
  /** Places in that group; the same in every record of the group. */
  places: z.int().min(1).max(200).optional(),
  entry: MonthOrDay,
  planned_exit: MonthOrDay.optional(),
  /** Absent while the person is still in the programme. */
  actual_exit: MonthOrDay.optional(),
  /** `completed`: to the end as agreed. `early`: before that. There exactly where `actual_exit` is. */
  exit_kind: z.enum(['completed', 'early']).optional(),
  /** Why the exit was early, in a few broad groups. */
  early_reason: z
    .enum(['work', 'education', 'health', 'care', 'moved', 'own-wish', 'other', 'unknown'])
    .optional(),
  /** Where the person went from the programme. */
  destination: z
    .enum(['employment', 'education', 'other-programme', 'job-search', 'other', 'unknown'])
    .optional(),
  competences_before: Rating.optional(),
  competences_after: Rating.optional(),
  /** How employability at the exit compares with that at the entry. */
  employability: z.enum(['better', 'same', 'worse']).optional(),
  /** Whether an individual agreement was made. */
  agreement: z.boolean().optional(),
});

export type MonthOrDay = z.infer<typeof MonthOrDay>;
export type ParticipationRecord = z.infer<typeof ParticipationRecord>;
