// Reads data/, checks it against the model, and writes src/generated/. Exits 1 with file, record and field on a mistake.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import * as model from '../src/model/index.ts';
import { slugify } from '../src/slug.ts';
import { DataError, parseAll, refer, sourceIds, unique } from './check.ts';
import { dated } from './contacts.ts';
import { describe, loadMeasured } from './outlines/load.ts';
import { participationFields, participationSchema } from './participation.ts';
import { checkPeople, loadPeople, peopleTypes } from './people.ts';
import * as read from './read.ts';

const collator = new Intl.Collator('sl');
const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);
const ids = (records: readonly { id: unknown }[]) => records.map((record) => record.id);

function load() {
  const yaml = <T extends z.ZodType>(file: string, schema: T) => {
    const records = parseAll(file, schema, read.readYaml(file));
    unique(file, records as { id: string }[], 'id', (record) => record.id);
    return records;
  };
  const csv = <T extends z.ZodType>(
    file: string,
    schema: T,
    toRecord: (row: Record<string, string>) => unknown,
  ) => parseAll(file, schema, read.readCsv(file).map(toRecord));

  const sources = yaml('sources.yaml', model.Source);
  const changes = yaml('changes.yaml', model.Change);
  const statements = yaml('statements.yaml', model.Statement);
  const calls = yaml('calls.yaml', model.Call);
  const programmes = yaml('programmes.yaml', model.Programme);
  const projects = yaml('projects.yaml', model.Project);
  const institutions = dated('institutions.yaml', yaml('institutions.yaml', model.Institution));
  const regionalUnits = yaml('regional-units.yaml', model.RegionalUnit).sort(byName);
  const entryPoints = readdirSync(new URL('../data/entry-points/', import.meta.url))
    .sort()
    .map((file) => `entry-points/${file}`)
    .flatMap((file) => dated(file, yaml(file, model.EntryPoint)))
    .sort(byName);
  const statisticalRegions = csv('statistical-regions.csv', model.StatisticalRegion, (row) => row).sort(
    byName,
  );
  const administrativeUnits = csv(
    'administrative-units.csv',
    model.AdministrativeUnit,
    read.administrativeUnit,
  ).sort(byName);
  const unitsOf = (id: string) =>
    entryPoints.filter((entry) => entry.kind === 'csd-unit' && entry.administrativeUnits.includes(id));
  const municipalities = csv('municipalities.csv', model.Municipality, (row) =>
    read.municipality(row, slugify(row['name'] ?? ''), unitsOf),
  ).sort(byName);
  const settlements = csv('settlements.csv', model.Settlement, read.settlement).sort(
    (a, b) => a.municipality - b.municipality || byName(a, b),
  );
  const postcodes = csv('postcodes.csv', model.Postcode, read.postcode);
  const communities = csv('communities.csv', model.Community, read.community);
  const postBoxes = csv('post-boxes.csv', model.PostBoxes, read.postBoxes);
  const croatianPlaces = csv('croatian-places.csv', model.CroatianPlace, (row) => row);
  return {
    sources,
    changes,
    statements,
    calls,
    programmes,
    projects,
    institutions,
    regionalUnits,
    entryPoints,
    statisticalRegions,
    administrativeUnits,
    municipalities,
    settlements,
    postcodes,
    communities,
    postBoxes,
    croatianPlaces,
    ...loadPeople(statements),
  };
}

