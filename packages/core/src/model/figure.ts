import { z } from 'zod';
import { factOf, Id, PartialDate, Words } from './claim.ts';

/** A sum of money and the parts that it is made of; parts and whole are ids of statements, in EUR. */
export const Funding = z.strictObject({
  id: Id,
  name: Words,
  whole: Id,
  parts: z.array(z.strictObject({ statement: Id, name: Words })).min(2),
});

/**
 * A figure about people, exits, staff or money. Rates of projects must not be compared: each counts in its own way,
 * see `definition`.
 */
export const Figure = z.strictObject({
  id: Id,
  /** `plan`: was to be reached; `reported`: a source says it was; `derived`: worked out here. */
  kind: z.enum(['plan', 'reported', 'derived']),
  measure: z.enum(['participants', 'exits', 'exit-rate', 'staff', 'trained', 'spending']),
  unit: z.enum(['people', 'people-per-year', 'percent', 'eur']),
  name: Words,
  /** Whom or what it covers. */
  scope: z.enum(['operation', 'call', 'regional-unit', 'project']),
  regionalUnit: Id.optional(),
  call: Id.optional(),
  project: Id.optional(),
  /** The time that it covers, as a year, a day or an interval such as `2017/2018`. */
  period: z
    .string()
    .regex(/^(\d{4}(-\d{2}){0,2})(\/\d{4}(-\d{2}){0,2})?$/)
    .optional(),
  /** How it was counted, where the source says so. */
  definition: Words.optional(),
  value: factOf(z.number().nonnegative()),
  /** The figure that it is a part of, e.g. positive exits of the participants of a project. */
  of: Id.optional(),
});

/** Something that was looked for and not found; it must not be drawn or guessed. */
export const Gap = z.strictObject({ id: Id, name: Words, checked: PartialDate });

export type Funding = z.infer<typeof Funding>;
export type Figure = z.infer<typeof Figure>;
export type Gap = z.infer<typeof Gap>;
