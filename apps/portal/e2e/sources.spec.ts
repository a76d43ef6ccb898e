import { sourceById } from '@vstopna-tocka/core/sources';
import { sourceHref } from '../src/shared/build/sources.ts';
import { expect, href, languages, test } from './fixtures.ts';

const addressOf = (id: string, lang: 'sl' | 'hr') => {
  const source = sourceById(id);
  if (!source) throw new Error(`source "${id}": expected in the data`);
  return sourceHref(source, lang);
};

for (const lang of languages) {
  const lists = [href('sources', lang), href('sourcesOfInstitutions', lang), href('sourcesOfPress', lang)];

  test.describe(`the pages of sources in ${lang}`, () => {
    test('show every known disagreement with both values and their sources', async ({ page }) => {
      await page.goto(href('statements', lang));
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

    test('have every source once, with its use, and every citation arrives at one', async ({ page }) => {
      const ids: string[] = [];
      const addresses: string[] = [];
      for (const list of lists) {
        await page.goto(list);
        const found = await page.locator('.source').evaluateAll((entries) => entries.map(({ id }) => id));
        ids.push(...found);
        addresses.push(...found.map((id) => `${list}#${id}`));
        const uses = await page.locator('.source').allTextContents();
        expect(uses.filter((text) => !text.includes(lang === 'sl' ? 'Uporaba:' : 'Upotreba:'))).toEqual([]);
      }
      expect(ids.length).toBeGreaterThan(100);
      expect(new Set(ids).size).toBe(ids.length);
      await page.goto(href('statements', lang));
      const cited = await page
        .locator('.source-note a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(cited.length).toBeGreaterThan(50);
      expect(cited.filter((address) => !addresses.includes(address))).toEqual([]);
    });

    test('lead to one another', async ({ page }) => {
      await page.goto(href('sources', lang));
      for (const list of [...lists.slice(1), href('statements', lang)]) {
        await page.locator(`.contents a[href="${list}"]`).click();
        await expect(page).toHaveURL(list);
        await page.waitForLoadState();
        await expect(page.locator('.contents [aria-current="page"]')).toHaveAttribute('href', list);
      }
    });

    test('are reached from a citation on another page', async ({ page }) => {
      await page.goto(href('programme', lang, 'sa-2019-lot-1'));
      await page.locator('.conditions .source-note a').first().click();
      await expect(page).toHaveURL(addressOf('icra-2019', lang));
      await expect(page.locator('.source:target')).toBeInViewport();
    });
  });
}
