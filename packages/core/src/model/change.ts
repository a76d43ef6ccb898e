import { z } from 'zod';
import { Id, LocalizedText } from './claim.ts';

const words = LocalizedText.required({ hr: true });

/** A change of the facts that a reader would want to know of. */
export const Change = z.strictObject({
  id: Id,
  /** The day on which it came into the data. */
  date: z.iso.date(),
  kind: z.enum(['added', 'corrected', 'removed']),
  /** What it is about, in a few words. */
  title: words,
  /** What changed, in one or two sentences. */
  text: words,
  /** The sources that it rests on, the most important first. */
  sources: z.array(Id).min(1),
});

export type Change = z.infer<typeof Change>;
