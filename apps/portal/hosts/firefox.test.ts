import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../src/i18n/languages.ts';
import { href } from '../src/lib/routes.ts';
import { type Firefox, key, startFirefox } from './firefox.ts';
import { type Host, startNginx } from './nginx.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
let host: Host;
let firefox: Firefox;

/** The parts of an address that a server sees, and the fragment. */
const at = (path: string) =>
  firefox.await((wanted) => location.pathname === wanted && document.readyState === 'complete', path);
const heading = () => firefox.await(() => document.querySelector('h1')?.textContent?.trim());

/** From the home page through the self-check to a result; to each question the answer with this number. */
async function walk(lang: (typeof languages)[number], answer: number): Promise<number> {
  await firefox.open(host.origin + href('home', lang));
  await firefox.click(`main a[href="${href('check', lang)}"]`);
  await at(href('check', lang));
  await firefox.click('.start .button');
  for (let asked = 0; ; asked += 1) {
    const before = await firefox.await(() => location.hash.slice(1));
    const isResult = await firefox.await((number) => {
      const seen = [...document.querySelectorAll('.step .choices a, .verdict')].filter((one) =>
        one.checkVisibility(),
      );
      const links = seen.filter((one) => one.matches('a'));
      for (const one of document.querySelectorAll('[data-test-choice]'))
        one.removeAttribute('data-test-choice');
      links.at(Number(number))?.setAttribute('data-test-choice', '');
      if (seen.length === 0) return null;
      return links.length === 0 ? 'result' : 'question';
    }, String(answer));
    if (isResult === 'result') return asked;
    await firefox.click('[data-test-choice]');
    await firefox.await((old) => location.hash.slice(1) !== old, before);
  }
}

/** Whoever has finished the self-check sees a result in words and goes on to the contact. */
async function expectResult(lang: (typeof languages)[number]): Promise<void> {
  const text = await firefox.await(() => document.querySelector('main')?.textContent);
  expect(text).toContain(lang === 'sl' ? 'Prikaz je informativen.' : 'Prikaz je informativan.');
  await firefox.click(`main a[href^="${href('contact', lang)}"]`);
  await at(href('contact', lang));
}

for (const isScripted of [true, false])
  describe(`Firefox ${isScripted ? 'with' : 'without'} scripts, from nginx`, () => {
    beforeAll(async () => {
      host = await startNginx(dist);
      firefox = await startFirefox({ isScripted });
    });
    afterAll(async () => {
      await firefox?.stop();
      await host?.stop();
    });
    beforeEach(() => {
      firefox.requests.length = 0;
      firefox.errors.length = 0;
    });
    // As in Chromium: nothing beyond the own files, no query, no error.
    afterEach(() => {
      const isOwn = (url: string) => url.startsWith(`${host.origin}/`) && !url.includes('?');
      expect(firefox.requests.filter((url) => !isOwn(url) && !url.startsWith('data:'))).toEqual([]);
      expect(firefox.requests.length).toBeGreaterThan(0);
      expect(firefox.errors).toEqual([]);
      const scripts = firefox.requests.filter((url) => url.endsWith('.js'));
      expect(scripts.length > 0).toBe(isScripted);
    });

    for (const lang of languages) {
      it(`${lang}: home, self-check, result, contact`, async () => {
        // The first answer, of those under 18, ends it at once.
        expect(await walk(lang, 1)).toBeGreaterThan(2);
        await expectResult(lang);
      });

      it(`${lang}: a result when every question is left open`, async () => {
        expect(await walk(lang, -1)).toBeGreaterThan(2);
        await expectResult(lang);
      });

      it(`${lang}: from the contact page to a municipality`, async () => {
        const place = href('municipality', lang, 'zuzemberk');
        await firefox.open(host.origin + href('contact', lang));
        if (isScripted) {
          await firefox.click('input[type="search"]');
          await firefox.type('zuzemberk');
          await firefox.click('.result a', 'Žužemberk');
        } else {
          // Its letter may be folded up in the list.
          await firefox.look(
            (path) =>
              document.querySelector(`main a[href="${path}"]`)?.closest('details')?.setAttribute('open', ''),
            place,
          );
          await firefox.click(`main a[href="${place}"]`);
        }
        await at(place);
        expect(await heading()).toContain('Žužemberk');
        expect(await firefox.look(() => document.querySelector('main .contact .tel')?.textContent)).toMatch(
          /\d{2} \d{3}/,
        );
      });

      it(`${lang}: the programmes, and one of them`, async () => {
        await firefox.open(host.origin + href('programmes', lang));
        const count = () =>
          firefox.await(
            () =>
              [...document.querySelectorAll('[data-project]')].filter((one) => one.checkVisibility()).length,
          );
        const all = await count();
        expect(all).toBeGreaterThan(20);
        if (isScripted) {
          await firefox.look(() =>
            document.querySelector<HTMLElement>('[data-filter] select[name="unit"]')?.focus(),
          );
          await firefox.type(key.down);
          await firefox.await(() => location.hash);
          expect(await count()).toBeLessThan(all);
        }
        await firefox.click('[data-project] a');
        await firefox.await(
          (list) => location.pathname !== list && document.readyState === 'complete',
          href('programmes', lang),
        );
        expect(await heading()).not.toBe('');
      });
    }
  });
