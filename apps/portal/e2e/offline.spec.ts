import { answerAll, choices, heading, questionShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';
import { builtVersion, type Deployment, deployment, keptIn, waitUntilKept } from './offline-driver.ts';

test.use({ serviceWorkers: 'allow' });

for (const lang of languages)
  test.describe(`offline, ${lang}`, () => {
    // Files that nobody keeps, such as the icon, are asked for in vain.
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

    test('after one visit the way from home to the contact works without a connection', async ({
      page,
      context,
    }) => {
      await page.goto(href('home', lang));
      for (const shell of ['home', 'check', 'contact', 'programmes'] as const)
        await waitUntilKept(page, href(shell, lang));
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
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
    });

    test('a page that was opened stays, another says why it is missing', async ({ page, context }) => {
      const [seen, unseen] = ['trebnje', 'koper'].map((slug) => href('municipality', lang, slug));
      await page.goto(seen ?? '');
      await waitUntilKept(page, seen ?? '');
      await waitUntilKept(page, '/404.html');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.reload();
      await expect(page.locator('h1')).toContainText('Trebnje');
      await expect(page.locator('main article').first()).toBeVisible();
      await page.goto(unseen ?? '');
      await expect(page.locator('main')).toContainText('Če nimate povezave z internetom');
      await expect(page.locator('main')).toContainText('Ako nemate vezu s internetom');
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

    await page.getByRole('button', { name: 'Osvežite stran' }).click();
    await expect(page.locator('h1')).toContainText('(novo)');
    await context.setOffline(true);
    for (const path of [href('municipality', 'sl', 'trebnje'), href('contact', 'sl')]) {
      await page.goto(path);
      await expect(page.locator('h1')).toContainText('(novo)');
      expect(await build()).toBe('000000000002');
    }
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
