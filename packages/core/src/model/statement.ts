import { z } from 'zod';
import { factOf, Id } from './claim.ts';

/**
 * A statement about the operation as a whole: a sum, a target, a number of units. Its claims may disagree.
 * Words for it are in the locale files, by id.
 */
export const Statement = z.strictObject({
  id: Id,
  topic: z.enum(['operation', 'target-group', 'programmes', 'places', 'today']),
  /** What the value counts; `code` values are words of the locale files. */
  unit: z.enum(['eur', 'eur-per-hour', 'people', 'people-per-year', 'count', 'months', 'period', 'code']),
  claims: factOf(z.union([z.number(), z.string().min(1)])),
});

export type Statement = z.infer<typeof Statement>;
