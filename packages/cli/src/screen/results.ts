import { csvLine, withoutFormula } from '@vstopna-tocka/core/csv';
import { outFile } from '../files/out.ts';
import type { Paths } from '../files/paths.ts';
import type { Results, Source } from './source.ts';

/** Where the rows go that cannot be used. */
export interface Rejects {
  readonly write: (line: number, reason: string, row: string) => void;
  readonly close: () => void;
}

/**
 * Opens the file of results.
 *
 * @param path where it grows
 * @param added the names of the results
 */
export async function resultsFile(
  path: string,
  { outKind, outDelimiter }: Paths,
  source: Source,
  added: readonly string[],
): Promise<Results> {
  if (outKind === 'csv') return csvResults(path, outDelimiter, source.columns, added);
  if (outKind === 'jsonl') return jsonResults(path, added);
  const { parquetResults } = await import('./parquet-results.ts');
  return parquetResults(path, source, added);
}

function csvResults(
  path: string,
  delimiter: string,
  columns: readonly string[],
  added: readonly string[],
): Results {
  const { write, close } = outFile(path);
  const line = (carried: readonly unknown[], results: readonly string[]) => {
    const safe = carried.map((value) => withoutFormula(String(value ?? '')));
    write(`${csvLine(safe, delimiter)}${delimiter}${results.join(delimiter)}\n`);
  };
  line(columns, added);
  return { write: line, close };
}

function jsonResults(path: string, added: readonly string[]): Results {
  const { write, close } = outFile(path);
  return {
    write([object], results) {
      // A CR stands between values only, where a space means the same and ends no line.
      const open = (object as string).slice(0, -1).replaceAll('\r', ' ');
      const comma = /^\{\s*$/.test(open) ? '' : ',';
      write(`${open}${comma}${added.map((name, i) => `"${name}":"${results[i]}"`).join(',')}}\n`);
    },
    close,
  };
}

/** Opens the file of rejected rows: CSV with line, reason and the row as it was. */
export function rejectsFile(path: string): Rejects {
  const { write, close } = outFile(path);
  write('line,reason,row\n');
  return {
    write: (line, reason, row) => write(`${csvLine([line, reason, withoutFormula(row)])}\n`),
    close,
  };
}
