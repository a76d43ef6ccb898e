import { isValidOn } from '../engine/index.ts';
import { rulesets } from '../generated/rulesets.ts';
import type { CallRuleset } from './call-ruleset.ts';
import { currentId } from './ids.ts';
import { askedInRetrospect, askedToday } from './today.ts';

// What each call was exported as before calls were folders. A further call is found by its id.
export { rules as sa2017Long } from '../calls/sa-2017-long/ruleset.ts';
export { rules as sa2017Short } from '../calls/sa-2017-short/ruleset.ts';
export { rules as sa2018Intermediate } from '../calls/sa-2018-intermediate/ruleset.ts';
export { rules as sa2019 } from '../calls/sa-2019/ruleset.ts';
export { rules as sa2021 } from '../calls/sa-2021-additional/ruleset.ts';
export { rules as sa2024Plus } from '../calls/sa-2024-plus/ruleset.ts';
export type { CallRuleset } from './call-ruleset.ts';
export { isRunning } from './today.ts';
export { rulesets };

/** The calls that a check about today asks about: those that run, and what stands in for conditions not published. */
export const todaysRulesets: readonly CallRuleset[] = /* @__PURE__ */ askedToday(rulesets);

/** The calls that have ended and whose conditions a person can be asked about, each by itself. */
export const endedRulesets: readonly CallRuleset[] = /* @__PURE__ */ askedInRetrospect(rulesets);

/** The ruleset with an id, or with one that its call had earlier, if there is one. */
export const rulesetById = (id: string): CallRuleset | undefined =>
  rulesets.find((r) => r.id === currentId(id));

/**
 * The calls whose programmes could be joined on a day, oldest first.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError if the day does not exist
 */
export const rulesetsAt = (day: string): readonly CallRuleset[] => rulesets.filter((r) => isValidOn(r, day));
