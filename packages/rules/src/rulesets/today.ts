import { hasPublished, type Questions, type Ruleset } from '../engine/index.ts';

/** Whether a call runs: nothing says that it has ended. */
export const isRunning = ({ validity }: Ruleset): boolean => validity.to === undefined;

/**
 * The calls that a check about today asks about: those that run, and, as long as none of them has published conditions,
 * the calls that they name as orientation. A call that has ended comes in by no other way: beside conditions of today
 * nobody needs those of an older call, and asking about both would multiply the ways through the questions.
 *
 * @param rulesets all calls
 * @returns some of them, in their order
 */
export function askedToday<Q extends Questions>(rulesets: readonly Ruleset<Q>[]): readonly Ruleset<Q>[] {
  const running = rulesets.filter(isRunning);
  const shown = running.some(hasPublished)
    ? []
    : running.flatMap(({ orientation }) => orientation?.call ?? []);
  return rulesets.filter((rules) => running.includes(rules) || shown.includes(rules.id));
}

/** The calls that have ended and whose conditions a person can be asked about, each by itself. */
export const askedInRetrospect = <Q extends Questions>(
  rulesets: readonly Ruleset<Q>[],
): readonly Ruleset<Q>[] => rulesets.filter((rules) => !isRunning(rules) && hasPublished(rules));
