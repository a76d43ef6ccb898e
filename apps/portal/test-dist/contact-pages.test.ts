import { csdOf, entryPoints } from '@vstopna-tocka/core/entry-points';
import { municipalities, municipalitiesOf, regionalUnits } from '@vstopna-tocka/core/places';
import { firstCall, reach } from '@vstopna-tocka/core/reach';
import { servedBy } from '@vstopna-tocka/core/served';
import { describe, expect, it } from 'vitest';
import { languages, translator } from '../src/shared/build/i18n.ts';
import { telHref } from '../src/shared/format.ts';
import { href } from '../src/shared/routes.ts';
import { all, linksOf, read, textOf } from './elements.ts';

// What the pages of all 212 municipalities and 16 units say, whom they name and where they lead.

describe.each(languages)('the pages of contacts in %s', (lang) => {
  const t = translator(lang);

  it('name for each municipality its unit, whom to call and the labour office', () => {
    for (const municipality of municipalities) {
      const page = read(href('municipality', lang, municipality.slug));
      const text = textOf(page);
      const links = linksOf(page);
      const served = servedBy(municipality);
      const { phone } = firstCall(reach(served));
      expect(textOf(all(page, 'h1')[0]), municipality.slug).toContain(municipality.name);
      expect(links, municipality.slug).toContain(href('unit', lang, served.regionalUnit.id));
      expect(
        links.find((link) => link.startsWith('tel:')),
        municipality.slug,
      ).toBe(telHref(phone.value));
      for (const { name } of served.csdUnits) expect(text).toContain(name.replace('Enota ', ''));
      for (const { id } of served.labourOffices)
        expect(all(page, `#${id}`), `${municipality.slug}: ${id}`).toHaveLength(1);
    }
  });

  it('lead neither twice to the home page of a directory nor to the domain of a former centre', () => {
    const former = new Set(
      entryPoints.flatMap(({ contact: { website = [] } }) =>
        website.filter(({ confidence }) => confidence === 'old').map(({ value }) => value),
      ),
    );
    for (const { slug } of municipalities) {
      const links = linksOf(read(href('municipality', lang, slug)));
      const homes = links.filter((link) => /^https?:\/\/[^/]+\/?$/.test(link));
      expect(new Set(homes).size, slug).toBe(homes.length);
      expect(
        links.filter((link) => former.has(link)),
        slug,
      ).toEqual([]);
    }
  });

  it('name for each unit its centre, a number and its municipalities', () => {
    for (const { id } of regionalUnits) {
      const page = read(href('unit', lang, id));
      const links = linksOf(page);
      expect(textOf(page), id).toContain(csdOf(id).name);
      expect(
        links.some((link) => link.startsWith('tel:')),
        id,
      ).toBe(true);
      expect(links, id).toEqual(
        expect.arrayContaining(municipalitiesOf(id).map(({ slug }) => href('municipality', lang, slug))),
      );
    }
  });

  it('lead from the page of contacts to every municipality and every unit', () => {
    const page = read(href('contact', lang));
    expect(textOf(all(page, 'h1')[0])).toBe(t('contact:title'));
    const names = all(page, '.names a').map(({ attribs }) => attribs['href']);
    for (const { slug } of municipalities) expect(names).toContain(href('municipality', lang, slug));
    for (const part of ['.legend', '.map-drawing'])
      for (const { id } of regionalUnits)
        expect(all(page, part).flatMap(linksOf), part).toContain(href('unit', lang, id));
  });

  it('have a block of its own for settlements that others serve', () => {
    for (const [slug, name] of [
      ['velenje', 'enota Žalec'],
      ['vojnik', 'enota Šentjur'],
      ['pesnica', 'Center za socialno delo Maribor'],
    ] as const) {
      const [, second] = all(read(href('municipality', lang, slug)), '.contact');
      expect(second && textOf(second), slug).toContain(name);
      expect(second && all(second, '.call'), slug).not.toHaveLength(0);
    }
  });
});
