import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alternatesOf } from '../src/shared/alternates.ts';
import { sitemap } from '../src/shared/build/sitemap.ts';
import { languages } from '../src/shared/i18n/languages.ts';
import { asset, type Page, unlistedPages } from '../src/shared/routes.ts';
import { type BuiltPage, builtFiles, builtPages, dist, htmlOf } from './pages.ts';

/** What a build without a public address leaves out, and one with it has. */
const site = process.env['SITE_URL'];
const whole = (path: string) => (site ? new URL(site).origin + path : path);

const isUnlisted = ({ kind }: BuiltPage) =>
  kind === 'embed' || kind === 'missing' || unlistedPages.includes(kind as Page);
const forSearch = builtPages.filter((page) => !isUnlisted(page));
const heads = new Map(builtPages.map((page) => [page, htmlOf(page).replace(/<body.*/s, '')]));
const attribute = (element: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
const elements = (page: BuiltPage, selector: RegExp) => (heads.get(page) ?? '').match(selector) ?? [];
const properties = (page: BuiltPage) =>
  Object.fromEntries(
    elements(page, /<meta (property|name)="(og|twitter):[^>]*>/g).map((element) => [
      attribute(element, 'property') ?? attribute(element, 'name'),
      attribute(element, 'content'),
    ]),
  );

describe('the head of every page for search engines', () => {
  it('names itself and its other languages', () => {
    for (const page of forSearch) {
      const kind = page.kind === 'start' ? 'home' : (page.kind as Page);
      const links = elements(page, /<link rel="alternate" hreflang[^>]*>/g).map((link) => ({
        lang: attribute(link, 'hreflang'),
        path: attribute(link, 'href'),
      }));
      const expected = alternatesOf(kind, page.param).map(({ lang, path }) => ({ lang, path: whole(path) }));
      expect(links, page.path).toEqual(expected);
      const canonical = elements(page, /<link rel="canonical"[^>]*>/g).map((link) => attribute(link, 'href'));
      expect(canonical, page.path).toEqual(site ? [whole(page.path)] : []);
      expect(expected.map(({ path }) => path)).toContain(whole(page.path));
    }
  });

  it('has a title, a description and a preview of its own', () => {
    const titles = new Map<string, string>();
    for (const page of forSearch) {
      const title = /<title>(.*?)<\/title>/.exec(heads.get(page) ?? '')?.[1] ?? '';
      // One provider may have two projects of the same name, for different people.
      if (page.kind !== 'project')
        expect(titles.get(`${page.lang} ${title}`), `${page.path}: "${title}"`).toBeUndefined();
      titles.set(`${page.lang} ${title}`, page.path);
      const { 'og:title': shown, 'og:description': text, 'og:locale': locale } = properties(page);
      expect(shown, page.path).toBe(title);
      expect(text?.length, page.path).toBeGreaterThan(30);
      expect(locale).toBe(page.lang === 'hr' ? 'hr_HR' : 'sl_SI');
    }
  });

  it('has a picture where the public address is known', () => {
    for (const page of forSearch) {
      const { 'og:image': image, 'og:url': url, 'twitter:card': card } = properties(page);
      expect(url, page.path).toBe(site && whole(page.path));
      expect(card, page.path).toBe(site && 'summary_large_image');
      if (site) expect(builtFiles, page.path).toContain(image?.slice(whole(asset('')).length));
      else expect(image, page.path).toBeUndefined();
    }
  });
});

describe('other pages', () => {
  it('ask not to be listed and have no other languages', () => {
    for (const page of builtPages.filter(isUnlisted)) {
      expect(elements(page, /<meta name="robots" content="noindex">/g), page.path).toHaveLength(1);
      expect(elements(page, /hreflang|canonical|og:/g), page.path).toEqual([]);
    }
    for (const page of forSearch) expect(elements(page, /name="robots"/g), page.path).toEqual([]);
  });

  it('of error 404 say the same in both languages', () => {
    const [missing] = builtPages.filter(({ kind }) => kind === 'missing');
    const html = missing ? htmlOf(missing) : '';
    expect(html).toContain('Strani nismo našli');
    expect(html).toContain('Stranicu nismo pronašli');
    for (const lang of ['sl', 'hr'])
      expect(html).toMatch(new RegExp(`<section class="card" lang="${lang}">`));
  });
});

describe('the sitemap', () => {
  it('lists every page for search engines, and no other', () => {
    const paths = [...sitemap().matchAll(/<loc>(.*?)<\/loc>/g)].map(([, path]) => path);
    expect(paths.toSorted()).toEqual(forSearch.map(({ path }) => path).sort());
  });

  it('is built and named to robots only where the public address is known', () => {
    const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nDisallow:\n/);
    expect(existsSync(join(dist, 'sitemap.xml'))).toBe(site !== undefined);
    expect(robots.includes(`Sitemap: ${whole(asset('sitemap.xml'))}`)).toBe(site !== undefined);
    if (site)
      expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8').match(/<loc>/g)).toHaveLength(forSearch.length);
  });
});

describe('security.txt', () => {
  it('is there only where somebody answers', () => {
    const contact = process.env['SECURITY_CONTACT'];
    const file = join(dist, '.well-known/security.txt');
    expect(existsSync(file)).toBe(contact !== undefined);
    if (contact) expect(readFileSync(file, 'utf8')).toContain(`Contact: ${contact}\n`);
  });
});

describe('the portal among the apps of a device', () => {
  it.each(languages)('%s: has a name, a start that is built and icons of the size they say', (lang) => {
    const home = builtPages.find((page) => page.kind === 'home' && page.lang === lang) as BuiltPage;
    const [link = ''] = elements(home, /<link rel="manifest"[^>]*>/g);
    const fileAt = (path: string) => join(dist, path.slice(asset('').length));
    const manifest = JSON.parse(readFileSync(fileAt(attribute(link, 'href') ?? ''), 'utf8'));
    expect(manifest).toMatchObject({ lang, id: home.path, start_url: home.path, scope: asset('') });
    expect(heads.get(home)).toContain(manifest.name);
    expect(manifest.description.length).toBeGreaterThan(10);
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes, type } of manifest.icons) {
      const png = readFileSync(fileAt(src));
      expect(type).toBe('image/png');
      // Width and height stand at the beginning of every PNG file.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });
});
