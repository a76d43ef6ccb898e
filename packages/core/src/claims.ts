import type { Claim, Fact } from './model/claim.ts';

/**
 * The claim to show first.
 *
 * @param fact At least one claim, as the schemas guarantee.
 * @throws {RangeError} If the fact has no claim.
 */
export function best<T>(fact: readonly Claim<T>[]): Claim<T> {
  const first = fact[0];
  if (!first) throw new RangeError('fact: expected at least one claim, got none');
  return first;
}

/**
 * The different values that sources state, in the order of the claims.
 *
 * @param fact Claims about one thing.
 */
export function values<T>(fact: readonly Claim<T>[]): T[] {
  return [...new Map(fact.map((claim) => [JSON.stringify(claim.value), claim.value])).values()];
}

/**
 * Whether the sources disagree: at least two claims with different values.
 *
 * @param fact Claims about one thing.
 */
export function isDisputed<T>(fact: Fact<T> | readonly Claim<T>[]): boolean {
  return values(fact).length > 1;
}
