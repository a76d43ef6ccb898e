import { headersFor } from '../hosting/headers.ts';
import { headerPaths, sentHeaders } from '../hosting/test/sent-headers.ts';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

test.describe('the start page', () => {
  test.use({ locale: 'en-US' });

  test('offers both languages to a browser set to neither', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: texts('sl')('enter') })).toHaveAttribute('href', '/sl/');
    await page.getByRole('link', { name: texts('hr')('enter') }).click();
    await expect(page).toHaveURL('/hr/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'hr');
  });
});

test.describe('the start page in a Croatian browser', () => {
  test.use({ locale: 'hr-HR' });

  test('goes on in Croatian by itself', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/hr/');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the start page links to both languages and everything of the home page is there', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: texts('sl')('enter') }).click();
    await expect(page).toHaveURL('/sl/');
    await expect(page.getByRole('heading', { name: texts('sl')('home:today.title') })).toBeVisible();
    await expect(page.getByRole('link', { name: texts('sl')('home:doors.check.title') })).toBeVisible();
  });
});

for (const lang of languages) {
  const t = texts(lang);

  test.describe(`home in ${lang}`, () => {
    test.beforeEach(({ page }) => page.goto(href('home', lang)));

    test('can be walked by keyboard: skip link, menu, language, and past them to the content', async ({
      page,
    }) => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: t('skip') });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      const names: string[] = [];
      for (let step = 0; step < 7; step++) {
        await page.keyboard.press('Tab');
        names.push((await page.locator(':focus').textContent())?.trim() ?? '');
      }
      expect(names[0]).toBe(t('site.name'));
      expect(names).toHaveLength(new Set(names).size);
      expect(names.at(-1)).toBe(texts(lang === 'sl' ? 'hr' : 'sl')('languageName'));
      const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineWidth);
      expect(outline).toBe('3px');
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
    });
  });
}

test('the language switch leads to the same page, and the head names both', async ({ page }) => {
  for (const [slovenian, croatian] of [
    [href('privacy', 'sl'), href('privacy', 'hr')],
    [href('sources', 'sl'), href('sources', 'hr')],
    [href('statements', 'sl'), href('statements', 'hr')],
    [href('programme', 'sl', 'sa-2019-lot-2'), href('programme', 'hr', 'sa-2019-lot-2')],
  ] as const) {
    await page.goto(slovenian);
    await expect(page.locator('link[hreflang="hr"]')).toHaveAttribute('href', croatian);
    await page.getByRole('link', { name: texts('hr')('languageName'), exact: true }).click();
    await expect(page).toHaveURL(croatian);
    await page.getByRole('link', { name: texts('sl')('languageName'), exact: true }).click();
    await expect(page).toHaveURL(slovenian);
  }
});

test('no page keeps anything: no cookie, no storage', async ({ page, context }) => {
  for (const lang of languages)
    for (const name of ['home', 'programmes', 'sources', 'statements', 'privacy'] as const)
      await page.goto(href(name, lang));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('scripts leave nothing inline that the policy of the page forbids', async ({ page }) => {
  await page.goto(href('home', 'sl'));
  await expect(page.locator('[style], style, script:not([src]):not([type="application/json"])')).toHaveCount(
    0,
  );
});

test('the server of `npm start` sends the headers that the other hosts send', async ({ request }) => {
  const sheet = /\/_astro\/[^"]+\.css/.exec(await (await request.get('/sl/')).text())?.[0] ?? 'no sheet';
  for (const path of headerPaths(sheet)) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(sentHeaders(response.headers()), path).toEqual(headersFor(path));
  }
});
