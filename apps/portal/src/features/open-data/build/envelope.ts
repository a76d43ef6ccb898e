import { attribution as outlines } from '@vstopna-tocka/core/boundaries';
import { sourceById } from '@vstopna-tocka/core/sources';
import { compiledOn } from '../../../shared/build/compiled.ts';
import { translator } from '../../../shared/build/i18n.ts';
import { formatDate } from '../../../shared/dates.ts';

/** What every file of the open data says about itself. */
export interface Envelope {
  /** The schema of the file, relative to the file. */
  $schema: string;
  version: string;
  asOf: string;
  licence: string;
  licenceUrl: string;
  /** What to name when using the data. */
  attribution: string[];
}

/**
 * The version of the form of the files. A change that breaks a reader gets another address than `/api/v1/`.
 *
 * 1.1.0: contacts have `hours`; a date may be a span (`2023-07/2024-12`).
 */
export const version = '1.1.0';

export const licence = 'CC-BY-4.0';
const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';

const registerDate = sourceById('gurs-register-2026')?.date;
if (!registerDate) throw new Error('source "gurs-register-2026": expected a date');
const plainDate = formatDate(registerDate, 'sl', translator('sl')).replaceAll('\u00a0', ' ');

/** Names of the origin: our collection, the register, and the outlines where a file has them. */
export const attributionOf = (hasOutlines = false): string[] => [
  'Vstopna točka: socialna aktivacija v Sloveniji, CC BY 4.0',
  `Geodetska uprava Republike Slovenije, Register prostorskih enot, ${plainDate}, CC BY 4.0`,
  ...(hasOutlines ? [`${outlines}, CC BY 4.0`] : []),
];

/**
 * The head of a file.
 *
 * @param schema address of its schema, relative to the file
 */
export const envelope = (schema: string, hasOutlines = false): Envelope => ({
  $schema: schema,
  version,
  asOf: compiledOn,
  licence,
  licenceUrl,
  attribution: attributionOf(hasOutlines),
});
