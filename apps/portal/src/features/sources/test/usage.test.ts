import { isDisputed } from '@vstopna-tocka/core/claims';
import { sources } from '@vstopna-tocka/core/sources';
import { statements } from '@vstopna-tocka/core/statements';
import { describe, expect, it } from 'vitest';
import { languages, translator } from '../../../shared/build/i18n.ts';
import { wordsFor } from '../build/statements.ts';
import { citationsIn, usesOf } from '../build/usage.ts';

describe('what sources are used for', () => {
  it('finds citations at any depth', () => {
    expect(citationsIn({ a: [{ sources: ['x'], b: { sources: ['y', 'z'] } }], sources: 'none' })).toEqual([
      'x',
      'y',
      'z',
    ]);
    expect(citationsIn(null)).toEqual([]);
  });

  it('names the areas of well-known sources', () => {
    expect(usesOf('gurs-boundaries-2026')).toEqual(['map']);
    expect(usesOf('gurs-register-2026')).toContain('places');
    expect(usesOf('icra-2019')).toEqual(['calls', 'programmes', 'conditions', 'operation']);
    expect(usesOf('redea-2sokrog')).toEqual(['cross-border']);
    expect(usesOf('no-such-source')).toEqual([]);
  });

  it('leaves only a few sources without a use', () => {
    const unused = sources.filter(({ id }) => usesOf(id).length === 0);
    expect(unused.length).toBeLessThan(sources.length / 10);
  });
});

describe('the words of statements', () => {
  it.each(languages)('word every value in %s', (lang) => {
    const t = translator(lang);
    for (const statement of statements) {
      const words = statement.claims.map(({ value }) => wordsFor(statement, lang, t)(value));
      expect(
        words.every((text) => text.length > 0 && !text.includes('{{')),
        statement.id,
      ).toBe(true);
    }
  });

  it('keep the known disagreements apart', () => {
    const t = translator('sl');
    const disputed = statements.filter(({ claims }) => isDisputed(claims));
    const worded = Object.fromEntries(
      disputed.map((statement) => [
        statement.id,
        statement.claims.map(({ value }) => wordsFor(statement, 'sl', t)(value)),
      ]),
    );
    expect(worded).toMatchObject({
      'regional-units': ['16', '15'],
      'long-programme-age-limit': ['mlajši od 49 let', 'do 49 let'],
      'short-programme-duration': ['3 meseci', '3,5 meseca'],
      'csd-local-units': ['63', '62'],
    });
  });
});
