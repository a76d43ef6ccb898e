import { evaluate as feelin } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import { expect, it } from 'vitest';
import { all, any, type Condition, criterion, not, testsFor } from '../../src/engine/index.ts';
import { kleene, type Verdict } from '../../src/engine/logic.ts';
import { toJsonLogic } from '../../src/export/index.ts';
import { rulesetOf, smallQuestions } from '../support/arbitraries.ts';
import { notTable, type Ternary, tables } from '../support/ternary.ts';

const { is } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const s = criterion('s', is('s', true), 'source-1');

const verdictOf = (value: Ternary): Verdict => (value === null ? 'unknown' : value ? 'met' : 'notMet');
const leaves = (values: Record<string, Ternary>) => (id: string) => verdictOf(values[id] as Ternary);

it('our logic is that of the tables', () => {
  for (const [x, y, and, or] of tables) {
    const leaf = leaves({ a: x, s: y });
    expect(kleene(all(a, s), leaf), `${x} and ${y}`).toBe(verdictOf(and));
    expect(kleene(any(a, s), leaf), `${x} or ${y}`).toBe(verdictOf(or));
  }
  for (const [x, result] of notTable)
    expect(kleene(not(a), leaves({ a: x })), `not ${x}`).toBe(verdictOf(result));
});

it('FEEL in feelin is that of the tables', () => {
  for (const [x, y, and, or] of tables) {
    expect(feelin('a and s', { a: x, s: y }).value, `${x} and ${y}`).toBe(and);
    expect(feelin('a or s', { a: x, s: y }).value, `${x} or ${y}`).toBe(or);
  }
  for (const [x, result] of notTable) expect(feelin('not(a)', { a: x }).value, `not ${x}`).toBe(result);
});

it('JSON Logic as we write it is that of the tables; plain JSON Logic is not', () => {
  const engine = new LogicEngine();
  const ask = (condition: Condition, data: object) =>
    engine.run(toJsonLogic([rulesetOf(condition)]).programmes['p1'], data);
  for (const [x, y, and, or] of tables) {
    expect(ask(all(a, s), { a: x, s: y }), `${x} and ${y}`).toBe(verdictOf(and));
    expect(ask(any(a, s), { a: x, s: y }), `${x} or ${y}`).toBe(verdictOf(or));
  }
  for (const [x, result] of notTable) expect(ask(not(a), { a: x }), `not ${x}`).toBe(verdictOf(result));
  expect(engine.run({ '<': [{ var: 'age' }, 49] }, {})).toBe(true);
});
