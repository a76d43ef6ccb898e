import { z } from 'zod';
import { claimOf, Id, Words } from './claim.ts';

const text = z.string().min(1);

/** A term of social activation in three languages. */
export const Term = z.strictObject({
  id: Id,
  number: z.int().positive(),
  sl: text,
  /** How to say it in Croatian; `source` where Croatian sources use the word, `knowledge` where a native speaker should check. */
  hr: z.array(claimOf(text)).min(1),
  /** Croatia's own institution or benefit of that kind, where it bears another name. */
  croatian: z.array(claimOf(text)),
  en: text,
  /**
   * `functional`: Croatia has an equivalent of its own; `translated`: a Slovenian concept put into Croatian words,
   * without such a thing in Croatia.
   */
  kind: z.enum(['functional', 'translated']),
  /** A remark to the reader. */
  note: Words.optional(),
});

export type Term = z.infer<typeof Term>;
