import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { best, isDisputed, values } from '../src/claims.ts';
import { claimOf, Evidence, PartialDate } from '../src/model/claim.ts';
import { Municipality } from '../src/model/place.ts';
import { Source } from '../src/model/source.ts';
import { fold, slugify } from '../src/slug.ts';

const claim = <T>(value: T) => ({
  value,
  sources: ['a-source'],
  asOf: '2018',
  confidence: 'source' as const,
});

describe('claims', () => {
  it('need a source, except for plain knowledge', () => {
    const bare = { sources: [], asOf: null };
    expect(Evidence.safeParse({ ...bare, confidence: 'knowledge' }).success).toBe(true);
    expect(Evidence.safeParse({ ...bare, confidence: 'derived' }).success).toBe(false);
    expect(claimOf(z.number()).safeParse({ ...claim(3), sources: [] }).success).toBe(false);
  });

  it('disagree when their values differ, not when their sources do', () => {
    const agreeing = [claim(15), { ...claim(15), sources: ['another'] }];
    expect(isDisputed(agreeing)).toBe(false);
    expect(isDisputed([claim(15), claim(16)])).toBe(true);
    expect(values([claim(15), claim(16), claim(15)])).toEqual([15, 16]);
    expect(best([claim(15), claim(16)]).value).toBe(15);
    expect(() => best([])).toThrow(RangeError);
  });

  it.each(['2018', '2018-10', '2018-10-01', '2017~', '2019/..', '../2018-09', '2023-07/2024-12'])(
    'take the date %s',
    (date) => {
      expect(PartialDate.safeParse(date).success).toBe(true);
    },
  );

  it.each(['', '18', '1. 10. 2018', '2018-1', 'undated', '2018/19', '/2018'])(
    'refuse the date %j',
    (date) => {
      expect(PartialDate.safeParse(date).success).toBe(false);
    },
  );
});

describe('checks of the data files', () => {
  const good = { id: 'a', title: 'A', publisher: 'P', date: '2018', lang: 'sl', kind: 'press' };

  it('refuse an unknown field, so that a slip of the pen is not lost', () => {
    expect(Source.safeParse({ ...good, titel: 'A' }).success).toBe(false);
    expect(Municipality.safeParse({ id: 214 }).success).toBe(false);
  });
});

describe('fold and slugify', () => {
  it('know the letters of both languages and of the border areas', () => {
    expect(fold('ŠČŽĆĐ šćčžđ')).toBe('sczcd sccz'.concat('d'));
    expect(slugify('Hosszúfaluhegy')).toBe('hosszufaluhegy');
    expect(slugify('Sveti Jurij ob Ščavnici')).toBe('sveti-jurij-ob-scavnici');
  });

  it('are stable: folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string(), (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text))));
  });
});
