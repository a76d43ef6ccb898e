import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLanguage, LANG } from './add.ts';
import { makeBuilt, type Portal, removeCopy } from './built.ts';

const copy = fileURLToPath(new URL('.copy/partial', import.meta.url));
const pages = ['home', 'check', 'contact'];
/** The frame of a page, the contact block, the page of error 404, and the pages themselves. */
const namespaces = ['common', 'block', 'missing', ...pages, 'how'];
const paths = [`${LANG}/`, `${LANG}/x-kontakt/`, `${LANG}/x-preverite/`];
let portal: Portal;

beforeAll(() => {
  portal = makeBuilt(copy, () => addLanguage(copy, { pages, namespaces }));
});
afterAll(() => removeCopy(copy));

describe('a language with three pages', () => {
  it('has these pages and no other', () => {
    expect(portal.pagesIn(LANG).sort()).toEqual(paths);
  });

  it('is named by its pages in the other languages, and by no other page', () => {
    const named = portal.pagesIn('sl').filter((path) => portal.html(path).includes(` hreflang="${LANG}"`));
    expect(named.sort()).toEqual(['sl/', 'sl/kontakt/', 'sl/preverite/']);
    for (const path of named)
      expect(portal.switchOf(path).map(({ hreflang }) => hreflang)).toEqual(['hr', LANG]);
  });

  it('leads to the default language for all else, and says so', () => {
    for (const path of paths) {
      const inside = portal.linksOf(path).filter(({ href }) => /^\/\w/.test(href));
      expect(inside.length).toBeGreaterThan(10);
      expect(
        inside.filter(({ href }) => !portal.exists(href)),
        path,
      ).toEqual([]);
      const foreign = inside.filter(({ href }) => !href.startsWith(`/${LANG}/`));
      expect(
        foreign.filter(({ href, hreflang }) => !hreflang || !href.startsWith(`/${hreflang}/`)),
        path,
      ).toEqual([]);
    }
  });

  it('keeps its own pages on the device, and those of the default language for what it has not', () => {
    const worker = readFileSync(join(portal.dist, 'sw.js'), 'utf8');
    for (const path of [...paths, 'sl/ni-povezave/', 'sl/programi/']) expect(worker).toContain(`"/${path}"`);
    expect(worker).not.toContain('undefined');
  });
});
