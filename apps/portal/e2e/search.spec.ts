import { expect, expectFit, href, languages, test } from './fixtures.ts';

const words = {
  sl: {
    found: /^Našli smo \d+ stran/,
    none: 'Ničesar nismo našli.',
    more: 'Pokažite več',
    needs: 'Iskanje potrebuje JavaScript.',
  },
  hr: {
    found: /^Pronašli smo \d+ stran/,
    none: 'Ništa nismo pronašli.',
    more: 'Pokažite više',
    needs: 'Pretraživanje treba JavaScript.',
  },
} as const;

for (const lang of languages) {
  const say = words[lang];

  test.describe(`search over all pages, ${lang}`, () => {
    for (const [query, slug, name] of [
      ['zuzemberk', 'zuzemberk', 'Žužemberk'],
      ['solcava', 'solcava', 'Solčava'],
      ['ŽUŽEMBERK', 'zuzemberk', 'Žužemberk'],
    ] as const)
      test(`${query} finds ${name}`, async ({ page, recording }) => {
        await page.goto(href('search', lang));
        await page.getByRole('searchbox').fill(query);
        await expect(page.getByRole('status').filter({ hasText: say.found })).toBeVisible();
        await page.locator('.found').getByRole('link', { name }).first().click();
        await expect(page).toHaveURL(href('municipality', lang, slug));
        await page.waitForLoadState();
        // What was typed is in no request.
        expect(
          recording.requests.filter((request) => decodeURI(request.url()).includes(`=${query}`)),
        ).toEqual([]);
      });

    test('finds with the keyboard alone, in its own language only, and never cards or posters', async ({
      page,
    }) => {
      await page.goto(href('search', lang));
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('ljubljana');
      const links = page.locator('.found a');
      await expect(links).toHaveCount(10);
      await page.getByRole('button', { name: say.more }).press('Enter');
      await expect(links.nth(10)).toBeFocused();
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(
        addresses.filter((address) => !address.startsWith(`/${lang}/`) || address.includes('/plakat/')),
      ).toEqual([]);
      await expect(page.locator('.found mark').first()).toBeVisible();
    });

    test('says that nothing was found', async ({ page }) => {
      await page.goto(href('search', lang));
      await page.getByRole('searchbox').fill('xyzxyzxyz');
      await expect(page.getByRole('status').filter({ hasText: say.none })).toBeVisible();
    });

    test('is accessible and fits a small phone', async ({ page }) => {
      await page.goto(href('search', lang));
      await page.getByRole('searchbox').fill('pogoji');
      await expect(page.locator('.found a').first()).toBeVisible();
      await expectFit(page);
    });

    test.describe('without its index', () => {
      test.use({ expectedErrors: [/ERR_FAILED/] });
      test('says so and offers the list', async ({ page }) => {
        await page.route('**/pagefind/**', (route) => route.abort());
        await page.goto(href('search', lang));
        await page.getByRole('searchbox').fill('pogoji');
        await expect(
          page.getByRole('status').filter({ hasText: lang === 'sl' ? 'ni naložilo' : 'nije učitalo' }),
        ).toBeVisible();
        await expect(page.locator('main .links a').first()).toBeVisible();
      });
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('says so and offers the list', async ({ page }) => {
        await page.goto(href('search', lang));
        await expect(page.getByText(say.needs)).toBeVisible();
        await expect(page.getByRole('searchbox')).toBeHidden();
        await page.locator('main .links').getByRole('link').first().click();
        await expect(page).not.toHaveURL(href('search', lang));
      });
    });
  });
}

test('only this page may compile WebAssembly', async ({ page }) => {
  const policyOf = async (path: string) => {
    await page.goto(path);
    return page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  };
  expect(await policyOf(href('search', 'hr'))).toContain("'wasm-unsafe-eval'");
  for (const other of ['home', 'check', 'contact'] as const)
    expect(await policyOf(href(other, 'hr'))).not.toContain('wasm');
});

test('a search takes at most 120 kB beside the page, most of them only once', async ({ page, recording }) => {
  const weightOf = async (words: string) => {
    const before = recording.requests.length;
    await page.getByRole('searchbox').fill(words);
    await expect(page.locator('.found mark').first()).toHaveText(new RegExp(words, 'i'));
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(recording.requests.slice(before).map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  await page.goto(href('search', 'sl'));
  await page.waitForLoadState();
  const first = await weightOf('pogoji');
  const next = await weightOf('celje');
  expect(first).toBeGreaterThan(10_000);
  expect(first).toBeLessThanOrEqual(120_000);
  expect(next).toBeLessThan(first / 2);
});

test('the words stay out of the address and of what is stored', async ({ page }) => {
  await page.goto(href('search', 'sl'));
  await page.getByRole('searchbox').fill('dolgovi');
  await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeVisible();
  expect(page.url()).not.toContain('dolgovi');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
