import { describe, expect, it } from 'vitest';
import { findPlace } from '../src/lookup.ts';
import { judgeAll, outcomes } from './forms/table.ts';

describe('the forms in which public files write places', () => {
  const table = judgeAll((form) => findPlace(form).candidates.map(({ municipality }) => municipality.id));
  const total = (outcome: (typeof outcomes)[number]) =>
    table.reduce((sum, { counts }) => sum + counts[outcome], 0);

  it('are over fifteen thousand, of 26 kinds', () => {
    expect(table).toHaveLength(26);
    expect(outcomes.reduce((sum, outcome) => sum + total(outcome), 0)).toBe(15_054);
  });

  it('never lead to a wrong place alone', () => {
    expect(table.flatMap(({ misses }) => misses.filter((miss) => miss.startsWith('wrong')))).toEqual([]);
  });

  it.each(table)('of the kind $kind are answered right or offered', ({ misses }) => {
    expect(misses).toEqual([]);
  });
});
