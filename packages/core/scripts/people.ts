// Reads the data on the people behind social activation: process, training, cross-border, figures, evaluation.
import type { z } from 'zod';
import * as model from '../src/model/index.ts';
import { DataError, parseAll, refer, unique } from './check.ts';
import * as read from './read.ts';

type Statements = readonly model.Statement[];

/** Reads one collection of records with ids. */
function records<T extends z.ZodType<{ id: string }>>(
  file: string,
  schema: T,
  raw = read.readYaml(file),
): z.infer<T>[] {
  const parsed = parseAll(file, schema, raw);
  unique(file, parsed, 'id', (record) => record.id);
  return parsed;
}

/** A figure that names a statement takes over its claims, so that no number stands in two files. */
const withClaims = (statements: Statements) => (raw: unknown) => {
  const { statement, ...figure } = raw as { statement?: string };
  if (!statement) return raw;
  return { ...figure, value: statements.find(({ id }) => id === statement)?.claims };
};

/** Reads and checks the collections; `statements` are needed for the figures that stand there already. */
export function loadPeople(statements: Statements) {
  return {
    roles: records('process/roles.yaml', model.Role),
    stages: records('process/stages.yaml', model.Stage),
    meetings: records('process/meetings.yaml', model.Meeting),
    selectionSteps: records('process/selection.yaml', model.SelectionStep),
    points: records('process/points.yaml', model.Point),
    phasePlans: records('process/phase-plans.yaml', model.PhasePlan),
    trainingPlans: records('training/plans.yaml', model.TrainingPlan),
    trainingModules: records('training/modules.yaml', model.TrainingModule),
    trainingSeries: records('training/series.yaml', model.TrainingSeries),
    crossBorderProjects: records('cross-border/projects.yaml', model.CrossBorderProject),
    projectGoals: records('cross-border/goals.yaml', model.ProjectGoal),
    towns: records('cross-border/towns.yaml', model.Town),
    partners: records('cross-border/partners.yaml', model.Partner),
    croatianBodies: records('cross-border/croatian-bodies.yaml', model.CroatianBody),
    projectEvents: records('cross-border/events.yaml', model.ProjectEvent),
    terms: records('glossary.csv', model.Term, read.readCsv('glossary.csv').map(read.term)),
    funding: records('figures/funding.yaml', model.Funding),
    figures: records(
      'figures/figures.yaml',
      model.Figure,
      read.readYaml('figures/figures.yaml').map(withClaims(statements)),
    ),
    gaps: records('figures/gaps.yaml', model.Gap),
    evaluations: records('evaluation/evaluations.yaml', model.Evaluation),
    evaluationPoints: records('evaluation/points.yaml', model.EvaluationPoint),
    evaluationReports: records('evaluation/reports.yaml', model.EvaluationReport),
    indicators: records('evaluation/indicators.yaml', model.Indicator),
  };
}

type People = ReturnType<typeof loadPeople>;

/** The schema of each collection, by name, for the generated files. */
export const peopleTypes: Record<keyof People, string> = {
  roles: 'Role',
  stages: 'Stage',
  meetings: 'Meeting',
  selectionSteps: 'SelectionStep',
  points: 'Point',
  phasePlans: 'PhasePlan',
  trainingPlans: 'TrainingPlan',
  trainingModules: 'TrainingModule',
  trainingSeries: 'TrainingSeries',
  crossBorderProjects: 'CrossBorderProject',
  projectGoals: 'ProjectGoal',
  towns: 'Town',
  partners: 'Partner',
  croatianBodies: 'CroatianBody',
  projectEvents: 'ProjectEvent',
  terms: 'Term',
  funding: 'Funding',
  figures: 'Figure',
  gaps: 'Gap',
  evaluations: 'Evaluation',
  evaluationPoints: 'EvaluationPoint',
  evaluationReports: 'EvaluationReport',
  indicators: 'Indicator',
};

const ids = (list: readonly { id: unknown }[]) => list.map((record) => record.id);
const optional = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** Fails where a record refers to nothing, phases leave a gap, or money does not add up. */
export function checkPeople(
  data: People,
  other: {
    statements: Statements;
    programmes: { id: string }[];
    calls: { id: string }[];
    projects: { id: string }[];
    regionalUnits: { id: string }[];
    municipalities: { id: number }[];
  },
): void {
  const roles = ids(data.roles);
  const towns = ids(data.towns);
  const statements = ids(other.statements);
  refer('process/stages.yaml', data.stages, 'tasks.role', (s) => s.tasks.map((t) => t.role), roles);
  refer('process/stages.yaml', data.stages, 'meetings', (s) => s.meetings, ids(data.meetings));
  refer('process/meetings.yaml', data.meetings, 'participants', (m) => m.participants, roles);
  refer('process/selection.yaml', data.selectionSteps, 'roles', (s) => s.roles, roles);
  refer(
    'process/phase-plans.yaml',
    data.phasePlans,
    'programmes',
    (p) => p.programmes,
    ids(other.programmes),
  );
  refer('training/series.yaml', data.trainingSeries, 'modules', (s) => s.modules, ids(data.trainingModules));
  refer(
    'cross-border/towns.yaml',
    data.towns,
    'municipality',
    (t) => optional(t.municipality),
    ids(other.municipalities),
  );
  refer('cross-border/partners.yaml', data.partners, 'town', (p) => [p.town.value], towns);
  refer(
    'cross-border/partners.yaml',
    data.partners,
    'body',
    (p) => optional(p.body),
    ids(data.croatianBodies),
  );
  refer('cross-border/events.yaml', data.projectEvents, 'towns', (e) => e.towns, towns);
  refer(
    'cross-border/events.yaml',
    data.projectEvents,
    'module',
    (e) => optional(e.module),
    ids(data.trainingModules),
  );
  refer('figures/figures.yaml', data.figures, 'of', (f) => optional(f.of), ids(data.figures));
  refer('figures/figures.yaml', data.figures, 'call', (f) => optional(f.call), ids(other.calls));
  refer('figures/figures.yaml', data.figures, 'project', (f) => optional(f.project), ids(other.projects));
  refer(
    'figures/figures.yaml',
    data.figures,
    'regionalUnit',
    (f) => optional(f.regionalUnit),
    ids(other.regionalUnits),
  );
  refer(
    'figures/funding.yaml',
    data.funding,
    'statement',
    (f) => [f.whole, ...f.parts.map((p) => p.statement)],
    statements,
  );
  refer(
    'evaluation/indicators.yaml',
    data.indicators,
    'measures',
    (i) => optional(i.measures),
    ids(data.evaluationPoints),
  );
  for (const plan of data.phasePlans) {
    const sum = plan.phases.reduce((total, phase) => total + phase.months.value, 0);
    if (sum !== plan.months[0]?.value)
      throw new DataError(
        `process/phase-plans.yaml, record ${plan.id}, field phases: expected ${plan.months[0]?.value} months in all, got ${sum}`,
      );
  }
  const eur = (id: string) => Number(other.statements.find((s) => s.id === id)?.claims[0]?.value);
  for (const { id, whole, parts } of data.funding) {
    const sum = parts.reduce((total, part) => total + eur(part.statement), 0);
    if (sum !== eur(whole))
      throw new DataError(
        `figures/funding.yaml, record ${id}, field parts: expected ${eur(whole)} EUR in all, got ${sum}`,
      );
  }
}
