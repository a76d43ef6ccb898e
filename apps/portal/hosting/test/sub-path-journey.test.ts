import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { type Host, startNginx } from './nginx.ts';

// `npm run test:hosts` builds the portal a second time, with this BASE_PATH.
const dist = process.env['SUB_PATH_DIST'] ?? '';
const base = '/vstopna-tocka';

let host: Host;
let firefox: Browser;
beforeAll(async () => {
  host = await startNginx(dist, base);
  firefox = await startFirefox({ isScripted: true });
});
afterAll(async () => {
  await firefox?.stop();
  await host?.stop();
});

const at = (path: string) =>
  firefox.await((wanted) => location.pathname === wanted && document.readyState === 'complete', base + path);
const follow = async (path: string) => {
  await firefox.click(`a[href="${base}${path}"]`);
  await at(path);
};

describe('the main journey under a sub-path', () => {
  it('goes from the start page to the contact, over search and map', async () => {
    await firefox.open(`${host.origin}${base}/`);
    // The start page goes on by itself in the language of the browser.
    await at('/sl/');
    await firefox.click(`main a[href="${base}/sl/kontakt/"]`);
    await at('/sl/kontakt/');
    await firefox.click('button', 'Pokažite zemljevid');
    await firefox.await(() => document.querySelectorAll('.map path.area').length === 212);
    await firefox.click('input[type="search"]');
    await firefox.type('zuzemberk');
    await firefox.click('.result a', 'Žužemberk');
    await at('/sl/obcina/zuzemberk/');
  });

  it('goes on in the other language, to a result of the self-check', async () => {
    await firefox.click('.lang-switch');
    await at('/hr/opcina/zuzemberk/');
    await follow('/hr/provjerite/');
    await firefox.click('.start .button');
    for (;;) {
      const before = await firefox.await(() => location.hash);
      const isResult = await firefox.await(() => {
        const isSeen = (one: Element) => one.checkVisibility();
        if ([...document.querySelectorAll('.step .choices a')].some(isSeen)) return 'no';
        return [...document.querySelectorAll('.verdict')].some(isSeen) ? 'yes' : null;
      });
      if (isResult === 'yes') break;
      await firefox.click('.step .choices a');
      await firefox.await((old) => location.hash !== old, before);
    }
  });

  it('shows the card for other sites, by its frame and by its element', async () => {
    await firefox.open(`${host.origin}${base}/sl/za-obcine/`);
    await firefox.await(
      () => document.querySelector('vstopna-tocka')?.shadowRoot?.querySelector('.title')?.textContent,
    );
    const frame = await firefox.await(() => document.querySelector('iframe')?.getAttribute('src'));
    await firefox.open(host.origin + frame);
    expect(await firefox.await(() => document.querySelector('h1')?.textContent)).not.toBe('');
  });

  it('finds pages by their words', async () => {
    await firefox.open(`${host.origin}${base}/sl/iskanje/`);
    await firefox.click('input[type="search"]');
    await firefox.type('zuzemberk');
    await firefox.click('.found a', 'Žužemberk');
    await at('/sl/obcina/zuzemberk/');
  });

  it('asked for nothing outside of the sub-path, and nothing went wrong', () => {
    const outside = firefox.requests.filter(
      (url) => !url.startsWith(`${host.origin}${base}/`) && !url.startsWith('data:'),
    );
    expect(outside).toEqual([]);
    for (const file of ['places.json', 'boundaries.json', 'vstopna-tocka.js'])
      expect(
        firefox.requests.filter((url) => url.endsWith(file)),
        file,
      ).not.toEqual([]);
    expect(firefox.errors).toEqual([]);
  });

  it('stays readable when the server is gone', async () => {
    await firefox.await(() => document.documentElement.dataset['build'] !== undefined);
    await firefox.await(() => navigator.serviceWorker.controller !== null);
    await host.stop();
    for (const path of ['/sl/kontakt/', '/sl/preverite/', '/sl/obcina/zuzemberk/']) {
      await firefox.open(host.origin + base + path);
      const heading = await firefox.await(() => document.querySelector('main h1')?.textContent?.trim());
      expect(heading, path).not.toBe('');
    }
    await firefox.open(`${host.origin}${base}/sl/kontakt/`);
    await firefox.click(`a[href="${base}/sl/"]`);
    await at('/sl/');
  });
});
