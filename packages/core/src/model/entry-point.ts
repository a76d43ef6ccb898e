import { z } from 'zod';
import { claimOf, Evidence, factOf, Id, WebAddress } from './claim.ts';

const text = z.string().min(1);

const hour = '([01]\\d|2[0-3]):[0-5]\\d';
const day = `(Mo|Tu|We|Th|Fr|Sa|Su) ${hour}-${hour}(,${hour}-${hour})*`;

/** Hours for visitors as OpenStreetMap and schema.org write them, e.g. `Mo 08:00-12:00,13:00-15:00; Fr 08:00-12:00`. */
export const OpeningHours = z
  .string()
  .regex(
    new RegExp(`^${day}(; ${day})*$`),
    'expected hours such as Mo 08:00-12:00,13:00-15:00; Fr 08:00-12:00',
  );

/** How to reach an institution, as far as known. A field that is absent was not found. */
export const Contact = z.strictObject({
  /** Street and house number. */
  address: factOf(text).optional(),
  postcode: factOf(z.string().regex(/^\d{4}$/)).optional(),
  town: factOf(text).optional(),
  /** National form with spaces, e.g. `03 777 98 11`. */
  phone: factOf(
    z
      .string()
      .regex(/^0\d( \d+)+$|^0\d{2}( \d+)+$/)
      .refine(
        (number) => [9, ...(/^0[89]0/.test(number) ? [7, 8] : [])].includes(number.replace(/ /g, '').length),
        'expected a Slovenian number of nine digits, or a toll-free one',
      ),
  ).optional(),
  email: factOf(z.email()).optional(),
  /** One whose first claim is `old` is the domain of a former centre: evidence, never a link. */
  website: factOf(WebAddress).optional(),
  /** Hours for visitors, only where a source prints them. */
  hours: factOf(OpeningHours).optional(),
});

/** A place where a person can ask about social activation. */
export const EntryPoint = z.strictObject({
  id: Id,
  /** `csd`: centre for social work; `csd-unit`: its local unit; `labour-office`: office of the Employment Service. */
  kind: z.enum(['csd', 'csd-unit', 'labour-office']),
  name: text,
  /** The regional unit that it works in; for a labour office by its administrative unit. */
  regionalUnit: Id,
  /** The administrative units that it covers. */
  administrativeUnits: z.array(Id).min(1),
  /** For a labour office: the regional office of the Employment Service above it. */
  regionalOffice: claimOf(text).optional(),
  /** What says that it exists under this name. */
  evidence: Evidence,
  contact: Contact,
});

/** An institution behind the entry points, with its public directory of them. */
export const Institution = z.strictObject({ id: Id, name: text, contact: Contact });

export type Contact = z.infer<typeof Contact>;
export type EntryPoint = z.infer<typeof EntryPoint>;
export type Institution = z.infer<typeof Institution>;
