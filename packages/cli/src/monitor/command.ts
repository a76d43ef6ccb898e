import type { AddCommand } from '../command.ts';
import type { MonitorOptions } from './run.ts';

/** Adds `monitor`. It is loaded only when it runs. */
export const addMonitor: AddCommand = (program, io, finish) => {
  program
    .command('monitor')
    .description('make a report from anonymised participation records: CSV or Parquet in, one HTML file out')
    .argument('[file]', 'file that ends in .csv, .tsv, .txt or .parquet; values apart by ";" "," or tab')
    .option('--out <file>', 'HTML file to write')
    .option('--rejects <file>', 'CSV file for rows that cannot be used; without it beside the report')
    .option('--encoding <name>', 'how the file is written: utf-8 or windows-1250', 'utf-8')
    .option('--synthetic', 'say in the report that the records are made up')
    .option('--json', 'print what the report shows as JSON')
    .option('--lang <lang>', 'language of report and messages: sl or hr', 'sl')
    .option('--print <what>', 'print a file to begin with: template, dictionary, schema or example')
    .addHelpText(
      'after',
      `
The records hold no names and no numbers of persons: a file with a column or a value that would identify somebody is
refused. Numbers from 1 to 4 are not shown, nor others from which they could be worked out. Records are read one by one,
so a file of any size needs little memory. Nothing is written until all is done; rows that cannot be used go to the other
file with line, column and reason. Parquet may be packed with Snappy, gzip, Brotli or Zstandard.

Examples:
  vstopna-tocka monitor zapisi.csv --out porocilo.html
  vstopna-tocka monitor zapisi.csv --out izvjesce.html --lang hr --json
  vstopna-tocka monitor --print template > zapisi.csv
  vstopna-tocka monitor --print example > izmisljeni-zapisi.csv

Exit codes: 0 all rows were used, 1 some were rejected, 2 bad input.`,
    )
    .action(async (file: string | undefined, options: MonitorOptions) => {
      const { monitor } = await import('./run.ts');
      finish(await monitor(io, file, options));
    });
};
