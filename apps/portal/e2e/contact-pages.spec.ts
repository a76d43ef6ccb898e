import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { csdOf, csdUnitsOf, labourOfficesOf } from '@vstopna-tocka/core/entry-points';
import { municipalities, municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { expect, href, languages, test } from './fixtures.ts';

// Reads the built pages as files, without a browser.

const idsOf = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
const linksOf = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, link = '']) => link);

/** A page as it is served. */
async function read(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

for (const lang of languages) {
  test(`${lang}: all 212 pages of municipalities name their unit and their entry points`, async ({
    request,
  }) => {
    for (const municipality of municipalities) {
      const html = await read(request, href('municipality', lang, municipality.slug));
      const unit = regionalUnitOf(municipality);
      expect(html, municipality.slug).toMatch(new RegExp(`<h1>[^<]*${municipality.name}`));
      expect(linksOf(html), municipality.slug).toContain(href('unit', lang, unit.id));
      const ids = idsOf(html);
      const expected = [...csdUnitsOf(municipality), ...labourOfficesOf(municipality), csdOf(unit.id)];
      for (const { id } of expected) expect(ids.has(id), `${municipality.slug}: ${id}`).toBe(true);
    }
  });

  test(`${lang}: all 16 pages of units name their municipalities`, async ({ request }) => {
    for (const { id } of regionalUnits) {
      const html = await read(request, href('unit', lang, id));
      expect(idsOf(html).has(csdOf(id).id), id).toBe(true);
      const links = linksOf(html);
      for (const { slug } of municipalitiesOf(id))
        expect(links, `${id}: ${slug}`).toContain(href('municipality', lang, slug));
    }
  });

  test(`${lang}: every link of these pages leads somewhere`, async ({ request }) => {
    const pages = [
      href('contact', lang),
      ...municipalities.map(({ slug }) => href('municipality', lang, slug)),
      ...regionalUnits.map(({ id }) => href('unit', lang, id)),
    ];
    const pagesRead = new Map<string, Promise<string>>();
    const once = (path: string) => {
      const page = pagesRead.get(path) ?? read(request, path);
      pagesRead.set(path, page);
      return page;
    };
    const dead: string[] = [];
    for (const page of pages)
      for (const link of linksOf(await once(page))) {
        if (/^(https?|mailto|tel):/.test(link)) continue;
        const { pathname, hash } = new URL(link, `http://portal${page}`);
        const html = await once(pathname);
        const id = decodeURIComponent(hash.slice(1));
        if (id !== '' && !idsOf(html).has(id)) dead.push(`${page}: ${link}`);
      }
    expect(dead).toEqual([]);
  });

  test(`${lang}: pages and their sheets weigh at most 14 kB, their scripts 2 kB`, async ({ request }) => {
    const weightOf = async (path: string) => {
      const html = await read(request, path);
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, link = '']) => link,
      );
      const css = await Promise.all(sheets.map((sheet) => read(request, sheet)));
      const sources = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);
      const scripts = await Promise.all(sources.map((src) => read(request, src)));
      return {
        // Only the buttons of the link kit have a script here, and none stands in the page itself.
        inline: html.split('<script').length - 1 - sources.length,
        script: scripts.reduce((sum, text) => sum + gzipSync(text).length, 0),
        weight: gzipSync(html).length + gzipSync(css.join('')).length,
      };
    };
    for (const { slug } of municipalities) {
      const { inline, script, weight } = await weightOf(href('municipality', lang, slug));
      expect(inline, slug).toBe(0);
      expect(script, slug).toBeLessThanOrEqual(2_000);
      expect(weight, slug).toBeLessThan(14_000);
    }
    for (const { id } of regionalUnits) expect((await weightOf(href('unit', lang, id))).script, id).toBe(0);
    for (const path of [href('contact', lang), ...regionalUnits.map(({ id }) => href('unit', lang, id))])
      expect((await weightOf(path)).weight, path).toBeLessThan(14_000);
  });
}
