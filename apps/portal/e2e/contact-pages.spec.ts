import type { APIRequestContext } from '@playwright/test';
import { csdOf, entryPoints } from '@vstopna-tocka/core/entry-points';
import { municipalities, municipalitiesOf, regionalUnits } from '@vstopna-tocka/core/places';
import { firstCall, reach } from '@vstopna-tocka/core/reach';
import { servedBy } from '@vstopna-tocka/core/served';
import { telHref } from '../src/shared/format.ts';
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
  test(`${lang}: all 212 pages of municipalities name their unit, whom to call and the labour office`, async ({
    request,
  }) => {
    for (const municipality of municipalities) {
      const html = await read(request, href('municipality', lang, municipality.slug));
      const served = servedBy(municipality);
      expect(html, municipality.slug).toMatch(new RegExp(`<h1>[^<]*${municipality.name}`));
      expect(linksOf(html), municipality.slug).toContain(href('unit', lang, served.regionalUnit.id));
      const { phone } = firstCall(reach(served));
      const [call = ''] = linksOf(html).filter((link) => link.startsWith('tel:'));
      expect(call, municipality.slug).toBe(telHref(phone.value));
      for (const { name } of served.csdUnits) expect(html).toContain(name.replace('Enota ', ''));
      for (const { id } of served.labourOffices)
        expect(idsOf(html).has(id), `${municipality.slug}: ${id}`).toBe(true);
    }
  });

  test(`${lang}: no page leads twice to the home page of a directory, nor to the domain of a former centre`, async ({
    request,
  }) => {
    const former = entryPoints.flatMap(({ contact: { website = [] } }) =>
      website.filter(({ confidence }) => confidence === 'old').map(({ value }) => value),
    );
    for (const { slug } of municipalities) {
      const links = linksOf(await read(request, href('municipality', lang, slug)));
      const homes = links.filter((link) => /^https?:\/\/[^/]+\/?$/.test(link));
      expect(new Set(homes).size, slug).toBe(homes.length);
      expect(
        links.filter((link) => former.includes(link)),
        slug,
      ).toEqual([]);
    }
  });

  test(`${lang}: all 16 pages of units name their municipalities`, async ({ request }) => {
    for (const { id } of regionalUnits) {
      const html = await read(request, href('unit', lang, id));
      expect(html, id).toContain(`${csdOf(id).name}</`);
      expect(linksOf(html).some((link) => link.startsWith('tel:'))).toBe(true);
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
        if (/^(https?|mailto|tel|geo):/.test(link)) continue;
        const { pathname, hash } = new URL(link, `http://portal${page}`);
        const html = await once(pathname);
        const id = decodeURIComponent(hash.slice(1));
        if (id !== '' && !idsOf(html).has(id)) dead.push(`${page}: ${link}`);
      }
    expect(dead).toEqual([]);
  });
}
