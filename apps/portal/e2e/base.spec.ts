import { headersFor } from '../hosting/headers.ts';
import { headerPaths, sentHeaders } from '../hosting/test/sent-headers.ts';
import { expect, href, languages, test } from './fixtures.ts';

const words = {
  sl: { skip: 'Na vsebino', other: 'Hrvatski', check: 'Preverite svoj položaj', today: 'Kaj poteka danes' },
  hr: {
    skip: 'Na sadržaj',
    other: 'Slovenščina',
    check: 'Provjerite svoju situaciju',
    today: 'Što se danas provodi',
  },
} as const;

test.describe('the start page', () => {
  test.use({ locale: 'en-US' });

  test('offers both languages to a browser set to neither', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Nadaljujte v slovenščini' })).toHaveAttribute(
      'href',
      '/sl/',
    );
    await page.getByRole('link', { name: 'Nastavite na hrvatskom' }).click();
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
    await page.getByRole('link', { name: 'Nadaljujte v slovenščini' }).click();
    await expect(page).toHaveURL('/sl/');
    await expect(page.getByRole('heading', { name: words.sl.today })).toBeVisible();
    await expect(page.getByRole('link', { name: words.sl.check })).toBeVisible();
  });
});

for (const lang of languages) {
  test.describe(`home in ${lang}`, () => {
    test.beforeEach(({ page }) => page.goto(href('home', lang)));

    test('shows the three ways in, what runs today and what is not known', async ({ page }) => {
      for (const door of ['check', 'contact', 'programmes'] as const)
        await expect(page.locator(`main a[href="${href(door, lang)}"]`).first()).toBeVisible();
      const today = page.locator('.today');
      await expect(today).toContainText('SA+');
      await expect(today).toContainText(lang === 'sl' ? '29. 3. 2024' : '29. 3. 2024.');
      await expect(today).toContainText(lang === 'sl' ? '30 projektov' : '30 projekata');
      await expect(page.locator('.ask li')).toHaveCount(5);
      // Every fact about today names a source that the pages of sources have.
      for (const item of await today.locator('li').all())
        await expect(item.locator('.source-note a').first()).toHaveAttribute('href', /#[a-z0-9-]+$/);
    });

    test('can be walked by keyboard: skip link, menu, language', async ({ page }) => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: words[lang].skip });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      const names: string[] = [];
      for (let step = 0; step < 7; step++) {
        await page.keyboard.press('Tab');
        names.push((await page.locator(':focus').textContent())?.trim() ?? '');
      }
      expect(names[0]).toBe(lang === 'sl' ? 'Vstopna točka' : 'Ulazna točka');
      expect(names).toHaveLength(new Set(names).size);
      expect(names.at(-1)).toBe(words[lang].other);
      const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineWidth);
      expect(outline).toBe('3px');
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
    });

    test('skips to the content', async ({ page }) => {
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
    await page.getByRole('link', { name: 'Hrvatski', exact: true }).click();
    await expect(page).toHaveURL(croatian);
    await page.getByRole('link', { name: 'Slovenščina', exact: true }).click();
    await expect(page).toHaveURL(slovenian);
  }
});

test('the privacy page says that answers stay on the device', async ({ page }) => {
  for (const lang of languages) {
    await page.goto(href('privacy', lang));
    await expect(page.locator('.lede')).toContainText(lang === 'sl' ? 'na vaši napravi' : 'na vašem uređaju');
  }
});

test('no page keeps anything: no cookie, no storage', async ({ page, context }) => {
  for (const lang of languages)
    for (const name of ['home', 'programmes', 'sources', 'statements', 'privacy'] as const)
      await page.goto(href(name, lang));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('the content security policy lets no inline script or style run', async ({ page }) => {
  await page.goto(href('home', 'sl'));
  const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');
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
