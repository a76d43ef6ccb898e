import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Ruleset } from '../../src/engine/index.ts';
import { toSql } from '../../src/export/index.ts';
import { columnOf } from '../../src/export/names.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';
import { type Database, duckDb, everyState, postgres } from '../support/databases.ts';
import { compare, expectedOf } from '../support/expected.ts';
import { spaceOf } from '../support/space.ts';

const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);
const minutes = 60_000;

describe.each([
  ['DuckDB', duckDb],
  ['PostgreSQL', postgres],
] as const)('%s', (_, open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  }, 2 * minutes);
  afterAll(() => db.close());

  /** Rows of an exported query over a space, by the number of the state. */
  async function rowsOf(rules: Ruleset, sql: string): Promise<readonly Record<string, unknown>[]> {
    await db.run('DROP TABLE IF EXISTS answers');
    await db.run(everyState(spaceOf(rules), rules.questions));
    const rows: Record<string, unknown>[] = [];
    for (const row of await db.run(sql)) rows[Number(row['state'])] = row;
    return rows;
  }

  it.each(calls)(
    '%s: verdicts and what is missing, over the whole space',
    async (_, rules) => {
      const all = expectedOf(rules);
      const rows = await rowsOf(rules, toSql([rules], { missing: true }));
      expect(rows.length).toBe(all.length);
      const column = (suffix: string) => (programme: { id: string }, __: unknown, state: number) =>
        rows[state]?.[columnOf(programme.id) + suffix] ?? '';
      const same = { compared: all.length * rules.programmes.length, differences: [] };
      expect(compare(all, column(''))).toEqual(same);
      expect(compare(all, column('_missing'), (p) => p.missing.answers.join(' '))).toEqual(same);
      expect(compare(all, column('_disputed'), (p) => p.missing.disputed.join(' '))).toEqual(same);
      expect(compare(all, column('_unpublished'), (p) => p.missing.unpublished.join(' '))).toEqual(same);
    },
    2 * minutes,
  );

  it(
    'is exact for any condition, where Kleene alone would not be',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyCondition, { minLength: 1, maxLength: 4 }), async (conditions) => {
          const rules = rulesetOf(...conditions);
          const all = expectedOf(rules);
          const rows = await rowsOf(rules, toSql([rules], { missing: true }));
          const column = (suffix: string) => (programme: { id: string }, __: unknown, state: number) =>
            rows[state]?.[programme.id + suffix] ?? '';
          expect(compare(all, column('')).differences).toEqual([]);
          expect(compare(all, column('_missing'), (p) => p.missing.answers.join(' ')).differences).toEqual(
            [],
          );
          expect(compare(all, column('_disputed'), (p) => p.missing.disputed.join(' ')).differences).toEqual(
            [],
          );
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
