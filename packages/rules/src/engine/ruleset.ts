import { all, type Condition, type Criterion, criteriaOf, leavesOf } from './conditions.ts';
import type { Questions } from './questions.ts';

/** A period of validity in EDTF dates (`2017`, `2017-04` or `2017-04-07`), both ends included. */
export interface Period {
  readonly from: string;
  /** Absent: not known to have ended. */
  readonly to?: string;
  /** Sources of the two dates. */
  readonly sources: readonly string[];
}

/** Which call's conditions stand in for those of a call that published none, as orientation and never as a verdict. */
export interface Orientation {
  /** Id of the ruleset. */
  readonly call: string;
  /** Locale key (under `orientations`) of why this one. */
  readonly reason: string;
  /** Sources for both: what the call published, and that the other one published its conditions. */
  readonly sources: readonly string[];
}

/** What a call or one of its lots offers, and to whom. */
export interface Programme {
  readonly id: string;
  readonly requires: Condition;
  /** Locale keys (under `caveats`) of what a reader must know about how the conditions were found. */
  readonly caveats?: readonly string[];
}

/** The machine form of one call's conditions. */
export interface Ruleset<Q extends Questions = Questions> {
  readonly id: string;
  /** Raised whenever a condition, citation or date changes. */
  readonly version: number;
  readonly questions: Q;
  readonly validity: Period;
  /** Sources of the call itself. */
  readonly sources: readonly string[];
  readonly programmes: readonly Programme[];
  /** Only of a call none of whose conditions are published. */
  readonly orientation?: Orientation;
}

/**
 * Makes a ruleset and checks what types cannot: one id, one meaning; a source for every criterion; dates in order.
 *
 * @throws RangeError naming the ruleset and what is wrong
 */
export function ruleset<Q extends Questions>(rules: Ruleset<Q>): Ruleset<Q> {
  const fail = (what: string): never => {
    throw new RangeError(`ruleset "${rules.id}": ${what}`);
  };
  const seen = new Map<string, string>();
  for (const programme of rules.programmes) {
    for (const criterion of leavesOf(programme.requires)) {
      if (criterion.sources.length === 0) fail(`criterion "${criterion.id}" has no source`);
      const meaning = JSON.stringify(criterion);
      if ((seen.get(criterion.id) ?? meaning) !== meaning)
        fail(`two meanings of criterion "${criterion.id}"`);
      seen.set(criterion.id, meaning);
    }
  }
  if (new Set(rules.programmes.map((p) => p.id)).size !== rules.programmes.length)
    fail('repeated programme id');
  if (rules.orientation && hasPublished(rules)) fail('an orientation beside conditions of its own');
  if (rules.orientation?.sources.length === 0) fail('the orientation has no source');
  const { from, to } = rules.validity;
  for (const date of [from, to]) if (date !== undefined && !isPartialDate(date)) fail(`bad date "${date}"`);
  if (to !== undefined && to < from.slice(0, to.length)) fail(`valid to ${to}, before ${from}`);
  return rules;
}

/** All criteria of a ruleset, each once, in reading order. */
export function criteriaOfRuleset(rules: Ruleset): readonly Criterion[] {
  return criteriaOf(all(...rules.programmes.map((p) => p.requires)));
}

/** Whether some condition of a ruleset is published. */
export const hasPublished = (rules: Ruleset): boolean =>
  criteriaOfRuleset(rules).some(({ kind }) => kind === 'criterion');

const isPartialDate = (text: string) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * Whether a ruleset was in force on a day. Where only the month or year of an end is known, the whole of it counts.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError if the day does not exist
 */
export function isValidOn(rules: Ruleset, day: string): boolean {
  if (!isDay(day)) throw new RangeError(`bad date "${day}": expected a day as YYYY-MM-DD`);
  const { from, to } = rules.validity;
  return day >= from && (to === undefined || day.slice(0, to.length) <= to);
}

/**
 * The questions that rulesets have in common.
 *
 * @throws RangeError if they do not share one set of questions
 */
export function sharedQuestions<Q extends Questions>(rulesets: readonly Ruleset<Q>[]): Questions {
  const questions = rulesets[0]?.questions ?? {};
  if (rulesets.some((r) => r.questions !== questions)) {
    throw new RangeError('expected rulesets that share one set of questions');
  }
  return questions;
}
