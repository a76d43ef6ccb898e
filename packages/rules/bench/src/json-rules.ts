import { type Condition, type Question, questions, sa2019, type Test } from '@vstopna-tocka/rules';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { oneByOneLater } from './contender.ts';

/**
 * json-rules-engine. Its rules are true or false, so every lot has two: one that says it is met, and one that says it
 * is not; where neither does, the verdict is unknown. Tests are false of what is missing.
 */

function rule(condition: Condition, wanted: boolean): NestedCondition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((c) => rule(c, wanted));
      return (condition.kind === 'all') === wanted ? { all: parts } : { any: parts };
    }
    case 'criterion':
      return { all: condition.readings.map((r) => testRule(r.test, wanted)) };
    default:
      throw new RangeError(`no rule for "${condition.kind}"`);
  }
}

function testRule(test: Test, wanted: boolean): NestedCondition {
  const fact = test.question;
  if (test.kind !== 'is') {
    const operator = (test.kind === 'atLeast') === wanted ? 'greaterThanInclusive' : 'lessThan';
    return { fact, operator, value: test.bound };
  }
  const question: Question = questions[fact as keyof typeof questions];
  const values = question.kind === 'choice' ? question.values : [true, false];
  const passing = values.filter((value) => test.values.includes(value) === wanted);
  return passing.length === 1
    ? { fact, operator: 'equal', value: passing[0] }
    : { fact, operator: 'in', value: passing };
}

const engine = new Engine([], { allowUndefinedFacts: true });
for (const { id, requires } of sa2019.programmes) {
  for (const wanted of [true, false]) {
    engine.addRule({
      conditions: { all: [rule(requires, wanted)] } satisfies TopLevelCondition,
      event: { type: id, params: { verdict: wanted ? 'met' : 'notMet' } },
    });
  }
}

export const jsonRules = oneByOneLater(
  'json-rules-engine',
  (person) => engine.run(person),
  ({ events }) =>
    sa2019.programmes.map(({ id }) => events.find((e) => e.type === id)?.params?.['verdict'] ?? 'unknown'),
  { atMost: 200 },
);
