import type { z } from 'zod';
import type * as model from '../src/model/index.ts';
import { wholeLanguages } from '../src/model/languages.ts';
import { dated } from './contacts.ts';
import * as records from './records.ts';
import type { Row } from './tables.ts';

const collator = new Intl.Collator('sl');
const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);

/** How a collection of facts is read and checked, and what of it is generated. */
export interface Collection {
  /** Its files below data/; those in `calls/` stand with the rules of their call, and `*` is any name. */
  files: readonly string[];
  /** The schema of the model, whose name is also that of the type. */
  type: keyof typeof model;
  /** The columns of a CSV file. */
  columns?: string;
  /** What tells records apart, the first being what others refer to; several fields together with a space between. */
  keys: readonly string[];
  /** Which collections its fields or columns refer to; a path leads through lists and claims. */
  refs?: Readonly<Record<string, string>>;
  /** Makes the record of a row, where it is not the row itself; may use collections that stand above it. */
  // biome-ignore lint/suspicious/noExplicitAny: each takes the row of its own file and the collections that it needs.
  record?: (row: any, data: any) => unknown;
  /** What is worked out and checked once all records are made of their rows. */
  // biome-ignore lint/suspicious/noExplicitAny: each takes its own records.
  finish?: (rows: readonly Row[], records: any[]) => unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: each compares its own records.
  order?: (a: any, b: any) => number;
  /** Only checked against, not published. */
  internal?: true;
}

const claim = 'sources as_of confidence note';
const unitClaim = 'csd_unit csd_unit_sources csd_unit_as_of csd_unit_confidence csd_unit_note';

/**
 * Every collection of facts, those that others are made of first. Reading, keys, references, types and the generated
 * files follow from it: a new one is one row. That what is cited as `sources` exists is checked everywhere.
 */
