import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addData, addLanguage, LANG } from './add.ts';
import { makeBuilt, type Portal, removeCopy } from './built.ts';
import { nameTest } from './names.ts';
import { ownTexts, plainParts } from './visible.ts';

const copy = fileURLToPath(new URL('.copy/whole', import.meta.url));
let portal: Portal;

beforeAll(() => {
  portal = makeBuilt(copy, () => {
    addLanguage(copy);
    addData(copy);
  });
});
afterAll(() => removeCopy(copy));

describe('a third language, made by machine', () => {
  it('has every page of Slovenian', () => {
    const found = portal.pagesIn(LANG);
    expect(found.length).toBeGreaterThan(300);
    expect(found.length).toBe(portal.pagesIn('sl').length);
  });

  it('is said of each page and each of its addresses in the other languages', () => {
    for (const lang of ['sl', 'hr', LANG])
      for (const path of portal.pagesIn(lang)) {
        const html = portal.html(path);
        expect(html, path).toContain(`<html lang="${lang}"`);
        if (html.includes('content="noindex"')) continue;
        const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)];
        expect(
          alternates.map(([, of]) => of),
          path,
        ).toEqual(['sl', 'hr', LANG, 'x-default']);
        expect(
          alternates.map(([, , address]) => address),
          path,
        ).toContain(`/${path}`);
        expect(
          alternates.filter(([, , address]) => !portal.exists(address)),
          path,
        ).toEqual([]);
      }
  });

  it('is offered by the switch beside the other one', () => {
    for (const path of portal.pagesIn('sl')) {
      const links = portal.switchOf(path);
      if (links.length === 0) expect(path).toMatch(/^sl\/plakat\//);
      else
        expect(
          links.map(({ hreflang }) => hreflang),
          path,
        ).toEqual(['hr', LANG]);
      expect(
        links.filter(({ href }) => !portal.exists(href)),
        path,
      ).toEqual([]);
    }
  });

  it('has no word of Slovenian or Croatian that is not marked as one, but names', async () => {
    const isName = await nameTest(LANG);
    const found = portal
      .pagesIn(LANG)
      .flatMap((path) =>
        ownTexts(portal.html(path)).flatMap((text) =>
          plainParts(text).flatMap((part) => (isName(part) ? [] : [`${path}: ${part}`])),
        ),
      );
    expect(found).toEqual([]);
  });

  it('is on the start page, the page of error 404, and in the card for other sites', () => {
    for (const page of ['index.html', '404.html'])
      expect(readFileSync(join(portal.dist, page), 'utf8')).toContain(
        `<section class="card" lang="${LANG}">`,
      );
    expect(globSync(`embed/${LANG}/*/index.html`, { cwd: portal.dist })).toHaveLength(
      globSync('embed/sl/*/index.html', { cwd: portal.dist }).length,
    );
    expect(readFileSync(join(portal.dist, 'embed/vstopna-tocka.js'), 'utf8')).toContain(`"${LANG}"`);
  });
});
