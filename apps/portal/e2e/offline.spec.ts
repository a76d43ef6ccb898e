import { answerAll, choices, heading, questionShown } from './check-driver.ts';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { builtVersion, type Deployment, deployment, keptIn, visit, waitUntilKept } from './offline-driver.ts';
import { texts } from './texts.ts';

test.use({ serviceWorkers: 'allow' });

for (const lang of languages)
  test.describe(`offline, ${lang}`, () => {
    // Files that nobody keeps, such as the icon, are asked for in vain.
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

    test('after one visit the way from home to the contact works without a connection', async ({
      page,
      context,
    }) => {
      test.slow();
      await visit(page, href('home', lang));
      await context.setOffline(true);

      await page
        .locator('main')
        .locator(`a[href="${href('check', lang)}"]`)
        .first()
        .click();
      await page.locator('.start .button').click();
      await answerAll(page, { age: 30, cashAssistance: true, roma: false });
      expect(await questionShown(page)).toBeNull();
      await page.locator('.after .button').first().click();
      await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
      await page.getByRole('searchbox').fill('zuzemberk');
      await expect(page.locator('.result')).toContainText('Žužemberk');

      const kept = Object.values(await keptIn(page)).flat();
      expect(kept.filter((address) => /[#?]/.test(address))).toEqual([]);
      expect(kept.filter((address) => address.includes('/embed/') || address.includes('/api/'))).toEqual([]);

      await test.step('a page is one page, however its address is written', async () => {
        const contact = href('contact', lang);
        for (const path of [contact.slice(0, -1), `${contact}index.html`, `/${lang}/Kontakt`]) {
          await page.goto(path);
          await expect(page.getByRole('searchbox'), path).toBeVisible();
        }
      });
      await test.step('the page without a connection is as good as any', async () => {
        await page.goto(href('figures', lang));
        await expect(page.locator('h1')).toHaveText(texts(lang)('missing:offline.title'));
        await expectFit(page, 'main');
      });
    });

    test('a page that was opened stays, another says that there is no connection', async ({
      page,
      context,
    }) => {
      const seen = href('glossary', lang);
      await visit(page, seen);
      await context.setOffline(true);
      await page.reload();
      await expect(page.locator('h1')).not.toContainText(texts(lang)('missing:offline.title'));
      await expect(page.locator('main dl, main li').first()).toBeVisible();
      for (const path of [href('figures', lang), `/${lang}/tega-ni/`, `/${lang}/obcina/atlantida/`]) {
        await page.goto(path);
        await expect(page, path).toHaveTitle(new RegExp(`^${texts(lang)('missing:offline.title')}`));
        await expect(page.locator('h1')).toHaveText(texts(lang)('missing:offline.title'));
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('body')).not.toContainText(texts(lang)('missing:title'));
        await expect(page).toHaveURL(path);
      }
      // Both ways on are kept.
      for (const to of ['contact', 'home'] as const) {
        await page.goto(href('figures', lang));
        await page.locator(`main a[href="${href(to, lang)}"]`).click();
        await expect(page.locator('h1')).not.toHaveText(texts(lang)('missing:offline.title'));
        await expect(page).toHaveURL(href(to, lang));
      }
      await page.goto(href('figures', lang));
      await context.setOffline(false);
      await page.getByRole('button', { name: texts(lang)('missing:offline.retry') }).click();
      await expect(page.locator('h1')).not.toHaveText(texts(lang)('missing:offline.title'));
      await expect(page).toHaveURL(href('figures', lang));
    });
  });

/** Municipalities of every kind: one unit, several, a neighbour's unit, settlements that others serve, at the border. */
const sample = [
  'celje',
  'dobje',
  'koper',
  'kozje',
  'ljubljana',
  'maribor',
  'piran',
  'sveti-tomaz',
  'velenje',
  'vojnik',
];

for (const lang of languages)
  test.describe(`contacts without a connection after one visit to a page in the language ${lang}`, () => {
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/], viewport: { width: 360, height: 740 } });

    test('are there for municipalities that were never opened, in both languages', async ({
      page,
      context,
    }) => {
      test.slow();
      await visit(page, href('accessibility', lang));
      await context.setOffline(true);
      for (const to of languages)
        for (const slug of sample) {
          await page.goto(href('municipality', to, slug));
          const number = page.locator('main a[href^="tel:"]').first();
          await expect(number, `${to} ${slug}`).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', to);
          await expect(page.locator('h1')).not.toHaveText(texts(to)('missing:offline.title'));
          await expect(page).not.toHaveTitle(new RegExp(texts(to)('missing:offline.title')));
          await expect(page.locator('main')).toContainText(texts(to)('missing:offline.title'));
          // Within the first screen of a small phone.
          const box = await number.boundingBox();
          expect((box?.y ?? 740) + (box?.height ?? 0), `${to} ${slug}`).toBeLessThanOrEqual(740);
        }

      await test.step('on a page that is as good as any', async () => {
        await page.goto(href('municipality', lang, 'velenje'));
        await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
        await expectFit(page, 'main');
      });
      await test.step('from the search', async () => {
        await page.goto(href('contact', lang));
        await page.getByRole('searchbox').fill('trebnje');
        await page
          .locator(`main a[href="${href('municipality', lang, 'trebnje')}"]`)
          .first()
          .click();
        await expect(page.locator('h1')).toContainText('Trebnje');
        await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
      });
      await test.step('however the address is written', async () => {
        const word = { sl: 'obcina', hr: 'opcina' };
        const other = lang === 'sl' ? 'hr' : 'sl';
        const address = href('municipality', lang, 'skofja-loka');
        for (const path of [
          address.slice(0, -1),
          `/${lang}/${word[lang]}/škofja-loka/`,
          `/${lang}/${word[lang]}/Skofja-Loka`,
          `/${lang}/${word[lang]}/ŠKOFJA%20LOKA/`,
          `/${lang}/${word[other]}/skofja_loka/`,
          `/${word[lang]}/skofja-loka/`,
        ]) {
          await page.goto(path);
          await expect(page.locator('h1'), path).toContainText('Škofja Loka');
          await expect(page.locator('main a[href^="tel:"]').first(), path).toBeVisible();
          await expect(page).toHaveURL(address);
        }
        await page.locator('.lang-switch').click();
        await expect(page).toHaveURL(href('municipality', other, 'skofja-loka'));
        await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
      });
    });
  });

