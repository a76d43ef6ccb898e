import { z } from 'zod';
import { Id, Words } from './claim.ts';

/** A change of the facts that a reader would want to know of. */
export const Change = z.strictObject({
  id: Id,
  /** The day on which it came into the data. */
  date: z.iso.date(),
  kind: z.enum(['added', 'corrected', 'removed']),
  /** What it is about, in a few words. */
  title: Words,
  /** What changed, in one or two sentences. */
  text: Words,
  /** The sources that it rests on, the most important first. */
  sources: z.array(Id).min(1),
});

export type Change = z.infer<typeof Change>;
