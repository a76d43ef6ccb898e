import { readFileSync } from 'node:fs';
import { calls } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/engine/index.ts';
import { questions } from '../../src/questions.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { questionLines, rulesetLines } from './lines.ts';

const table = readFileSync(new URL('calls.md', import.meta.url), 'utf8');
const blocks = [...table.matchAll(/^```\n(.*?)\n```$/gms)].map((m) => (m[1] as string).split('\n'));
const cases = rulesets.map((r) => [r.id, r as Ruleset] as const);

describe('the table of the calls', () => {
  it('has the questions as they are asked', () => {
    expect(questionLines(questions)).toEqual(blocks[0]);
  });

  it.each(cases)('has %s as it is in force', (id, rules) => {
    const own = blocks.find((lines) => lines[0]?.startsWith(`${id},`));
    expect(rulesetLines(rules)).toEqual(own);
  });

  it('has nothing else', () => {
    expect(blocks).toHaveLength(1 + rulesets.length);
  });
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

  it('of four calls are known to the day', () => {
    expect(published.filter((c) => c.published && c.id !== 'sa-2017-long-additional')).toHaveLength(4);
  });
});
