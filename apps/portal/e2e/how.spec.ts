import { stages } from '@vstopna-tocka/core/process';
import { expect, href, languages, test } from './fixtures.ts';

for (const lang of languages) {
  test.describe(`how it works in ${lang}`, () => {
    test('is reached from home, leads from the picture to each step by keyboard, and is whole on paper', async ({
      page,
    }) => {
      await page.goto(href('home', lang));
      await page.locator(`main a[href="${href('howItWorks', lang)}"]`).click();
      await expect(page).toHaveURL(href('howItWorks', lang));
      for (const { id } of stages) {
        const link = page.locator(`.way a[href="#${id}"]`);
        await link.focus();
        await page.keyboard.press('Enter');
        await expect(page.locator(`#${id}:target`)).toBeInViewport();
      }
      await page.emulateMedia({ media: 'print' });
      for (const { id } of stages) await expect(page.locator(`#${id} dl`)).toBeVisible();
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(8);
    });
  });
}
