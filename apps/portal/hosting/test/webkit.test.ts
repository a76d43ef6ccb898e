import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/i18n/languages.ts';
import { href } from '../../src/shared/routes.ts';
import { type Host, startNginx } from './nginx.ts';
import { at, expectResult, heading, walk } from './walks.ts';
import { startWebKit, type WebKit } from './webkit.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
let host: Host;
let webkit: WebKit;

describe('WebKit, from nginx', () => {
  beforeAll(async () => {
    host = await startNginx(dist);
    webkit = await startWebKit();
  });
  afterAll(async () => {
    await webkit?.stop();
    await host?.stop();
  });
  afterEach(async () => {
    const loaded = await webkit.look(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const isOwn = (url: string) => url.startsWith(`${host.origin}/`) && !url.includes('?');
    expect(loaded.filter((url) => !isOwn(url) && !url.startsWith('data:'))).toEqual([]);
  });

  for (const lang of languages) {
    it(`${lang}: home, self-check, result, contact`, async () => {
      expect(await walk(webkit, host, lang, 1)).toBeGreaterThan(2);
      await expectResult(webkit, lang);
    });

    it(`${lang}: from a name to the office, and back to the list`, async () => {
      const contact = href('contact', lang);
      await webkit.open(host.origin + contact);
      await webkit.click('input[type="search"]');
      await webkit.type('gradisce');
      await webkit.await(() => document.querySelectorAll('.result a[href^="tel:"]').length > 1);
      // It is said when the last letter has been read.
      await webkit.await(() => document.querySelector('.search-status')?.textContent);
      await webkit.click('.result h2 a');
      await webkit.await((path) => location.pathname !== path && document.readyState === 'complete', contact);
      expect(await webkit.await(() => document.querySelector('.contact .tel')?.textContent)).toMatch(/^0\d/);
      // A page that leaves at once would answer no script.
      await webkit.look(() => setTimeout(() => history.back()));
      await at(webkit, contact);
      await webkit.await(() => document.querySelectorAll('.result a[href^="tel:"]').length > 1);
    });

    it(`${lang}: the map, by its address and by hand`, async () => {
      await webkit.open('about:blank');
      await webkit.open(`${host.origin}${href('contact', lang)}#obcina=piran`);
      await webkit.await(() => document.querySelector('.map-card')?.textContent?.includes('Piran'));
      await webkit.await(() => document.querySelector('.map-card a[href^="tel:"]'));
      expect(await webkit.look(() => document.querySelectorAll('.map path.area').length)).toBe(212);
      await webkit.click('.map-way a');
      await webkit.await(() => document.querySelector('.map-card')?.textContent === '');
    });

    it(`${lang}: the search over all pages`, async () => {
      await webkit.open(host.origin + href('search', lang));
      await webkit.click('#site-search input');
      await webkit.type('sv. tomaz');
      // What was typed half before has answers, too.
      await webkit.await(
        (wanted) => document.querySelector<HTMLAnchorElement>('#site-search ol a')?.pathname === wanted,
        href('municipality', lang, 'sveti-tomaz'),
      );
    });

    it(`${lang}: a contact without a connection`, async () => {
      const own = await startNginx(dist);
      await webkit.open(own.origin + href('contact', lang));
      await webkit.look(() => navigator.serviceWorker.ready.then(() => true));
      await webkit.open(own.origin + href('contact', lang));
      await webkit.await(() => navigator.serviceWorker.controller !== null);
      // All that is kept has arrived.
      await webkit.await(() => {
        const page = document.documentElement;
        caches.keys().then((names) => page.setAttribute('data-test-kept', String(names.length)));
        return Number(page.getAttribute('data-test-kept')) > 0;
      });
      await own.stop();
      await webkit.open(own.origin + href('municipality', lang, 'ormoz'));
      expect(await webkit.await(() => document.querySelector('.contact .tel')?.textContent)).toBe(
        '02 787 56 00',
      );
      expect(await heading(webkit)).toContain('Ormož');
      // The next test looks at what its own page loads.
      await webkit.open(host.origin + href('home', lang));
    });

    it(`${lang}: a report from a file, made on the device`, async () => {
      await webkit.open(host.origin + href('monitoring', lang));
      await webkit.await(
        () => document.querySelector('#tool')?.checkVisibility() && document.readyState === 'complete',
      );
      await webkit.choose('#tool-file', join(dist, 'api/v1/monitoring/izmisljeni-zapisi.csv'));
      await webkit.await(() => document.querySelector('main table'));
    });
  }
});
