import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/engine/index.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { differences } from '../support/differences.ts';
import { expectedOf } from '../support/expected.ts';
import { spaceOf } from '../support/space.ts';

describe.each(rulesets.map((r) => [r.id, r as Ruleset] as const))('%s', (_, rules) => {
  it('verdicts, evaluations and columns are those of evaluate over the whole space', () => {
    const all = expectedOf(rules);
    expect(differences(rules, all)).toEqual([]);
    expect(all.length).toBe(spaceOf(rules).bands.reduce((product, bands) => product * (bands.length + 1), 1));
  }, 60_000);
});
