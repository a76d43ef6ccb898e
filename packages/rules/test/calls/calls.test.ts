import { readFileSync } from 'node:fs';
import { calls } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/engine/index.ts';
import { questions } from '../../src/questions.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { questionLines, rulesetLines } from './lines.ts';

/**
 * What the questions and each ruleset say is written down a second time, by hand and with the sources at hand: no script
 * writes those files. Another test shows that no bound, operator, value, date or citation can change unseen.
 */
const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const cases = rulesets.map((r) => [r.id, r as Ruleset] as const);

it('the questions are asked as they are written down', () => {
  expect(questionLines(questions)).toEqual(linesOf('questions.txt'));
});

it.each(cases)('%s is in force as it is written down', (id, rules) => {
  expect(rulesetLines(rules)).toEqual(linesOf(`../../src/calls/${id}/conditions.txt`));
});

describe('dates of the rulesets', () => {
  const published = calls.flatMap(({ id, published, period, programmes }) => ({
    id,
    published,
    period,
    programmes,
  }));

  it.each(cases)('%s begins and ends as the facts of its call say', (_, { validity, programmes }) => {
    const ids = programmes.map((p) => p.id);
    // The first call that offers these programmes; a later one may have offered them again.
    const call = published.find((c) => c.programmes.some((p) => ids.includes(p)));
    expect(call).toBeDefined();
    if (call?.published) {
      expect(validity.from).toBe(call.published.value);
      expect(validity.sources).toEqual(expect.arrayContaining([...call.published.sources]));
    }
    if (call?.period) expect(call.period.value).toBe(`${validity.from.slice(0, 4)}/${validity.to}`);
  });
});
