import { describe, expect, it } from 'vitest';
import {
  all,
  criterion,
  disputed,
  isDay,
  isValidOn,
  type Ruleset,
  reading,
  ruleset,
  testsFor,
  unpublished,
} from '../../src/engine/index.ts';
import { rulesetOf, smallQuestions } from '../support/arbitraries.ts';

const { is, atLeast, below, atMost } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');

describe('a test of an answer', () => {
  it('refuses numbers outside the range of its question', () => {
    expect(() => atLeast('n', 10)).toThrow('"n" has no 10: expected a whole number from 0 to 9');
    expect(() => below('n', -1)).toThrow(RangeError);
    expect(() => atMost('n', 2.5)).toThrow(RangeError);
    expect(() => is('n', 3, 12)).toThrow(RangeError);
  });
});

describe('a disputed criterion', () => {
  it('needs readings about one question', () => {
    expect(() => disputed('x')).toThrow('criterion "x": expected one or more readings about one question');
    expect(() => disputed('x', reading(is('a', true), 's'), reading(is('b', 'x'), 's'))).toThrow(RangeError);
  });

  it('cites the sources of all readings once', () => {
    const x = disputed('x', reading(below('n', 4), 's1', 's2'), reading(atMost('n', 4), 's2', 's3'));
    expect(x.sources).toEqual(['s1', 's2', 's3']);
  });
});

describe('a ruleset', () => {
  const base = rulesetOf(a);
  const broken = (change: Partial<Ruleset>) => () => ruleset({ ...(base as Ruleset), ...change });

  it('refuses a criterion without a source', () => {
    expect(() => rulesetOf(criterion('x', is('a', true)))).toThrow(
      'ruleset "small": criterion "x" has no source',
    );
  });

  it('refuses one id with two meanings, but not the same criterion twice', () => {
    expect(() => rulesetOf(all(a, criterion('a', is('a', false), 'source-1')))).toThrow(
      'two meanings of criterion "a"',
    );
    expect(() => rulesetOf(all(a, a))).not.toThrow();
  });

  it('refuses an orientation beside conditions of its own, or without a source', () => {
    const orientation = { call: 'older', reason: 'last-published', sources: ['source-1'] };
    expect(broken({ orientation })).toThrow('ruleset "small": an orientation beside conditions of its own');
    const programmes = [{ id: 'p', requires: unpublished('x', 'x', 'source-1') }];
    expect(broken({ programmes, orientation })).not.toThrow();
    expect(broken({ programmes, orientation: { ...orientation, sources: [] } })).toThrow(
      'the orientation has no source',
    );
  });

  it('refuses repeated programmes and impossible periods', () => {
    const [programme] = base.programmes;
    expect(broken({ programmes: [programme, programme] as never })).toThrow('repeated programme id');
    expect(broken({ validity: { from: 'May 2019', sources: [] } })).toThrow('bad date "May 2019"');
    expect(broken({ validity: { from: '2019-05', to: '2018', sources: [] } })).toThrow(
      'valid to 2018, before 2019-05',
    );
    expect(broken({ validity: { from: '2019-05', to: '2019', sources: [] } })).not.toThrow();
  });
});

describe('validity', () => {
  const valid = (from: string, to: string | undefined, day: string) =>
    isValidOn({ ...rulesetOf(a), validity: { from, ...(to ? { to } : {}), sources: [] } } as Ruleset, day);

  it('holds from the first to the last day, whole months and years where no more is known', () => {
    expect(valid('2019-05-17', '2022', '2019-05-16')).toBe(false);
    expect(valid('2019-05-17', '2022', '2019-05-17')).toBe(true);
    expect(valid('2019-05-17', '2022', '2022-12-31')).toBe(true);
    expect(valid('2019-05-17', '2022', '2023-01-01')).toBe(false);
    expect(valid('2021-08', '2022-03', '2021-07-31')).toBe(false);
    expect(valid('2021-08', '2022-03', '2022-03-31')).toBe(true);
    expect(valid('2024-03-29', undefined, '2999-01-01')).toBe(true);
  });

  it('knows which days exist', () => {
    const none = ['2023-02-29', '2024-13-01', '2024-1-1', '2024', '', '-000001-01-01', '+012024-01-01'];
    const longer = ['2024-02-29T', ' 2024-02-29', '2024-02-29 ', '2024-02-29T00:00:00Z', 'today'];
    expect(['2024-02-29', '0001-01-01', '9999-12-31'].filter(isDay)).toHaveLength(3);
    expect([...none, ...longer].filter(isDay)).toEqual([]);
    expect(() => valid('2019', undefined, '2023-02-30')).toThrow('bad date "2023-02-30"');
  });
});
