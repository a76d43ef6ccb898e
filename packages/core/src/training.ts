import { trainingModules } from './generated/trainingModules.ts';
import { trainingPlans } from './generated/trainingPlans.ts';
import { trainingSeries } from './generated/trainingSeries.ts';
import type { TrainingModule } from './model/training.ts';

export { trainingModules, trainingPlans, trainingSeries };

/** A module of the training across the border by id, e.g. `m1`. */
export const trainingModuleById = (id: string): TrainingModule | undefined =>
  trainingModules.find((module) => module.id === id);
