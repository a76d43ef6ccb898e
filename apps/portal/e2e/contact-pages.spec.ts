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
}
