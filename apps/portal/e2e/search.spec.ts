import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { waitUntilKept } from './offline-driver.ts';
import { fixedPart, startOf, texts } from './texts.ts';

for (const lang of languages) {
  const t = texts(lang);
  const loka = { sl: 'v Škofji Loki', hr: 'u Škofjoj Loki' }[lang];
  const found = startOf(t('search:found', { count: 1 }).split('1')[0] ?? '');

  test.describe(`search over all pages, ${lang}`, () => {
    test('finds places as people write them', async ({ page, recording }) => {
      for (const [query, slug, name] of [
        ['zuzemberk', 'zuzemberk', 'Žužemberk'],
        ['solcava', 'solcava', 'Solčava'],
        ['ŽUŽEMBERK', 'zuzemberk', 'Žužemberk'],
        [loka, 'skofja-loka', 'Škofja Loka'],
      ] as const) {
        await page.goto(href('search', lang));
        await page.getByRole('searchbox').fill(query);
        await expect(page.getByRole('status').filter({ hasText: found })).toBeVisible();
        await page.locator('.found').getByRole('link', { name }).first().click();
        await expect(page).toHaveURL(href('municipality', lang, slug));
        await page.waitForLoadState();
        // What was typed is in no request.
        expect(
          recording.requests.filter((request) => decodeURI(request.url()).includes(`=${query}`)),
        ).toEqual([]);
      }
    });

    test('finds with the keyboard alone, in its own language only, and never cards or posters', async ({
      page,
    }) => {
      await page.goto(href('search', lang));
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('ljubljana');
      const links = page.locator('.found a');
      await expect(links).toHaveCount(10);
      await page.getByRole('button', { name: t('search:more') }).press('Enter');
      await expect(links.nth(10)).toBeFocused();
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(
        addresses.filter((address) => !address.startsWith(`/${lang}/`) || address.includes('/plakat/')),
      ).toEqual([]);
      await expect(page.locator('.found mark').first()).toBeVisible();
    });

    test('says that nothing was found for a word that stands on no page', async ({ page }) => {
      await page.goto(href('search', lang));
      for (const word of ['xyzxyzxyz', 'nogomet']) {
        await page.getByRole('searchbox').fill(word);
        await expect(page.getByRole('status').filter({ hasText: t('search:none') })).toBeVisible();
        await expect(page.locator('.found li')).toHaveCount(0);
      }
    });

    test('finds nothing for a beginning, but offers the words that begin so', async ({ page }) => {
      await page.goto(href('search', lang));
      await page.getByRole('searchbox').fill('progr');
      await expect(page.getByRole('status').filter({ hasText: t('search:none') })).toBeVisible();
      await expect(page.getByText(t('search:completions'))).toBeVisible();
      await expectFit(page, 'main');
      await page.getByRole('button', { name: 'program', exact: true }).press('Enter');
      await expect(page.getByRole('searchbox')).toHaveValue('program');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await expect(page.getByRole('status').filter({ hasText: found })).toBeVisible();
      await expect(page.getByText(t('search:completions'))).toBeHidden();
    });

    test('is reached by the magnifier of every page, and marks what it found', async ({ page }) => {
      for (const width of [1366, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(href('municipality', lang, 'trebnje'));
        await page
          .getByRole('banner')
          .getByRole('link', { name: t('search:title') })
          .press('Enter');
        await expect(page).toHaveURL(href('search', lang));
      }
      await page.getByRole('searchbox').fill(loka);
      await expect(page.locator('.found mark').first()).toBeVisible();
      const marked = await page.locator('.found li').first().locator('mark').allTextContents();
      expect(marked).toEqual(['Škofja', 'Loka']);
      const colours = await page
        .locator('.found mark')
        .first()
        .evaluate((mark) => {
          const { backgroundColor, color } = getComputedStyle(mark);
          return { backgroundColor, isOfText: color === getComputedStyle(document.body).color };
        });
      // Not the bare yellow of the browser.
      expect(colours).not.toMatchObject({ backgroundColor: 'rgb(255, 255, 0)' });
      expect(colours.isOfText).toBe(true);
      await expectFit(page, 'main');
      for (const excerpt of await page.locator('.found p').allTextContents())
        expect(excerpt).not.toMatch(/\p{Ll}(Vir|Izvor)[aio]?: /u);
    });

    test.describe('without its index', () => {
      test.use({ expectedErrors: [/ERR_FAILED/] });
      test('says so and offers the list', async ({ page }) => {
        await page.route('**/data/*/search.json', (route) => route.abort());
        await page.goto(href('search', lang));
        await page.getByRole('searchbox').fill('pogoji');
        await expect(page.getByRole('status').filter({ hasText: t('search:failed') })).toBeVisible();
        await expect(page.locator('main .links a').first()).toBeVisible();
      });
    });

    test.describe('offline', () => {
      // Files that nobody keeps, such as the icon, are asked for in vain.
      test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
      test('searches after one visit, before anything was typed', async ({ page, context }) => {
        await page.goto(href('search', lang));
        const index = await page.locator('#site-search').getAttribute('data-index');
        await waitUntilKept(page, index ?? '');
        await waitUntilKept(page, href('search', lang));
        await context.setOffline(true);
        await page.reload();
        await page.getByRole('searchbox').fill(loka);
        await expect(page.locator('.found a').first()).toHaveAttribute(
          'href',
          href('municipality', lang, 'skofja-loka'),
        );
      });
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('says so and offers the list', async ({ page }) => {
        await page.goto(href('search', lang));
        await expect(page.getByText(fixedPart(lang, 'search:noScript'))).toBeVisible();
        await expect(page.getByRole('searchbox')).toBeHidden();
        await page.locator('main .links').getByRole('link').first().click();
        await expect(page).not.toHaveURL(href('search', lang));
      });
    });
  });
}

for (const lang of languages)
  test(`asks for the same files whatever is typed, at most 120 kB, ${lang}`, async ({ page, recording }) => {
    await page.goto(href('search', lang));
    await page.waitForLoadState('networkidle');
    // The browser asks for the icon when it likes.
    const asked = () => recording.requests.filter((request) => !request.url().endsWith('/favicon.svg'));
    const before = asked().length;
    const search = async (typed: string) => {
      await page.getByRole('searchbox').fill(typed);
      await expect(page.getByRole('status').filter({ hasText: /\d|n(aš|ič|iš)/i })).toBeVisible();
      await page.waitForLoadState('networkidle');
    };
    await search('celje');
    const first = asked().slice(before);
    const sizes = await Promise.all(first.map((request) => request.sizes()));
    const weight = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThanOrEqual(120_000);
    // Named by what is in them, so that they are kept.
    for (const request of first)
      expect(new URL(request.url()).pathname).toMatch(
        /\/(_astro\/[\w.-]+\.[\w-]{6,}\.js|data\/[0-9a-f]{8}\/search\.json)$/,
      );
    const typed =
      `pogoji dolgovi trebnje zuzemberk program 03 818 16 50 nogomet tisina projekt romske regijska
      enota urad pomoc jezik delo gorenjska piran`.split(/\s+/);
    for (const word of typed) await search(word);
    expect(asked().slice(before)).toHaveLength(first.length);
  });

test('the words stay out of the address and of what is stored', async ({ page }) => {
  await page.goto(href('search', 'sl'));
  await page.getByRole('searchbox').fill('dolgovi');
  await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeVisible();
  expect(page.url()).not.toContain('dolgovi');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
