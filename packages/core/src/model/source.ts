import { z } from 'zod';
import { Id, PartialDate, WebAddress } from './claim.ts';

/** A document that the data rests on. */
export const Source = z.strictObject({
  id: Id,
  /** What the document is, in its own language where it has a title, else described in Slovenian. */
  title: z.string().min(1),
  /** Who published it. */
  publisher: z.string().min(1),
  /** The day of publication as far as known; `null` for an undated document. */
  date: PartialDate.nullable(),
  /** The address at which it was published; absent where none is known. It may no longer answer. */
  url: WebAddress.optional(),
  /** The language of the document. */
  lang: z.enum(['sl', 'hr', 'en']),
  /** `official` for authorities, gazettes and registers; `institution` for providers and public bodies; `press`; `other`. */
  kind: z.enum(['official', 'institution', 'press', 'other']),
  /** The licence under which its data may be used on, where one is stated. */
  licence: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
});

export type Source = z.infer<typeof Source>;
