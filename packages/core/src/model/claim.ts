import { z } from 'zod';
import { type Lang, languages, wholeLanguages } from './languages.ts';

/** A stable identifier: lower-case ASCII words joined by hyphens, e.g. `savinjsko-saleska`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');

/** Whether a part of a date is a year, a month or a day that there is. */
function isReal(part: string): boolean {
  const [year, month = '01', day = '01'] = part.split('-');
  if (!/^\d{4}$/.test(year ?? '')) return true;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1900 && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** An address on the web. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'expected an address that begins with https:// or http://',
});

/**
 * A date known to a year, a month or a day, in the notation of EDTF (ISO 8601-2): `2018`, `2018-10`, `2018-10-01`,
 * `2017~` (about), `2019/..` (then or later), `../2018-09` (then or earlier), `2023-07/2024-12` (some time between).
 */
export const PartialDate = z
  .string()
  .regex(
    /^(\d{4}(-\d{2}){0,2}~?|\d{4}(-\d{2}){0,2}\/(\.\.|\d{4}(-\d{2}){0,2})|\.\.\/\d{4}(-\d{2}){0,2})$/,
    'expected a date such as 2018, 2018-10, 2018-10-01, 2017~, 2019/.., ../2018-09 or 2023-07/2024-12',
  )
  .refine((date) => date.split(/[/~]/).every(isReal), 'expected a day of the calendar, from 1900 on')
  .refine((date) => {
    const [first = '', last = ''] = date.split('/');
    return !/^\d.*\/\d/.test(date) || first.slice(0, last.length) <= last.slice(0, first.length);
  }, 'expected the earlier date first');

/**
 * How sure a value is. `source`: read in a source; `derived`: worked out from sources; `knowledge`: nobody has read it in
 * a source yet; `old`: a contact from before the reorganisation of 1 October 2018, which the data build works out from
 * `asOf`, so that it stands in no data file.
 */
export const Confidence = z.enum(['source', 'old', 'derived', 'knowledge']);

const evidenceShape = {
  /** Ids of the sources that say so; empty only where `confidence` is `knowledge`. */
  sources: z.array(Id),
  /** The date that the value stands for; `null` where the source bears none. */
  asOf: PartialDate.nullable(),
  confidence: Confidence,
  /** A remark for those who keep the data, in English. Not shown to citizens. */
  note: z.string().min(1).optional(),
};

// Both ways: a value with a source is not "in no source yet", and one without a source is.
const marked = (e: { sources: string[]; confidence: string }) =>
  e.sources.length > 0 === (e.confidence !== 'knowledge');
const markedMessage = {
  message: 'expected at least one source id, or none where confidence is "knowledge"',
  path: ['sources'],
};

/** Where a record comes from, when it was true, and how sure it is. */
export const Evidence = z.strictObject(evidenceShape).refine(marked, markedMessage);

/** One value as one or more sources state it. */
export const claimOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, ...evidenceShape }).refine(marked, markedMessage);

/**
 * Everything that sources state about one thing, the claim to show first in front; of a contact that is the newest. Several claims with different
 * values are a disagreement: the one shape for every conflict in the data.
 */
export const factOf = <T extends z.ZodType>(value: T) => z.array(claimOf(value)).min(1);

const text = z.string().min(1);

const optionalTexts = Object.fromEntries(
  [...languages, 'en'].map((lang) => [lang, text.optional()]),
) as Record<Lang | 'en', z.ZodOptional<typeof text>>;

/** The same words in the languages of the project; Slovenian is always there. */
export const LocalizedText = z.strictObject({ ...optionalTexts, sl: text });

// A page that a partial language has not needs no words in it; those it has are seen to by the build of the portal.
const texts = Object.fromEntries(
  languages.map((lang) => [lang, wholeLanguages.includes(lang) ? text : text.optional()]),
) as Record<Lang, typeof text>;

/** The same words in every language of the portal, each written for its own readers. */
export const Words = z.strictObject(texts);

export type Confidence = z.infer<typeof Confidence>;
export type Evidence = z.infer<typeof Evidence>;
export type LocalizedText = z.infer<typeof LocalizedText>;
export type PartialDate = z.infer<typeof PartialDate>;
export type Words = z.infer<typeof Words>;
/** One value with its evidence; see {@link claimOf}. */
export type Claim<T> = Evidence & { value: T };
/** The claims about one thing, the preferred one first; see {@link factOf}. */
export type Fact<T> = Claim<T>[];
