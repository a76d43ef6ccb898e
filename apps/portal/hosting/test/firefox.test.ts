import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/i18n/languages.ts';
import { href } from '../../src/shared/routes.ts';
import { type Browser, key } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { type Host, startNginx } from './nginx.ts';
import { at, expectResult, heading, walk } from './walks.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
let host: Host;
let firefox: Browser;

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
        expect(await walk(firefox, host, lang, 1)).toBeGreaterThan(2);
        await expectResult(firefox, lang);
      });

      it(`${lang}: a result when every question is left open`, async () => {
        expect(await walk(firefox, host, lang, -1)).toBeGreaterThan(2);
        await expectResult(firefox, lang);
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
        await at(firefox, place);
        expect(await heading(firefox)).toContain('Žužemberk');
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
        expect(await heading(firefox)).not.toBe('');
      });
    }
  });
