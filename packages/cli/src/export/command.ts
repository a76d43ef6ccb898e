import { Option } from 'commander';
import { type AddCommand, withCallOptions } from '../command.ts';
import { formats } from './formats.ts';
import type { ExportOptions } from './run.ts';

/** Adds `export`. What writes the other forms is loaded only when it runs. */
export const addExport: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('export'))
    .description('write the rules for other systems, or as tables for people')
    .addOption(new Option('--format <format>', 'form of the rules').choices(formats).makeOptionMandatory())
    .option('--out <file>', 'file to write; without it the text is printed')
    .option('--missing', 'sql only: add columns that say what keeps an unknown verdict open')
    .addHelpText(
      'after',
      `
Formats:
  sql          one query: a row of answers in, the row with its verdicts out (DuckDB, PostgreSQL, Spark, BigQuery)
  dmn          a DMN 1.3 model in FEEL
  json-logic   rules of JSON Logic, with guards for missing answers
  json-schema  the answers as JSON Schema
  openapi      the check as an OpenAPI 3.1 description
  table        conditions, sources and decision tables in Markdown; table-html: the same as a page

Examples:
  vstopna-tocka export --format sql --ruleset sa-2019
  vstopna-tocka export --format table-html --lang hr --out uvjeti.html

Exit codes: 0 done, 1 no call in force on that day, 2 bad input.`,
    )
    .action(async (options: ExportOptions) => {
      const { exportRules } = await import('./run.ts');
      finish(await exportRules(io, options));
    });
};
