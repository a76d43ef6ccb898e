import type { Figure } from '@vstopna-tocka/core';
import { figures } from '@vstopna-tocka/core/figures';

/** What is known of the operation as a whole, plans first. */
export const ofOperation: readonly Figure[] = figures.filter(({ scope }) => scope !== 'project');

/** What single providers reported; their ways of counting differ. */
export const ofProjects: readonly Figure[] = figures.filter(({ scope }) => scope === 'project');

/** People in the whole operation, for the chart of plans and results: yearly maxima are another unit. */
export const participants: readonly Figure[] = figures.filter(
  ({ measure, scope, unit }) => measure === 'participants' && scope === 'operation' && unit === 'people',
);
