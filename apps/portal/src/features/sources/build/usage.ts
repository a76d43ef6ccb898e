import {
  croatianBodies,
  crossBorderProjects,
  partners,
  projectEvents,
  projectGoals,
} from '@vstopna-tocka/core/cross-border';
import { entryPoints, institutions } from '@vstopna-tocka/core/entry-points';
import { evaluationPoints, evaluationReports, evaluations, indicators } from '@vstopna-tocka/core/evaluation';
import { figures } from '@vstopna-tocka/core/figures';
import { terms } from '@vstopna-tocka/core/glossary';
import { administrativeUnits, municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { meetings, phasePlans, points, roles, selectionSteps, stages } from '@vstopna-tocka/core/process';
import { calls, programmes, projects } from '@vstopna-tocka/core/programmes';
import { statements } from '@vstopna-tocka/core/statements';
import { trainingModules, trainingPlans, trainingSeries } from '@vstopna-tocka/core/training';
import { rulesets } from '@vstopna-tocka/rules/rulesets';

/** What sources are used for, in the order in which it is named. */
export const areas = [
  'places',
  'map',
  'contacts',
  'calls',
  'programmes',
  'projects',
  'conditions',
  'operation',
  'cooperation',
  'training',
  'cross-border',
  'evaluation',
] as const;

export type Area = (typeof areas)[number];

/** Every source id that a value cites, at any depth. */
export function citationsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'sources' && Array.isArray(inner)
      ? inner.filter((id): id is string => typeof id === 'string')
      : citationsIn(inner),
  );
}

const records: Record<Area, readonly unknown[]> = {
  // Names, numbers and outlines come from the register as a whole, so the single records do not cite it.
  places: [{ sources: ['gurs-register-2026'] }, administrativeUnits, regionalUnits, municipalities],
  map: [{ sources: ['gurs-boundaries-2026'] }],
  contacts: [...entryPoints, ...institutions],
  calls,
  programmes,
  projects,
  conditions: rulesets,
  operation: [statements, figures],
  cooperation: [roles, stages, meetings, selectionSteps, points, phasePlans],
  training: [trainingModules, trainingPlans, trainingSeries],
  'cross-border': [croatianBodies, crossBorderProjects, partners, projectEvents, projectGoals, terms],
  evaluation: [evaluationPoints, evaluationReports, evaluations, indicators],
};

const usage = new Map<string, Set<Area>>();
for (const area of areas)
  for (const id of citationsIn(records[area])) usage.set(id, (usage.get(id) ?? new Set<Area>()).add(area));

/** What a source is used for; empty for one that only confirms others. */
export const usesOf = (sourceId: string): Area[] => [...(usage.get(sourceId) ?? [])];
