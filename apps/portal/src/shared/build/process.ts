import type { Evidence, PhasePlan, Role, Stage } from '@vstopna-tocka/core';
import { roles, stages } from '@vstopna-tocka/core/process';

/** A stretch of stages without a gap, by their place in the row, from 0; `end` is the place after the last. */
export interface Run {
  start: number;
  end: number;
}

/** A role and the stages in which it has a task. */
export interface Lane {
  role: string;
  runs: Run[];
}

const takesPart = ({ id }: Role, stage: Stage) =>
  // The way is the person's own, also where the data names no task for them.
  id === 'person' || stage.tasks.some(({ role }) => role === id);

/** Ascending places in a row as stretches: `[0, 1, 3]` is `[{ start: 0, end: 2 }, { start: 3, end: 4 }]`. */
export const runsOf = (places: readonly number[]): Run[] => {
  const starts = places.filter((place) => !places.includes(place - 1));
  const ends = places.filter((place) => !places.includes(place + 1));
  return starts.map((start, index) => ({ start, end: (ends[index] ?? start) + 1 }));
};

/** Who takes part in which stages, in the order of the roles; those without a task in any are left out. */
export const lanes: readonly Lane[] = roles
  .map((role) => ({
    role: role.id,
    runs: runsOf(stages.flatMap((stage, place) => (takesPart(role, stage) ? [place] : []))),
  }))
  .filter(({ runs }) => runs.length > 0);

/** Who takes part in a stage, in the order of the roles. */
export const rolesIn = (stage: Stage): string[] =>
  roles.filter((role) => takesPart(role, stage)).map(({ id }) => id);

/** A phase with the months at which it starts and ends. */
export interface Span {
  id: string;
  from: number;
  to: number;
  withParticipants: boolean;
}

/** The phases of a plan one after the other, in months from the start. */
export const spansOf = ({ phases }: PhasePlan): Span[] =>
  phases.map(({ id, months, withParticipants }, place) => {
    const from = phases.slice(0, place).reduce((sum, before) => sum + before.months.value, 0);
    return { id, from, to: from + months.value, withParticipants };
  });

/** How many months a person is in a programme of this plan. */
export const monthsOfPerson = (plan: PhasePlan): number =>
  spansOf(plan).reduce((sum, { from, to, withParticipants }) => sum + (withParticipants ? to - from : 0), 0);

/** The most months that a source states for a plan. */
export const mostMonths = ({ months }: PhasePlan): number => Math.max(...months.map(({ value }) => value));

/** The evidence of many records as one, if all rest on the same. */
export function sharedEvidence(all: readonly Evidence[]): Evidence | undefined {
  const [first] = all;
  const keyOf = ({ sources, asOf, confidence }: Evidence) => JSON.stringify([sources, asOf, confidence]);
  return first && all.every((evidence) => keyOf(evidence) === keyOf(first)) ? first : undefined;
}
