import { describe, expect, it } from 'vitest';
import { all, any, type Condition, not, unpublished, type Verdict } from '../../src/engine/index.ts';
import { kleene } from '../../src/engine/logic.ts';

const [p, q] = [unpublished('p', 'p', 'source'), unpublished('q', 'q', 'source')];
const of = (condition: Condition, vp: Verdict, vq: Verdict) =>
  kleene(condition, (id) => (id === 'p' ? vp : vq));

// The tables of the strong three-valued logic, as the DMN TCK's cases 0106 and 0107 have them with true, false, null.
const table: readonly (readonly [Verdict, Verdict, Verdict, Verdict])[] = [
  // p, q, all, any
  ['met', 'met', 'met', 'met'],
  ['met', 'notMet', 'notMet', 'met'],
  ['met', 'unknown', 'unknown', 'met'],
  ['notMet', 'met', 'notMet', 'met'],
  ['notMet', 'notMet', 'notMet', 'notMet'],
  ['notMet', 'unknown', 'notMet', 'unknown'],
  ['unknown', 'met', 'unknown', 'met'],
  ['unknown', 'notMet', 'notMet', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

describe("Kleene's logic", () => {
  it.each(table)('%s, %s: all is %s, any is %s', (vp, vq, expectedAll, expectedAny) => {
    expect(of(all(p, q), vp, vq)).toBe(expectedAll);
    expect(of(any(p, q), vp, vq)).toBe(expectedAny);
  });

  it.each([
    ['met', 'notMet'],
    ['notMet', 'met'],
    ['unknown', 'unknown'],
  ] as const)('not %s is %s', (v, expected) => {
    expect(of(not(p), v, v)).toBe(expected);
  });

  it('nothing required is met, no alternative is not', () => {
    expect(of(all(), 'met', 'met')).toBe('met');
    expect(of(any(), 'met', 'met')).toBe('notMet');
  });
});
