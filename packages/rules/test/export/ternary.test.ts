import { evaluate as feelin } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, any, type Condition, criterion, not, testsFor } from '../../src/engine/index.ts';
import { kleene, type Verdict } from '../../src/engine/logic.ts';
import { toJsonLogic } from '../../src/export/index.ts';
import { rulesetOf, smallQuestions } from '../support/arbitraries.ts';
import { type Database, duckDb, postgres } from '../support/databases.ts';

type Ternary = true | false | null;

/**
 * The tables of the DMN Technology Compatibility Kit, written out by hand: ternary logic of `and` and `or` (case 0106)
 * and of `not` (case 0107) over true, false and null.
 */
const tables: readonly (readonly [a: Ternary, b: Ternary, and: Ternary, or: Ternary])[] = [
  [true, true, true, true],
  [true, false, false, true],
  [true, null, null, true],
  [false, true, false, true],
  [false, false, false, false],
  [false, null, false, null],
  [null, true, null, true],
  [null, false, false, null],
  [null, null, null, null],
];
const notTable: readonly (readonly [a: Ternary, not: Ternary])[] = [
  [true, false],
  [false, true],
  [null, null],
];

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

describe.each([
  ['DuckDB', duckDb],
  ['PostgreSQL', postgres],
] as const)('%s', (_, open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  }, 120_000);
  afterAll(() => db.close());

  it('has the logic of the tables', async () => {
    const text = (value: Ternary) => `CAST(${value === null ? 'NULL' : value} AS BOOLEAN)`;
    for (const [x, y, and, or] of tables) {
      const [row] = await db.run(`SELECT ${text(x)} AND ${text(y)} AS a, ${text(x)} OR ${text(y)} AS o`);
      expect(row, `${x}, ${y}`).toEqual({ a: and, o: or });
    }
    for (const [x, result] of notTable) {
      expect(await db.run(`SELECT NOT ${text(x)} AS n`), `not ${x}`).toEqual([{ n: result }]);
    }
  });
});
