import type { Claim, Fact } from './model/claim.ts';

/** The day on which 62 centres for social work became the units of 16: an older contact needs a warning. */
export const REORGANISATION = '2018-10-01';

/**
 * The first day that a partial date may stand for, to compare dates by; of `../2018-09` the first day of its month.
 *
 * @param asOf A date of the data; an undated value stands between those from before and those from after the
 *   reorganisation.
 * @returns A day, `YYYY-MM-DD`.
 */
export function knownSince(asOf: string | null): string {
  const [, year, month = '01', day = '01'] = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(asOf ?? '') ?? [];
  return year ? `${year}-${month}-${day}` : REORGANISATION;
}

/** Whether a value may be from before the reorganisation of 1 October 2018. */
export const isOld = (asOf: string | null): boolean =>
  asOf !== null && (asOf.startsWith('../') || knownSince(asOf) < REORGANISATION);

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
