import {
  AnswerError,
  DONT_KNOW,
  evaluate,
  type Question,
  type Questions,
  type Ruleset,
  WONT_SAY,
} from '@vstopna-tocka/rules/engine';
import { columnOf } from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import { rulesets } from '@vstopna-tocka/rules/rulesets';
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const all: Questions = questions;
const minutes = 60_000;
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('screen of JSON Lines', () => {
  const pool: readonly unknown[] = [
    ...[
      -1,
      0,
      17,
      18,
      48,
      49,
      50,
      120,
      121,
      12,
      24,
      25,
      40.5,
      1e2,
      1e9,
      '40',
      '',
      true,
      false,
      'true',
      'yes',
      null,
      [],
      {},
      [40],
    ],
    ...Object.values(all).flatMap((q) => (q.kind === 'choice' ? q.values : [])),
    ...[DONT_KNOW, WONT_SAY, DONT_KNOW, 'Citizen', "o'neil", 'a"b'],
  ];

  /** What evaluate says, or nothing where it does not take the answers; `null` is an open answer here. */
  function verdicts(rules: Ruleset, answers: Record<string, unknown>) {
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
    try {
      return evaluate(rules, given as never).programmes.map((p) => [columnOf(p.id), p.verdict] as const);
    } catch (error) {
      if (error instanceof AnswerError) return undefined;
      throw error;
    }
  }

  it(
    'takes and refuses what evaluate takes and refuses, and leaves objects as they are',
    async () => {
      let seed = 7;
      const random = (n: number) => {
        seed = (seed * 48271) % 2147483647;
        return seed % n;
      };
      const usable = (question: Question) =>
        question.kind === 'integer'
          ? random(question.max + 1)
          : question.kind === 'boolean'
            ? random(2) === 0
            : question.values[random(question.values.length)];
      const people = Array.from({ length: 4000 }, () => {
        const entries = Object.entries(all).filter(() => random(3) > 0);
        return Object.fromEntries(
          entries.map(([id, q]) => [id, random(12) === 0 ? pool[random(pool.length)] : usable(q)]),
        );
      });
      const texts = people.map((answers, i) => {
        const extra = ['"x":{"a":[1,2.50,1e400]}', '"x" : "č\\u010d"', '"é":null'][i % 3];
        const own = JSON.stringify(answers);
        return own === '{}' ? '{ }' : `${own.slice(0, -1)}, ${extra} }`;
      });
      folder.write('people.jsonl', `\uFEFF${texts.join('\r\n')}`);
      const { code, out, err } = await call([
        'screen',
        folder.path('people.jsonl'),
        '--out',
        folder.path('out.jsonl'),
        '--json',
      ]);
      expect([code, err]).toEqual([1, '']);

      const wanted: string[] = [];
      const refused: number[] = [];
      people.forEach((answers, i) => {
        const results = rulesets.map((rules) => verdicts(rules, answers));
        if (results.includes(undefined)) {
          refused.push(i + 1);
          return;
        }
        const members = results.flatMap((r) => r ?? []).map(([name, verdict]) => `"${name}":"${verdict}"`);
        const text = texts[i] as string;
        wanted.push(`${text.slice(0, -1)}${text === '{ }' ? '' : ','}${members.join(',')}}`);
      });
      expect(refused.length).toBeGreaterThan(500);
      expect(wanted.length).toBeGreaterThan(500);
      expect(linesOf(folder.read('out.jsonl'))).toEqual(wanted);
      const rejects = await folder.query(
        `SELECT line FROM read_csv('%/out.rejects.csv', header = true, quote = '"', all_varchar = true)`,
      );
      expect(rejects.map((r) => Number(r['line']))).toEqual(refused);
      expect(JSON.parse(out)).toMatchObject({
        read: people.length,
        written: wanted.length,
        rejected: refused.length,
      });
      for (const line of wanted.slice(0, 200)) expect(() => JSON.parse(line)).not.toThrow();
    },
    2 * minutes,
  );

  it('sets aside what is no object, with the reason', async () => {
    const bad = [
      '[1]',
      '"a"',
      '{"age":40',
      '{"age":40,"age":50}',
      '{"sa_2019_lot_1":"met"}',
      'null',
      '{"age":"40"}',
      '{"x":"\u0001"}',
    ];
    folder.write(
      'some.jsonl',
      ['{"age":40}', ...bad, '', '{"Age":17}'].join('\n').replace('{"Age":17}', '{"age":17}'),
    );
    const { code } = await call([
      'screen',
      folder.path('some.jsonl'),
      '--out',
      folder.path('out.jsonl'),
      '--ruleset',
      'sa-2019',
    ]);
    expect(code).toBe(1);
    const rejects = await folder.query(
      `SELECT line, reason, "row" FROM read_csv('%/out.rejects.csv', header = true, all_varchar = true)`,
    );
    const age = '"age" is "40": expected a whole number from 0 to 120, dont-know or wont-say';
    const reasons = [
      'not an object',
      'not an object',
      'not JSON',
      'a key occurs twice',
      'a key has the name of a result',
      'not an object',
      age,
      'a control character',
    ];
    expect(rejects).toEqual(bad.map((row, i) => ({ line: String(i + 2), reason: reasons[i], row })));
    expect(linesOf(folder.read('out.jsonl'))).toHaveLength(2);
  });
});
