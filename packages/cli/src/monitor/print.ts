import {
  csvLines,
  csvTemplate,
  dictionaryCsv,
  type Language,
  recordSchema,
  syntheticRecords,
} from '@vstopna-tocka/monitoring';
import { BadInput, type Io, printJson } from '../io.ts';
import { quoted } from '../printable.ts';

/** Made-up records in the example: enough for every table of the report, and few enough for some hidden numbers. */
const EXAMPLE = 600;

const starters: Readonly<Record<string, (io: Io, lang: Language) => void>> = {
  template: (io) => io.out(csvTemplate()),
  dictionary: (io, lang) => io.out(dictionaryCsv(lang)),
  schema: (io) => printJson(io, recordSchema),
  example: (io) => {
    for (const line of csvLines(syntheticRecords(EXAMPLE))) io.out(line);
  },
};

/**
 * Prints a file to begin with.
 *
 * @returns true: it is printed
 * @throws BadInput if there is no such file
 */
export function printStarter(io: Io, what: string, lang: Language): true {
  const starter = Object.hasOwn(starters, what) ? starters[what] : undefined;
  if (!starter)
    throw new BadInput(`cannot print ${quoted(what)}: expected ${Object.keys(starters).join(', ')}`);
  starter(io, lang);
  return true;
}
