import type { Condition, StatedCriterion, Test } from '../engine/conditions.ts';
import { DONT_KNOW, type Question, type Questions, type Value, WONT_SAY } from '../engine/questions.ts';
import { type Ruleset, sharedQuestions } from '../engine/ruleset.ts';
import { type Form, formOf } from './forms.ts';

/** A rule of JSON Logic. */
export type Logic = Value | null | readonly Logic[] | { readonly [operator: string]: Logic };

/** One rule for each programme; its result is `met`, `notMet` or `unknown`. */
export interface JsonLogicExport {
  readonly rulesets: readonly { readonly id: string; readonly version: number }[];
  readonly programmes: Readonly<Record<string, Logic>>;
}

/**
 * Rulesets as JSON Logic over an object of answers.
 *
 * JSON Logic has two values only and takes what is missing for less than any number, so a plain translation would find
 * an empty person eligible. Here every programme has two rules, *certainly met* and *certainly not met*, and each test
 * first asks whether there is an answer; `null`, *don't know* and *won't say* are none.
 *
 * @throws RangeError if the rulesets do not share their questions
 */
export function toJsonLogic(rulesets: readonly Ruleset[]): JsonLogicExport {
  const questions = sharedQuestions(rulesets);
  const programmes = rulesets.flatMap((r) => r.programmes);
  return {
    rulesets: rulesets.map(({ id, version }) => ({ id, version })),
    programmes: Object.fromEntries(
      programmes.map((p) => [p.id, programmeRule(formOf(questions, p), questions)]),
    ),
  };
}

function programmeRule(form: Form, questions: Questions): Logic {
  const [met, notMet] =
    form.kind === 'asStated'
      ? [certainly(true, form.condition, questions), certainly(false, form.condition, questions)]
      : [certainly(true, form.met, questions), certainly(true, form.notMet, questions)];
  return { if: [met, 'met', notMet, 'notMet', 'unknown'] };
}

/** A rule that is true where the answers settle a condition the way that is wanted. */
function certainly(wanted: boolean, condition: Condition, questions: Questions): Logic {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((c) => certainly(wanted, c, questions));
      const every = (condition.kind === 'all') === wanted;
      return parts.length === 0 ? every : { [every ? 'and' : 'or']: parts };
    }
    case 'not':
      return certainly(!wanted, condition.of, questions);
    case 'unpublished':
      return false;
    case 'criterion':
      return criterionRule(wanted, condition, questions[condition.question] as Question);
  }
}

/** All readings have to say so. */
function criterionRule(wanted: boolean, { readings }: StatedCriterion, question: Question): Logic {
  const rules = readings.map((r) => testRule(wanted, r.test, question));
  return rules.length === 1 ? (rules[0] as Logic) : { and: rules };
}

function testRule(wanted: boolean, test: Test, question: Question): Logic {
  const answer = { var: test.question };
  if (question.kind === 'integer') {
    const given = { '!': { in: [answer, [null, DONT_KNOW, WONT_SAY]] } };
    if (test.kind === 'is') {
      const among = { in: [answer, test.values] };
      return { and: [given, wanted ? among : { '!': among }] };
    }
    return { and: [given, { [(test.kind === 'atLeast') === wanted ? '>=' : '<']: [answer, test.bound] }] };
  }
  const values = question.kind === 'boolean' ? [true, false] : question.values;
  const passing = test.kind === 'is' ? test.values : [];
  return { in: [answer, values.filter((v) => passing.includes(v) === wanted)] };
}
