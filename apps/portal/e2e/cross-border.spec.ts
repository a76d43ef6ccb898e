import { terms } from '@vstopna-tocka/core/glossary';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

for (const lang of languages) {
  test.describe(`across the border in ${lang}`, () => {
    test('the glossary is complete without script and found in any of its languages with it', async ({
      page,
    }) => {
      await page.goto(href('glossary', lang));
      await expect(page.locator('[data-term]')).toHaveCount(terms.length);
      const box = page.getByRole('searchbox');
      await expect(page.getByRole('status')).toHaveText(
        texts(lang)('glossary:found', { count: terms.length }),
      );
      for (const query of ['začasno NEZAPOSLJIVA', 'privremeno nezaposljiva', 'unemployable']) {
        await box.fill(query);
        await expect(page.locator('[data-term]:visible')).not.toHaveCount(terms.length);
        await expect(page.locator('[data-term]:visible').first()).toBeVisible();
      }
      await box.fill('temporarily unemployable');
      await expect(page.getByRole('status')).toHaveText(texts(lang)('glossary:found', { count: 2 }));
      await page.goto(`${href('glossary', lang)}#obcina`);
      await page.waitForLoadState();
      await expect(page.locator('#obcina')).toBeInViewport();
    });
  });
}

test('without script the glossary has no search box and every term', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(href('glossary', 'sl'));
  await expect(page.locator('[data-glossary-search]')).toBeHidden();
  await expect(page.locator('[data-term]:visible')).toHaveCount(terms.length);
  await context.close();
});
