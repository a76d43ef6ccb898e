import type { Claim } from '@vstopna-tocka/core';
import { best } from '@vstopna-tocka/core/claims';
import { sourceById } from '@vstopna-tocka/core/sources';
import { statementById, statements } from '@vstopna-tocka/core/statements';

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
