import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';

for (const lang of languages) {
  test.describe(`the page of sources in ${lang}`, () => {
    test.beforeEach(({ page }) => page.goto(href('sources', lang)));

    test('shows every known disagreement with both values and their sources', async ({ page }) => {
      for (const [id, ...values] of [
        ['regional-units', '16', '15'],
        ['long-programme-age-limit', '49', '49'],
        ['short-programme-duration', '3', '3,5'],
        ['csd-local-units', '63', '62'],
      ] as const) {
        const row = page.locator(`[aria-labelledby="conflicts"] #statement-${id}`);
        const claims = row.locator('.claims > li');
        await expect(claims).toHaveCount(2);
        for (const [index, value] of values.entries()) {
          await expect(claims.nth(index)).toContainText(value);
          await expect(claims.nth(index).locator('.source-note a').first()).toBeVisible();
        }
      }
    });

    test('has every source once, with its use, and every citation arrives at one', async ({ page }) => {
      const ids = await page.locator('.source').evaluateAll((entries) => entries.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(100);
      expect(new Set(ids).size).toBe(ids.length);
      const cited = await page
        .locator('.source-note a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
      expect(cited.filter((id) => !ids.includes(id))).toEqual([]);
      const uses = await page.locator('.source').allTextContents();
      expect(uses.filter((text) => !text.includes(lang === 'sl' ? 'Uporaba:' : 'Upotreba:'))).toEqual([]);
    });

    test('is accessible and fits a small phone', async ({ page }) => {
      test.slow();
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });

    test('is reached from a citation on another page', async ({ page }) => {
      await page.goto(href('programme', lang, 'sa-2019-lot-1'));
      await page.locator('.conditions .source-note a').first().click();
      await expect(page).toHaveURL(`${href('sources', lang)}#icra-2019`);
      await expect(page.locator('.source:target')).toBeInViewport();
    });
  });
}
