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
    test('lead to one another, and are reached from a citation on another page', async ({ page }) => {
      await page.goto(href('sources', lang));
      for (const list of [...lists.slice(1), href('statements', lang)]) {
        await page.locator(`.contents a[href="${list}"]`).click();
        await expect(page).toHaveURL(list);
        await page.waitForLoadState();
        await expect(page.locator('.contents [aria-current="page"]')).toHaveAttribute('href', list);
      }
      await page.goto(href('programme', lang, 'sa-2019-lot-1'));
      await page.locator('.conditions .source-note a').first().click();
      await expect(page).toHaveURL(addressOf('icra-2019', lang));
      await expect(page.locator('.source:target')).toBeInViewport();
    });
  });
}
