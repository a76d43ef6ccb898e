import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOfYears, axisTo, percent, stacked } from '../charts.ts';

describe('an axis', () => {
  it('starts at 0, ends at a round number and keeps every value inside', () => {
    const { at, ticks } = axisTo([5200, 12500, 3134]);
    expect(ticks).toEqual([0, 5000, 10000, 15000]);
    expect(at(0)).toBe(0);
    expect(at(15000)).toBe(100);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (values) => {
        const axis = axisTo(values);
        expect(values.every((value) => axis.at(value) > 0 && axis.at(value) <= 100 + 1e-9)).toBe(true);
      }),
    );
  });

  it('refuses values without a length', () => {
    expect(() => axisTo([0, 0])).toThrow('values: expected one above 0, got 0, 0');
  });

  it('gives each year the same width, the last one too', () => {
    const { at, ticks } = axisOfYears(2017, 2020);
    expect(ticks).toEqual([2017, 2018, 2019, 2020]);
    expect([at(2017), at(2018), at(2021)]).toEqual([0, 25, 100]);
  });
});

describe('parts of a whole', () => {
  it('stand one after the other and fill it', () => {
    expect(stacked([3, 1])).toEqual([
      { start: 0, length: 75 },
      { start: 75, length: 25 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (shares) => {
        const bars = stacked(shares);
        for (const [index, bar] of bars.entries()) {
          const next = bars[index + 1]?.start ?? 100;
          expect(bar.start + bar.length).toBeCloseTo(next, 6);
        }
      }),
    );
  });

  it('are written with two decimals', () => {
    expect(percent(33.333)).toBe('33.33%');
  });
});
