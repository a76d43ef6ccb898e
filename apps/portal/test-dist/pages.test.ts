import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { programmes, projects } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/shared/i18n/languages.ts';
import { href, pageAt } from '../src/shared/routes.ts';
import { builtPages, htmlOf, onePerKind } from './pages.ts';

const count = (kind: string) => builtPages.filter((page) => page.kind === kind).length;

describe('the built pages', () => {
  it('are those of the data, in both languages', () => {
    const expected = {
      start: 1,
      missing: 1,
      home: 2,
      municipality: 2 * municipalities.length,
      poster: 4 * municipalities.length,
      embed: 2 * municipalities.length,
      unit: 2 * regionalUnits.length,
      programme: 2 * programmes.length,
      project: 2 * projects.length,
    };
    expect(Object.fromEntries(Object.keys(expected).map((kind) => [kind, count(kind)]))).toEqual(expected);
  });

  it('say in which language they are', () => {
    for (const page of builtPages)
      expect(/<html lang="(\w+)"/.exec(htmlOf(page))?.[1], page.path).toBe(page.lang ?? languages[0]);
  });

  it('have one of each kind in each language', () => {
    const kinds = new Set(builtPages.map(({ kind, lang }) => `${kind} ${lang}`));
    expect(onePerKind.map(({ kind, lang }) => `${kind} ${lang}`).sort()).toEqual([...kinds].sort());
  });
});

describe('pageAt', () => {
  it('is the reverse of href', () => {
    expect(pageAt(href('municipality', 'hr', 'trebnje'))).toEqual({
      page: 'municipality',
      lang: 'hr',
      param: 'trebnje',
    });
    expect(pageAt(href('home', 'sl'))).toEqual({ page: 'home', lang: 'sl' });
    expect(pageAt('/de/')).toBeUndefined();
    expect(pageAt('/sl/obcina/')).toBeUndefined();
  });
});
