import { meetings } from './generated/meetings.ts';
import { phasePlans } from './generated/phasePlans.ts';
import { points } from './generated/points.ts';
import { roles } from './generated/roles.ts';
import { selectionSteps } from './generated/selectionSteps.ts';
import { stages } from './generated/stages.ts';
import type { Meeting, PhasePlan, Point, Role } from './model/process.ts';

export { meetings, phasePlans, points, roles, selectionSteps, stages };

/** A role by id, e.g. `coordinator`. */
export const roleById = (id: string): Role | undefined => roles.find((role) => role.id === id);

/** A meeting by id, e.g. `opening`. */
export const meetingById = (id: string): Meeting | undefined => meetings.find((meeting) => meeting.id === id);

/** The statements of one kind, in the order of the data: aims, effects of cooperation, gains of the person ... */
export const pointsOf = (kind: Point['kind']): Point[] => points.filter((point) => point.kind === kind);

/** How a programme is laid out in time; undefined where its kind has no plan, as social activation+. */
export const phasePlanOf = (programmeId: string): PhasePlan | undefined =>
  phasePlans.find((plan) => plan.programmes.includes(programmeId));
