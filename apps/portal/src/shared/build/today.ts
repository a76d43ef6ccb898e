import type { Claim } from '@vstopna-tocka/core';
import { best } from '@vstopna-tocka/core/claims';
import { calls, programmeById, programmes } from '@vstopna-tocka/core/programmes';
import { sourceById } from '@vstopna-tocka/core/sources';
import { statementById, statements } from '@vstopna-tocka/core/statements';

/** The calls whose programmes can be joined today, the oldest first. */
export const runningCalls = calls.filter((call) =>
  call.programmes.some((id) => programmeById(id)?.status.value === 'running'),
);

/** The programmes of social activation+ that can be joined today. */
export const plusProgrammes = programmes.filter(
  ({ type, status }) => type === 'plus' && status.value === 'running',
);

/** Whether a call is one for social activation+, which the texts call by its short name. */
export const isPlusCall = (call: { programmes: readonly string[] }): boolean =>
  plusProgrammes.some(({ id }) => call.programmes.includes(id));

/**
 * The preferred claim of a statement.
 *
 * @throws if the data has no such statement
 */
export function claimOf(statementId: string): Claim<string | number> {
  const statement = statementById(statementId);
  if (!statement) throw new Error(`statement "${statementId}" is not in the data`);
  return best(statement.claims);
}

/** The date of the youngest source of what is said about today. */
export function newestSourceOfToday(): string {
  const dates = statements
    .filter(({ topic }) => topic === 'today')
    .flatMap(({ claims }) => claims.flatMap(({ sources }) => sources))
    .flatMap((id) => sourceById(id)?.date ?? []);
  const newest = dates.sort().at(-1);
  if (!newest) throw new Error('no statement about today has a dated source');
  return newest;
}
