import type { Call, Figure } from '@vstopna-tocka/core';
import { figures } from '@vstopna-tocka/core/figures';
import type { Translate } from '../i18n/index.ts';

/** A call by the year of its publication and its kind, short enough for a chart. */
export const callName = ({ id }: Call, t: Translate): string => t(`figures:calls.name.${id as 'sa-2019'}`);

/** What is known of the operation as a whole, plans first. */
export const ofOperation: readonly Figure[] = figures.filter(({ scope }) => scope !== 'project');

/** What single providers reported; their ways of counting differ. */
export const ofProjects: readonly Figure[] = figures.filter(({ scope }) => scope === 'project');

/** People in the whole operation, for the chart of plans and results: yearly maxima are another unit. */
export const participants: readonly Figure[] = figures.filter(
  ({ measure, scope, unit }) => measure === 'participants' && scope === 'operation' && unit === 'people',
);
