import { type Condition, questions, sa2019, type Test } from '@vstopna-tocka/rules';
import { evaluate } from 'feelin';
import { oneByOne } from './contender.ts';

/** feelin, an interpreter of FEEL, the language of DMN. Its `and` and `or` are Kleene's, with null for the unknown. */

function expression(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `(${condition.of.map(expression).join(' and ')})`;
    case 'any':
      return `(${condition.of.map(expression).join(' or ')})`;
    case 'criterion':
      return condition.readings.map((r) => testExpression(r.test)).join(' and ');
    default:
      throw new RangeError(`no expression for "${condition.kind}"`);
  }
}

function testExpression(test: Test): string {
  const name = test.question;
  if (test.kind !== 'is') return `${name} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;
  const values = test.values.map((value) => `${name} = ${JSON.stringify(value)}`).join(' or ');
  return `(if ${name} = null then null else ${values})`;
}

const [first, second, third] = sa2019.programmes.map((p) => expression(p.requires));
const text = `{ lot1: ${first}, lot2: ${second}, lot3: ${third} }`;
const nothing = Object.fromEntries(Object.keys(questions).map((id) => [id, null]));
const open: readonly unknown[] = ['dont-know', 'wont-say'];

export const feelin = oneByOne(
  'feelin',
  (person) => {
    const known = Object.entries(person).filter(([, answer]) => !open.includes(answer));
    return evaluate(text, { ...nothing, ...Object.fromEntries(known) }).value as Record<
      string,
      boolean | null
    >;
  },
  ({ lot1, lot2, lot3 }) =>
    [lot1, lot2, lot3].map((value) => (value === null ? 'unknown' : value ? 'met' : 'notMet')),
  { atMost: 50 },
);