export const collections = {
  sources: { files: ['sources.yaml'], type: 'Source', keys: ['id'] },
  changes: { files: ['changes.yaml'], type: 'Change', keys: ['id'] },
  statements: { files: ['statements.yaml'], type: 'Statement', keys: ['id'] },
  calls: {
    files: ['calls/*/call.yaml'],
    type: 'Call',
    keys: ['id', 'order'],
    refs: { programmes: 'programmes', 'lots.programme': 'programmes' },
    order: (a: model.Call, b: model.Call) => a.order - b.order,
  },
  programmes: {
    files: ['calls/*/programmes.yaml'],
    type: 'Programme',
    keys: ['id'],
    refs: { calls: 'calls' },
  },
  projects: {
    files: ['projects.yaml'],
    type: 'Project',
    keys: ['id'],
    refs: {
      programme: 'programmes',
      'runs.regionalUnit': 'regionalUnits',
      'runs.municipality': 'municipalities',
    },
  },
  institutions: { files: ['institutions.yaml'], type: 'Institution', keys: ['id'], finish: dated },
  regionalUnits: {
    files: ['regional-units.yaml'],
    type: 'RegionalUnit',
    keys: ['id', 'name'],
    order: byName,
  },
  entryPoints: {
    files: ['entry-points/csd-units.yaml', 'entry-points/csd.yaml', 'entry-points/labour-offices.yaml'],
    type: 'EntryPoint',
    keys: ['id', 'name'],
    refs: { regionalUnit: 'regionalUnits', administrativeUnits: 'administrativeUnits' },
    finish: dated,
    order: byName,
  },
  statisticalRegions: {
    files: ['statistical-regions.csv'],
    columns: 'id name',
    type: 'StatisticalRegion',
    keys: ['id', 'name'],
    order: byName,
  },
  administrativeUnits: {
    files: ['administrative-units.csv'],
    columns: `id name regional_unit ${claim}`,
    type: 'AdministrativeUnit',
    keys: ['id', 'name'],
    refs: { regional_unit: 'regionalUnits' },
    record: records.administrativeUnit,
    order: byName,
  },
  municipalities: {
    files: ['municipalities.csv'],
    columns: `id iso name aliases statistical_region administrative_unit ${unitClaim}`,
    type: 'Municipality',
    keys: ['id', 'iso', 'name'],
    refs: {
      id: 'areas',
      statistical_region: 'statisticalRegions',
      administrative_unit: 'administrativeUnits',
      csd_unit: 'entryPoints',
    },
    record: records.municipality,
    order: byName,
  },
  settlements: {
    files: ['settlements.csv'],
    columns: 'municipality name second_name postcodes administrative_unit',
    type: 'Settlement',
    keys: ['municipality name'],
    refs: {
      municipality: 'municipalities',
      postcodes: 'postcodes',
      administrative_unit: 'administrativeUnits',
    },
    record: records.settlement,
    order: (a: model.Settlement, b: model.Settlement) => a.municipality - b.municipality || byName(a, b),
  },
  postcodes: {
    files: ['postcodes.csv'],
    columns: 'code name municipalities',
    type: 'Postcode',
    keys: ['code'],
    refs: { municipalities: 'municipalities' },
    record: records.postcode,
  },
  communities: {
    files: ['communities.csv'],
    columns: `municipality kind name ${unitClaim}`,
    type: 'Community',
    keys: ['municipality kind name'],
    refs: { municipality: 'municipalities', csd_unit: 'entryPoints' },
    record: records.community,
  },
  postBoxes: {
    files: ['post-boxes.csv'],
    columns: 'municipality name codes',
    type: 'PostBoxes',
    keys: ['name'],
    refs: { municipality: 'municipalities' },
    record: records.postBoxes,
  },
  croatianPlaces: { files: ['croatian-places.csv'], columns: 'name', type: 'CroatianPlace', keys: ['name'] },
  roles: { files: ['process/roles.yaml'], type: 'Role', keys: ['id'] },
  stages: {
    files: ['process/stages.yaml'],
    type: 'Stage',
    keys: ['id'],
    refs: { 'tasks.role': 'roles', meetings: 'meetings' },
  },
  meetings: {
    files: ['process/meetings.yaml'],
    type: 'Meeting',
    keys: ['id'],
    refs: { participants: 'roles' },
  },
  selectionSteps: {
    files: ['process/selection.yaml'],
    type: 'SelectionStep',
    keys: ['id'],
    refs: { roles: 'roles' },
  },
  points: { files: ['process/points.yaml'], type: 'Point', keys: ['id'] },
  phasePlans: {
    files: ['process/phase-plans.yaml'],
    type: 'PhasePlan',
    keys: ['id'],
    refs: { programmes: 'programmes' },
  },
  trainingPlans: { files: ['training/plans.yaml'], type: 'TrainingPlan', keys: ['id'] },
  trainingModules: { files: ['training/modules.yaml'], type: 'TrainingModule', keys: ['id'] },
  trainingSeries: {
    files: ['training/series.yaml'],
    type: 'TrainingSeries',
    keys: ['id'],
    refs: { modules: 'trainingModules' },
  },
  crossBorderProjects: { files: ['cross-border/projects.yaml'], type: 'CrossBorderProject', keys: ['id'] },
  projectGoals: { files: ['cross-border/goals.yaml'], type: 'ProjectGoal', keys: ['id'] },
  towns: {
    files: ['cross-border/towns.yaml'],
    type: 'Town',
    keys: ['id'],
    refs: { municipality: 'municipalities' },
  },
  partners: {
    files: ['cross-border/partners.yaml'],
    type: 'Partner',
    keys: ['id'],
    refs: { town: 'towns', body: 'croatianBodies' },
  },
  croatianBodies: { files: ['cross-border/croatian-bodies.yaml'], type: 'CroatianBody', keys: ['id'] },
  projectEvents: {
    files: ['cross-border/events.yaml'],
    type: 'ProjectEvent',
    keys: ['id'],
    refs: { towns: 'towns', module: 'trainingModules' },
  },
  terms: {
    files: ['glossary.csv'],
    columns: `number sl hr croatian en kind ${wholeLanguages.map((lang) => `note_${lang}`).join(' ')}`,
    type: 'Term',
    keys: ['sl', 'number'],
    record: records.term,
  },
  funding: {
    files: ['figures/funding.yaml'],
    type: 'Funding',
    keys: ['id'],
    refs: { whole: 'statements', 'parts.statement': 'statements' },
  },
  figures: {
    files: ['figures/figures.yaml'],
    type: 'Figure',
    keys: ['id'],
    refs: {
      statement: 'statements',
      of: 'figures',
      call: 'calls',
      project: 'projects',
      regionalUnit: 'regionalUnits',
    },
    record: records.figure,
  },
  gaps: { files: ['figures/gaps.yaml'], type: 'Gap', keys: ['id'] },
  evaluations: { files: ['evaluation/evaluations.yaml'], type: 'Evaluation', keys: ['id'] },
  evaluationPoints: { files: ['evaluation/points.yaml'], type: 'EvaluationPoint', keys: ['id'] },
  evaluationReports: { files: ['evaluation/reports.yaml'], type: 'EvaluationReport', keys: ['id'] },
  indicators: {
    files: ['evaluation/indicators.yaml'],
    type: 'Indicator',
    keys: ['id'],
    refs: { measures: 'evaluationPoints' },
  },
  areas: {
    files: ['boundaries/areas.csv'],
    columns: 'id km2 sources confidence note',
    type: 'MunicipalityArea',
    keys: ['id'],
    refs: { id: 'municipalities' },
    record: records.area,
    internal: true,
  },
  centres: {
    files: ['boundaries/settlement-centres.csv'],
    columns: 'lat lon municipality settlement',
    type: 'SettlementCentre',
    keys: ['municipality settlement'],
    refs: { municipality: 'municipalities', 'municipality settlement': 'settlements' },
    record: records.centre,
    internal: true,
  },
  deviations: {
    files: ['boundaries/deviations.yaml'],
    type: 'StatedDeviation',
    keys: ['id'],
    internal: true,
  },
} as const satisfies Record<string, Collection>;

export type Name = keyof typeof collections;

type Model = typeof model;
type RecordOf<N extends Name> = Model[(typeof collections)[N]['type']] extends infer Schema extends z.ZodType
  ? z.infer<Schema>
  : never;

/** All facts, checked. */
export type Data = { [N in Name]: RecordOf<N>[] };
