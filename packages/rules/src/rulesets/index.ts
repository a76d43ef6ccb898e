import { isValidOn, type Ruleset } from '../engine/index.ts';
import type { questions } from '../questions.ts';
import { sa2017Long } from './sa-2017-long.ts';
import { sa2017Short } from './sa-2017-short.ts';
import { sa2018Intermediate } from './sa-2018-intermediate.ts';
import { sa2019 } from './sa-2019.ts';
import { sa2021 } from './sa-2021.ts';
import { sa2024Plus } from './sa-2024-plus.ts';
import { askedInRetrospect, askedToday } from './today.ts';

export { isRunning } from './today.ts';
export { sa2017Long, sa2017Short, sa2018Intermediate, sa2019, sa2021, sa2024Plus };

/** The ruleset of a social activation call. */
export type CallRuleset = Ruleset<typeof questions>;

/** All calls, oldest first. */
export const rulesets: readonly CallRuleset[] = [
  sa2017Long,
  sa2017Short,
  sa2018Intermediate,
  sa2019,
  sa2021,
  sa2024Plus,
];

/** The calls that a check about today asks about: those that run, and what stands in for conditions not published. */
export const todaysRulesets: readonly CallRuleset[] = /* @__PURE__ */ askedToday(rulesets);

/** The calls that have ended and whose conditions a person can be asked about, each by itself. */
export const endedRulesets: readonly CallRuleset[] = /* @__PURE__ */ askedInRetrospect(rulesets);

/** The ruleset with an id, if there is one. */
export const rulesetById = (id: string): CallRuleset | undefined => rulesets.find((r) => r.id === id);

/**
 * The calls whose programmes could be joined on a day, oldest first.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError if the day does not exist
 */
export const rulesetsAt = (day: string): readonly CallRuleset[] => rulesets.filter((r) => isValidOn(r, day));
