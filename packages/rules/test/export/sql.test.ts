import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Ruleset } from '../../src/engine/index.ts';
import { toSql } from '../../src/export/index.ts';
import { columnOf } from '../../src/export/names.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';
import { type Database, duckDb, everyState, postgres } from '../support/databases.ts';
import { type Expected, expectedOf } from '../support/expected.ts';
import { spaceOf } from '../support/space.ts';
import { notTable, type Ternary, tables } from '../support/ternary.ts';

const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);
const minutes = 60_000;

/** All that `evaluate` says about a state and the SQL has to say too. */
const lineOf = ({ programmes }: Expected) =>
  programmes
    .map(({ verdict, missing: { answers, disputed, unpublished } }) =>
      [verdict, answers.join(' '), disputed.join(' '), unpublished.join(' ')].join('/'),
    )
    .join('|');

describe.each([
  ['DuckDB', duckDb],
  ['PostgreSQL', postgres],
] as const)('%s', (_, open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  }, 2 * minutes);
  afterAll(() => db.close());

  it('has the logic of the tables of the DMN compatibility kit', async () => {
    const text = (value: Ternary) => `CAST(${value} AS BOOLEAN)`;
    for (const [x, y, and, or] of tables) {
      const [row] = await db.run(`SELECT ${text(x)} AND ${text(y)} AS a, ${text(x)} OR ${text(y)} AS o`);
      expect(row, `${x}, ${y}`).toEqual({ a: and, o: or });
    }
    for (const [x, result] of notTable) {
      expect(await db.run(`SELECT NOT ${text(x)} AS n`), `not ${x}`).toEqual([{ n: result }]);
    }
  });

  /** What the exported query says about every state of a space, one line each, by the number of the state. */
  async function linesOf(rules: Ruleset): Promise<readonly unknown[]> {
    const sql = toSql([rules], { missing: true });
    const exported = new Set([...sql.matchAll(/ AS (\w+)(?=,?\n)/g)].map((match) => match[1]));
    const texts = rules.programmes.map(({ id }) => {
      const columns = ['', '_missing', '_disputed', '_unpublished'].map((suffix) => columnOf(id) + suffix);
      return columns.map((c) => (exported.has(c) ? c : `''`)).join(` || '/' || `);
    });
    await db.run('DROP TABLE IF EXISTS answers');
    await db.run(everyState(spaceOf(rules), rules.questions));
    const lines: unknown[] = [];
    const rows = await db.run(`SELECT state, ${texts.join(` || '|' || `)} AS line FROM (\n${sql}) AS judged`);
    for (const { state, line } of rows) lines[Number(state)] = line;
    return lines;
  }

  it.each(calls)(
    '%s: verdicts and what is missing, over the whole space',
    async (_, rules) => {
      const lines = await linesOf(rules);
      const expected = expectedOf(rules);
      expect(lines.length).toBe(expected.length);
      expect(expected.filter((e, state) => lineOf(e) !== lines[state]).slice(0, 3)).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'is exact for any condition, where Kleene alone would not be',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyCondition, { minLength: 1, maxLength: 4 }), async (conditions) => {
          const rules = rulesetOf(...conditions);
          expect(await linesOf(rules)).toEqual(expectedOf(rules).map(lineOf));
        }),
        { numRuns: 60 },
      );
    },
    2 * minutes,
  );

  it('agrees for every age and every number of payments, not only at the cuts', async () => {
    const rules = calls[0]?.[1] as Ruleset;
    const rows = await db.run(
      `${toSql([rules])
        .replace('FROM answers', 'FROM grid AS answers')
        .replace(
          'SELECT',
          `WITH grid AS (
        SELECT ages.n AS age, payments.n AS cash_assistance_payments24 FROM generate_series(0, 120) AS ages(n)
        CROSS JOIN generate_series(0, 24) AS payments(n)) SELECT`,
        )}`,
    );
    expect(rows.length).toBe(121 * 25);
    for (const row of rows) {
      const answers = {
        age: Number(row['age']),
        cashAssistancePayments24: Number(row['cash_assistance_payments24']),
      };
      expect(row['sa_2017_long'], JSON.stringify(answers)).toBe(
        evaluate(rules, answers).programmes[0]?.verdict,
      );
    }
  });
});
