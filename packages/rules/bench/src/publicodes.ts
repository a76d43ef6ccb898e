import { type Condition, questions, sa2019, type Test, type Value } from '@vstopna-tocka/rules';
import Engine from 'publicodes';
import { oneByOne } from './contender.ts';

/** publicodes, for complete answers only: what it makes of answers that are missing is not Kleene's logic. */

const name = (id: string): string => id.replaceAll('-', ' ');

const constant = (value: Value): string =>
  typeof value === 'boolean'
    ? value
      ? 'oui'
      : 'non'
    : typeof value === 'string'
      ? `'${value}'`
      : String(value);

function rule(condition: Condition): unknown {
  switch (condition.kind) {
    case 'all':
      return { 'toutes ces conditions': condition.of.map(rule) };
    case 'any':
      return { 'une de ces conditions': condition.of.map(rule) };
    case 'criterion':
      return { 'toutes ces conditions': condition.readings.map((r) => testRule(r.test)) };
    default:
      throw new RangeError(`no rule for "${condition.kind}"`);
  }
}

const testRule = (test: Test): unknown =>
  test.kind === 'is'
    ? { 'une de ces conditions': test.values.map((value) => `${test.question} = ${constant(value)}`) }
    : `${test.question} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;

const ids = Object.keys(questions) as (keyof typeof questions)[];
const defaults = { integer: 0, boolean: 'non', choice: "''" };
const rules = Object.fromEntries<unknown>([
  ...ids.map((id) => [id, { valeur: defaults[questions[id].kind] }] as const),
  ...sa2019.programmes.map((p) => [name(p.id), { valeur: rule(p.requires) }] as const),
]);
const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0]);

export const publicodes = oneByOne(
  'publicodes',
  (person) => {
    engine.setSituation(Object.fromEntries(ids.map((id) => [id, constant(person[id] as Value)])));
    return sa2019.programmes.map((p) => engine.evaluate(name(p.id)).nodeValue);
  },
  (values) => values.map((value) => (value === true ? 'met' : value === false ? 'notMet' : undefined)),
  { atMost: 200, takesPartial: false },
);
