import type { Condition, StatedCriterion, Test } from '../engine/conditions.ts';
import type { Question, Value } from '../engine/questions.ts';
import { feelName } from './names.ts';

/**
 * A condition in FEEL, whose `and`, `or` and `not` are Kleene's over true, false and null.
 *
 * @param text the text of a part where it has one of its own; criteria must
 */
export function feel(condition: Condition, text: (part: Condition) => string | undefined): string {
  const own = text(condition);
  if (own !== undefined) return own;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => {
        const isList = (part.kind === 'all' || part.kind === 'any') && text(part) === undefined;
        return isList ? `(${feel(part, text)})` : feel(part, text);
      });
      if (parts.length === 0) return condition.kind === 'all' ? 'true' : 'false';
      return parts.join(condition.kind === 'all' ? ' and ' : ' or ');
    }
    case 'not':
      return `not(${feel(condition.of, text)})`;
    default:
      throw new RangeError(`criterion "${condition.id}": expected a text`);
  }
}

/** The test of a criterion in FEEL: null without an answer, where readings differ, and where it is not published. */
export function feelCriterion(condition: Condition): string {
  if (condition.kind !== 'criterion') return 'null';
  const tests = (condition as StatedCriterion).readings.map((r) => feelTest(r.test));
  if (tests.length === 1) return tests[0] as string;
  const brackets = tests.map((t) => `(${t})`);
  return `if ${brackets.join(' and ')} then true else if not(${brackets.join(' or ')}) then false else null`;
}

/** FEEL's `=` and `in` are false for null, so they are kept away from it. */
function feelTest(test: Test): string {
  const name = feelName(test.question);
  if (test.kind !== 'is') return `${name} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;
  const [first, ...more] = test.values;
  if (typeof first === 'boolean' && more.length === 0) return first ? name : `not(${name})`;
  const values = test.values.map(constant);
  const holds =
    values.length === 0
      ? 'false'
      : more.length === 0
        ? `${name} = ${values}`
        : `${name} in (${values.join(', ')})`;
  return `if ${name} = null then null else ${holds}`;
}

const constant = (value: Value): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value);

/** The values of a question as a FEEL type and unary tests; null is one of them. */
export function feelType(question: Question): { readonly base: string; readonly allowed?: string } {
  if (question.kind === 'boolean') return { base: 'boolean' };
  if (question.kind === 'integer')
    return { base: 'number', allowed: `[${question.min}..${question.max}], null` };
  return { base: 'string', allowed: [...question.values.map(constant), 'null'].join(', ') };
}
