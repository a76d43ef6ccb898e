import { csvLines, csvTemplate, dictionaryCsv, syntheticRecords } from '@vstopna-tocka/monitoring';
import { asset } from './routes.ts';

/** Made-up records in the example: enough for every table of the report, and few enough for some hidden numbers. */
const EXAMPLE = 600;

/** The tables that an evaluator begins with, by the name of the file. */
export const monitoringTables = {
  'predloga-predlozak': csvTemplate,
  'slovar-stolpcev-sl': () => dictionaryCsv('sl'),
  'rjecnik-stupaca-hr': () => dictionaryCsv('hr'),
  'izmisljeni-zapisi': () => [...csvLines(syntheticRecords(EXAMPLE))].join(''),
} as const satisfies Record<string, () => string>;

export type MonitoringTable = keyof typeof monitoringTables;

const folder = asset('api/v1/monitoring/');

/** The address of one of the tables. */
export const tableHref = (name: MonitoringTable): string => `${folder}${name}.csv`;

/** The address of the JSON Schema of a record. */
export const schemaHref = `${folder}record.schema.json`;
