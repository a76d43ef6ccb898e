import { croatianBodies } from './generated/croatianBodies.ts';
import { crossBorderProjects } from './generated/crossBorderProjects.ts';
import { partners } from './generated/partners.ts';
import { projectEvents } from './generated/projectEvents.ts';
import { projectGoals } from './generated/projectGoals.ts';
import { towns } from './generated/towns.ts';
import type { Partner, ProjectGoal, Town } from './model/cross-border.ts';

export { croatianBodies, crossBorderProjects, partners, projectEvents, projectGoals, towns };

/** A town of the project by id, e.g. `ptuj`. */
export const townById = (id: string): Town | undefined => towns.find((town) => town.id === id);

/** The partners in a town, as ids of towns are used in {@link partners}. */
export const partnersIn = (townId: string): Partner[] =>
  partners.filter((partner) => partner.town.value === townId);

/** The aims, the expected results or the steps announced in August 2020. */
export const goalsOf = (kind: ProjectGoal['kind']): ProjectGoal[] =>
  projectGoals.filter((goal) => goal.kind === kind);