test.describe('a query string', () => {
  test('neither decides what is shown nor is kept', async ({ browser, baseURL }) => {
    // A context of its own: elsewhere no request may have a query string.
    const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'allow' });
    const page = await context.newPage();
    await visit(page, '/sl/viri/?utm_source=letak');
    await page.goto('/sl/zasebnost/?fbclid=abc');
    await waitUntilKept(page, href('privacy', 'sl'));
    await context.setOffline(true);
    for (const path of [
      '/sl/kontakt/?fbclid=abc',
      '/sl/kontakt?utm_source=x&y=1',
      '/sl/viri/?a',
      '/sl/zasebnost?b',
    ]) {
      await page.goto(path);
      await expect(page.locator('h1'), path).not.toHaveText(texts('sl')('missing:offline.title'));
      await expect(page, path).toHaveURL(path);
    }
    for (const path of ['/sl/obcina/trebnje/?fbclid=abc', '/hr/opcina/trebnje?utm_source=x']) {
      await page.goto(path);
      await expect(page.locator('main a[href^="tel:"]').first(), path).toBeVisible();
    }
    await page.goto('/sl/v-stevilkah/?fbclid=abc');
    await expect(page.locator('h1')).toHaveText(texts('sl')('missing:offline.title'));
    const kept = Object.values(await keptIn(page)).flat();
    expect(kept.filter((address) => address.includes('?'))).toEqual([]);
    await context.close();
  });
});

test.describe('an update', () => {
  let portal: Deployment;
  // The server of the test has another origin than the one that is recorded.
  test.beforeAll(async () => {
    portal = await deployment();
  });
  test.afterAll(() => portal.stop());
  test.use({
    baseURL: async ({ baseURL }, use) => use(portal?.origin ?? baseURL),
    expectedErrors: [/ERR_INTERNET_DISCONNECTED/],
  });

  test('never mixes two builds, and begins when the person wants it', async ({ page, context }) => {
    const build = () => page.evaluate(() => document.documentElement.dataset['build']);
    await page.goto(href('municipality', 'sl', 'trebnje'));
    await waitUntilKept(page, href('municipality', 'sl', 'trebnje'));
    await waitUntilKept(page, href('contact', 'sl'));
    const second = await context.newPage();
    await second.goto(href('check', 'sl'));
    await second.waitForFunction(() => navigator.serviceWorker.controller !== null);

    portal.deploy('000000000002', '(novo)');
    // The page that is open notices, and stays what it is.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(page.locator('#update')).toBeVisible();
    expect(await build()).toBe(builtVersion);
    await expect(page.locator('h1')).not.toContainText('(novo)');

    // Online, a new page is of the new build, and is not put among those of the old one.
    await second.goto(href('contact', 'sl'));
    await expect(second.locator('h1')).toContainText('(novo)');
    await context.setOffline(true);
    await second.reload();
    await expect(second.locator('h1')).not.toContainText('(novo)');
    await context.setOffline(false);

    await page.getByRole('button', { name: texts('sl')('common:update.reload') }).click();
    await expect(page.locator('h1')).toContainText('(novo)');
    await context.setOffline(true);
    for (const path of [href('municipality', 'sl', 'trebnje'), href('contact', 'sl')]) {
      await page.goto(path);
      await expect(page.locator('h1')).toContainText('(novo)');
      expect(await build()).toBe('000000000002');
    }
    // What was never opened is there in the new build, too.
    await page.goto(href('municipality', 'hr', 'koper'));
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    expect(await build()).toBe('000000000002');
    const kept = await keptIn(page);
    expect(Object.keys(kept)).toHaveLength(2);
    await context.setOffline(false);
  });
});

test.describe('without a worker', () => {
  test('a browser that refuses it shows everything as before', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, 'register', {
        value: () => Promise.reject(new DOMException('refused', 'SecurityError')),
      });
    });
    await page.goto(href('check', 'sl'));
    await page.locator('.start .button').click();
    await choices(page).first().click();
    await expect(heading(page)).toHaveCount(1);
    await expect(page.locator('#update')).toBeHidden();
  });

  test.describe('broken', () => {
    test.use({ expectedErrors: [/404|script/i] });
    test('a worker that is not there harms nothing', async ({ page, context }) => {
      await context.route('**/sw.js', (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(href('contact', 'hr'));
      await page.getByRole('searchbox').fill('koper');
      await expect(page.locator('.result')).toContainText('Koper');
    });
  });
});
