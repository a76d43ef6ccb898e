import { Call, EntryPoint, Project, Source } from '@vstopna-tocka/core';
import { entryPoints } from '@vstopna-tocka/core/entry-points';
import { calls, projects } from '@vstopna-tocka/core/programmes';
import { sources } from '@vstopna-tocka/core/sources';
import {
  callColumns,
  entryPointColumns,
  municipalityColumns,
  programmeColumns,
  projectColumns,
  sourceColumns,
  unitColumns,
} from './columns.ts';
import { type Column, toCsv } from './csv.ts';
import {
  openMunicipalities,
  openMunicipality,
  openProgramme,
  openProgrammes,
  openUnit,
  openUnits,
} from './records.ts';

/** One kind of thing that is published as a file. */
export interface Dataset {
  /** In English, for descriptions that programs read. */
  title: string;
  records: readonly object[];
  /** The zod schema of one record. */
  schema: { toJSONSchema: () => object };
  csv: () => string;
}

const dataset = <T extends object>(
  title: string,
  records: readonly T[],
  schema: Dataset['schema'],
  columns: readonly Column<T>[],
): Dataset => ({ title, records, schema, csv: () => toCsv(records, columns) });

/** All of them, by the name of their files under `/api/v1/`. */
export const datasets = {
  municipalities: dataset('Municipalities', openMunicipalities, openMunicipality, municipalityColumns),
  units: dataset('Regional units', openUnits, openUnit, unitColumns),
  'entry-points': dataset('Entry points', entryPoints, EntryPoint, entryPointColumns),
  calls: dataset('Public calls', calls, Call, callColumns),
  programmes: dataset('Programmes', openProgrammes, openProgramme, programmeColumns),
  projects: dataset('Projects of providers', projects, Project, projectColumns),
  sources: dataset('Sources', sources, Source, sourceColumns),
} as const satisfies Record<string, Dataset>;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];
