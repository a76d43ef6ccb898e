import type { Call, Contact, EntryPoint, LocalizedText, Project, Source } from '@vstopna-tocka/core';
import { languages } from '../../../shared/i18n/languages.ts';
import { type Column, factColumns, list } from './csv.ts';
import type { OpenMunicipality, OpenProgramme, OpenUnit } from './records.ts';

/** A column for each language, e.g. `titleSl`. */
const wordColumns = <T>(
  name: string,
  langs: readonly (keyof LocalizedText)[],
  words: (record: T) => LocalizedText,
): Column<T>[] =>
  langs.map((lang) => [
    `${name}${lang.charAt(0).toUpperCase()}${lang.slice(1)}`,
    (record) => words(record)[lang],
  ]);

/** The columns of the tables. A table has the preferred value of each fact; everything else is in the JSON file. */

export const municipalityColumns: readonly Column<OpenMunicipality>[] = [
  ['id', (m) => m.id],
  ['iso', (m) => m.iso],
  ['slug', (m) => m.slug],
  ['name', (m) => m.name],
  ['aliases', (m) => list(m.aliases)],
  ['statisticalRegion', (m) => m.statisticalRegion],
  ['administrativeUnit', (m) => m.administrativeUnit],
  ['regionalUnit', (m) => m.regionalUnit],
  ['csdUnits', (m) => list(m.csdUnits.value)],
  ['csdUnitsAsOf', (m) => m.csdUnits.asOf],
  ['csdUnitsConfidence', (m) => m.csdUnits.confidence],
  ['csdUnitsSources', (m) => list(m.csdUnits.sources)],
];

export const unitColumns: readonly Column<OpenUnit>[] = [
  ['id', (unit) => unit.id],
  ['name', (unit) => unit.name],
  ...factColumns<OpenUnit>('seat', (unit) => unit.seat),
  ...factColumns<OpenUnit>('nameIn2017', (unit) => [unit.nameIn2017]),
  ['municipalities', (unit) => list(unit.municipalities)],
];

const contactFields = [
  'address',
  'postcode',
  'town',
  'phone',
  'email',
  'website',
  'hours',
] as const satisfies readonly (keyof Contact)[];

export const entryPointColumns: readonly Column<EntryPoint>[] = [
  ['id', (entry) => entry.id],
  ['kind', (entry) => entry.kind],
  ['name', (entry) => entry.name],
  ['regionalUnit', (entry) => entry.regionalUnit],
  ['administrativeUnits', (entry) => list(entry.administrativeUnits)],
  ['regionalOffice', (entry) => entry.regionalOffice?.value],
  ...contactFields.flatMap((field) => factColumns<EntryPoint>(field, (entry) => entry.contact[field])),
];

export const callColumns: readonly Column<Call>[] = [
  ['id', (call) => call.id],
  ['order', (call) => call.order],
  ...wordColumns<Call>('title', [...languages, 'en'], (call) => call.title),
  ['published', (call) => call.published?.value],
  ['deadline', (call) => call.deadline?.value],
  ['gazette', (call) => call.gazette?.value],
  ['period', (call) => call.period?.value],
  ...factColumns<Call>('budget', (call) => call.budget),
  ...factColumns<Call>('projectsPlanned', (call) => call.projectsPlanned),
  ['programmes', (call) => list(call.programmes)],
  ['sources', (call) => list(call.sources)],
];

export const programmeColumns: readonly Column<OpenProgramme>[] = [
  ['id', (programme) => programme.id],
  ...wordColumns<OpenProgramme>('name', languages, (programme) => programme.name),
  ['type', (programme) => programme.type],
  ['calls', (programme) => list(programme.calls)],
  ['targetGroup', (programme) => programme.targetGroup],
  ...factColumns<OpenProgramme>('status', (programme) => [programme.status]),
  ...factColumns<OpenProgramme>('durationMonths', (programme) => programme.durationMonths),
  ...factColumns<OpenProgramme>('participantMonths', (programme) => programme.participantMonths),
  ...factColumns<OpenProgramme>('groupSize', (programme) => programme.groupSize),
  ['sources', (programme) => list(programme.sources)],
];

const distinct = <T>(items: readonly (T | undefined)[]): T[] => [
  ...new Set(items.filter((item): item is T => item !== undefined)),
];

export const projectColumns: readonly Column<Project>[] = [
  ['id', (project) => project.id],
  ['title', (project) => project.title],
  ['programme', (project) => project.programme?.value],
  ['lead', (project) => project.lead],
  ['partners', (project) => list(project.partners)],
  ['url', (project) => project.url],
  ['runs', (project) => project.runs.length],
  ['regionalUnits', (project) => list(distinct(project.runs.map((run) => run.regionalUnit)))],
  ['municipalities', (project) => list(distinct(project.runs.map((run) => run.municipality)))],
  ['places', (project) => list(distinct(project.runs.map((run) => run.place)))],
  ['starts', (project) => list(distinct(project.runs.map((run) => run.start)))],
  ['ends', (project) => list(distinct(project.runs.map((run) => run.end)))],
  ['sources', (project) => list(distinct(project.runs.flatMap((run) => run.evidence.sources)))],
];

export const sourceColumns: readonly Column<Source>[] = [
  ['id', (source) => source.id],
  ['title', (source) => source.title],
  ['publisher', (source) => source.publisher],
  ['date', (source) => source.date],
  ['url', (source) => source.url],
  ['lang', (source) => source.lang],
  ['kind', (source) => source.kind],
  ['licence', (source) => source.licence],
];