function checkReferences(data: ReturnType<typeof load>): void {
  checkPeople(data, data);
  const units = ids(data.regionalUnits);
  const administrative = ids(data.administrativeUnits);
  const places = ids(data.municipalities);
  const programmes = ids(data.programmes);
  for (const [name, records] of Object.entries(data))
    if (name !== 'sources') refer(name, records as unknown[], 'sources', sourceIds, ids(data.sources));
  unique('municipalities.csv', data.municipalities, 'slug', (m) => m.slug);
  unique('settlements.csv', data.settlements, 'name', (s) => `${s.municipality} ${s.name}`);
  refer(
    'administrative-units.csv',
    data.administrativeUnits,
    'regional_unit',
    (a) => [a.regionalUnit.value],
    units,
  );
  refer(
    'municipalities.csv',
    data.municipalities,
    'administrative_unit',
    (m) => [m.administrativeUnit],
    administrative,
  );
  refer(
    'municipalities.csv',
    data.municipalities,
    'statistical_region',
    (m) => [m.statisticalRegion],
    ids(data.statisticalRegions),
  );
  refer(
    'municipalities.csv',
    data.municipalities,
    'csd_unit',
    (m) => m.csdUnits.value,
    ids(data.entryPoints),
  );
  refer('settlements.csv', data.settlements, 'municipality', (s) => [s.municipality], places);
  refer(
    'settlements.csv',
    data.settlements,
    'administrative_unit',
    (s) => (s.administrativeUnit ? [s.administrativeUnit] : []),
    administrative,
  );
  refer(
    'settlements.csv',
    data.settlements,
    'postcodes',
    (s) => s.postcodes,
    data.postcodes.map((p) => p.code),
  );
  refer('postcodes.csv', data.postcodes, 'municipalities', (p) => p.municipalities, places);
  unique('communities.csv', data.communities, 'name', (c) => `${c.municipality} ${c.kind} ${c.name}`);
  refer('communities.csv', data.communities, 'municipality', (c) => [c.municipality], places);
  refer(
    'communities.csv',
    data.communities,
    'csd_unit',
    (c) => (c.csdUnit ? [c.csdUnit.value] : []),
    ids(data.entryPoints),
  );
  refer('post-boxes.csv', data.postBoxes, 'municipality', (p) => [p.municipality], places);
  unique('croatian-places.csv', data.croatianPlaces, 'name', (c) => c.name);
  refer('entry-points', data.entryPoints, 'regionalUnit', (e) => [e.regionalUnit], units);
  refer(
    'entry-points',
    data.entryPoints,
    'administrativeUnits',
    (e) => e.administrativeUnits,
    administrative,
  );
  refer('calls.yaml', data.calls, 'programmes', (c) => c.programmes, programmes);
  refer(
    'calls.yaml',
    data.calls,
    'lots.programme',
    (c) => c.lots.flatMap((l) => l.programme ?? []),
    programmes,
  );
  refer('programmes.yaml', data.programmes, 'calls', (p) => p.calls, ids(data.calls));
  refer(
    'projects.yaml',
    data.projects,
    'programme',
    (p) => (p.programme ? [p.programme.value] : []),
    programmes,
  );
  refer('projects.yaml', data.projects, 'runs.regionalUnit', (p) => p.runs.map((r) => r.regionalUnit), units);
  refer(
    'projects.yaml',
    data.projects,
    'runs.municipality',
    (p) => p.runs.flatMap((r) => r.municipality ?? []),
    places,
  );
}

const types: Record<keyof ReturnType<typeof load>, string> = {
  sources: 'Source',
  changes: 'Change',
  statements: 'Statement',
  calls: 'Call',
  programmes: 'Programme',
  projects: 'Project',
  institutions: 'Institution',
  regionalUnits: 'RegionalUnit',
  entryPoints: 'EntryPoint',
  statisticalRegions: 'StatisticalRegion',
  administrativeUnits: 'AdministrativeUnit',
  municipalities: 'Municipality',
  settlements: 'Settlement',
  postcodes: 'Postcode',
  communities: 'Community',
  postBoxes: 'PostBoxes',
  croatianPlaces: 'CroatianPlace',
  ...peopleTypes,
};

function write(data: ReturnType<typeof load>, outlines: ReturnType<typeof loadMeasured>): void {
  const out = new URL('../src/generated/', import.meta.url);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const file = (name: string, type: string, from: string, value: unknown) => {
    // One JSON string: quick to parse for the engine, and nothing for the compiler to infer.
    const literal = JSON.stringify(JSON.stringify(value));
    const head = '// Generated by scripts/build-data.ts from data/. Do not edit.\n';
    const text = `${head}import type { ${type.replace('[]', '')} } from '${from}';\nimport { freeze } from '../freeze.ts';\n\nexport const ${name}: Readonly<${type}> = freeze(JSON.parse(${literal}));\n`;
    writeFileSync(new URL(`${name}.ts`, out), text);
  };
  for (const [name, records] of Object.entries(data))
    file(name, `${types[name as keyof typeof types]}[]`, '../model/index.ts', records);
  const { drawing, fine, measured } = outlines;
  file('boundaries', 'Topology', 'topojson-specification', drawing);
  file('boundariesFine', 'Topology', 'topojson-specification', fine);
  file('outlineDeviation', 'OutlineDeviation', '../model/index.ts', measured.deviation);
  const schema = participationSchema(
    data.regionalUnits.map(({ id }) => id).sort(),
    data.calls.map(({ id }) => id),
  );
  file('participationSchema', 'JsonSchema', '../monitoring/documents.ts', schema);
  file('participationFields', 'Field[]', '../monitoring/fields.ts', participationFields(schema));
}

try {
  const data = load();
  checkReferences(data);
  const outlines = loadMeasured(data);
  write(data, outlines);
  const counts = Object.entries(data).map(([name, records]) => `${records.length} ${name}`);
  console.log(`data: ${counts.join(', ')}`);
  console.log(`outlines: ${describe(outlines.measured)}`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
