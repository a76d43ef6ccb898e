import { csvLines, csvTemplate, dictionaryCsv, syntheticRecords } from '@vstopna-tocka/monitoring';
import { dictionaryNames } from '../../../shared/i18n/slugs.ts';
import { asset, languagesOf } from '../../../shared/routes.ts';

/** Made-up records in the example: enough for every table of the report, and few enough for some hidden numbers. */
const EXAMPLE = 600;

/** What explains the columns, in each language. */
export const dictionaryTables = languagesOf('monitoring').flatMap((lang) => {
  const name = dictionaryNames[lang];
  return name === undefined ? [] : [{ lang, name }];
});

/** The tables that an evaluator begins with, by the name of the file. */
export const monitoringTables: Readonly<Record<string, () => string>> = {
  'predloga-predlozak': csvTemplate,
  ...Object.fromEntries(dictionaryTables.map(({ lang, name }) => [name, () => dictionaryCsv(lang)])),
  'izmisljeni-zapisi': () => [...csvLines(syntheticRecords(EXAMPLE))].join(''),
};

const folder = asset('api/v1/monitoring/');

/** The address of one of the tables. */
export const tableHref = (name: string): string => `${folder}${name}.csv`;

/** The address of the JSON Schema of a record. */
export const schemaHref = `${folder}record.schema.json`;
