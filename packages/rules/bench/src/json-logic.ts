import { type Condition, sa2019, type Test } from '@vstopna-tocka/rules';
import { type Logic, toJsonLogic } from '@vstopna-tocka/rules/export';
import { LogicEngine } from 'json-logic-engine';
import { oneByOne, type Said } from './contender.ts';
import type { Person } from './persons.ts';

/**
 * json-logic-engine, in two ways. Plain rules are what one would write for complete answers; where answers are missing
 * they are wrong. The guarded ones are our export, which keeps the unknown.
 */

const engine = new LogicEngine();

const plainTest = (test: Test): Logic => {
  const answer = { var: test.question };
  if (test.kind !== 'is') return { [test.kind === 'atLeast' ? '>=' : '<']: [answer, test.bound] };
  return test.values.length === 1
    ? { '===': [answer, test.values[0] as Logic] }
    : { in: [answer, test.values] };
};

function plain(condition: Condition): Logic {
  switch (condition.kind) {
    case 'all':
      return { and: condition.of.map(plain) };
    case 'any':
      return { or: condition.of.map(plain) };
    case 'criterion':
      return { and: condition.readings.map((r) => plainTest(r.test)) };
    default:
      throw new RangeError(`no plain rule for "${condition.kind}"`);
  }
}

const plainRules = sa2019.programmes.map((p) => plain(p.requires));
const plainBuilt = plainRules.map((rule) => engine.build(rule) as (person: Person) => boolean);
const guardedRules = Object.values(toJsonLogic([sa2019]).programmes);
const guardedBuilt = guardedRules.map((rule) => engine.build(rule) as (person: Person) => unknown);

const ofBooleans = (met: readonly boolean[]): Said => met.map((is) => (is ? 'met' : 'notMet'));
const asTheyAre = (verdicts: Said): Said => verdicts;

export const jsonLogic = [
  oneByOne('json-logic-engine: compiled, plain rules', (p) => plainBuilt.map((rule) => rule(p)), ofBooleans, {
    takesPartial: false,
  }),
  oneByOne('json-logic-engine: compiled', (p) => guardedBuilt.map((rule) => rule(p)), asTheyAre),
  oneByOne(
    'json-logic-engine: interpreted',
    (p) => guardedRules.map((rule) => engine.run(rule, p)),
    asTheyAre,
  ),
];
