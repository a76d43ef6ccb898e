import { type AddCommand, withCallOptions } from '../command.ts';
import type { ScreenOptions } from './run.ts';

/** Adds `screen`. It is loaded only when it runs. */
export const addScreen: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('screen'))
    .description('check a file of many persons: CSV, JSON Lines or Parquet in, the same with verdicts out')
    .argument('<file>', 'file that ends in .csv, .tsv, .txt, .jsonl, .ndjson or .parquet')
    .requiredOption('--out <file>', 'file to write; CSV and Parquet can be made from each other')
    .option('--rejects <file>', 'CSV file for rows that cannot be used; without it beside the file to write')
    .option('--delimiter <character>', 'what stands between the values of a CSV file; without it a comma')
    .option('--missing', 'add columns that say what keeps an unknown verdict open')
    .addHelpText(
      'after',
      `
Columns are named by the questions (age, cashAssistance or cash_assistance, …); a column that is not there means that
nobody answered. An empty cell, NULL, dont-know and wont-say are open answers. Other columns are carried along. Nothing
is written until all is done; rows that cannot be used go to the other file with line and reason. New files are for their
owner alone. Rows are read one by one, so a file of any size needs little memory. Parquet may be packed with Snappy, gzip,
Brotli or Zstandard.
In CSV a value that a spreadsheet would take for a formula gets an apostrophe before it; numbers with a sign do not.

Examples:
  vstopna-tocka screen persons.csv --out verdicts.csv
  vstopna-tocka screen persons.parquet --out verdicts.parquet --ruleset sa-2019 --missing
  vstopna-tocka screen osebe.csv --delimiter ";" --out izidi.csv --lang sl

Exit codes: 0 all rows have verdicts, 1 some were rejected or no call was in force on that day, 2 bad input.`,
    )
    .action(async (file: string, options: ScreenOptions) => {
      const { screen } = await import('./run.ts');
      finish(await screen(io, file, options));
    });
};
