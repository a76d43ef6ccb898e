import { stages } from '@vstopna-tocka/core/process';
import { expect, href, languages, test } from './fixtures.ts';

const words = {
  sl: {
    way: 'Koraki in kdo sodeluje v vsakem',
    agreement: ': oseba, koordinator',
    chart: 'Kratki: 3; Vmesni: 6; Dolgi: 11;',
  },
  hr: {
    way: 'Koraci i tko sudjeluje u svakom',
    agreement: ': osoba, koordinator',
    chart: 'Kratki: 3; Srednji: 6; Dugi: 11;',
  },
};

for (const lang of languages) {
  test.describe(`how it works in ${lang}`, () => {
    test('is a picture that reads as a list of steps with who takes part', async ({ page }) => {
      await page.goto(href('howItWorks', lang));
      const steps = page.getByRole('list', { name: words[lang].way }).getByRole('listitem');
      await expect(steps).toHaveCount(7);
      await expect(steps).toContainText(stages.map(({ name }) => name[lang]));
      await expect(steps.nth(3)).toContainText(words[lang].agreement);
    });

    test('leads from the picture to each step, with the keyboard', async ({ page }) => {
      await page.goto(href('howItWorks', lang));
      for (const { id } of stages) {
        const link = page.locator(`.way a[href="#${id}"]`);
        await link.focus();
        await page.keyboard.press('Enter');
        await expect(page.locator(`#${id}:target`)).toBeInViewport();
      }
    });

    test('draws every kind of programme to scale on one axis', async ({ page }) => {
      await page.goto(href('howItWorks', lang));
      await expect(page.getByRole('img', { name: words[lang].chart })).toBeVisible();
      const widths = await page
        .locator('.axis .phase-with, .axis .phase-without')
        .evaluateAll((bars) => bars.map((bar) => (bar as SVGRectElement).width.baseVal.value));
      const month = (widths[2] ?? 0) / 11;
      expect(month).toBeGreaterThan(10);
      expect(widths.map((width) => Math.round(width / month))).toEqual([3, 6, 11, 1, 6, 1]);
      const numbers = await page.locator('.phase-number, .phase-number-without').allTextContents();
      expect(numbers.map(Number)).toEqual([3, 6, 11, 1, 6, 1]);
      await expect(page.locator('.phase-table tbody tr')).toHaveCount(4);
      await expect(page.locator('.phase-table tbody tr').first().locator('.claims > li')).toHaveCount(2);
    });

    test('keeps every step whole on paper', async ({ page }) => {
      await page.goto(href('howItWorks', lang));
      await page.emulateMedia({ media: 'print' });
      for (const { id } of stages) await expect(page.locator(`#${id} dl`)).toBeVisible();
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(8);
    });

    test('is reached from home, and from a programme with its own phases', async ({ page }) => {
      await page.goto(href('home', lang));
      await page.locator(`main a[href="${href('howItWorks', lang)}"]`).click();
      await expect(page).toHaveURL(href('howItWorks', lang));
      await page.goto(href('programme', lang, 'sa-2019-lot-2'));
      expect(
        await page.locator('.axis .phase-number, .axis .phase-number-without').allTextContents(),
      ).toEqual(['1', '6', '1']);
      await page.goto(href('programme', lang, 'sa-2024-plus'));
      await expect(page.locator('.axis')).toHaveCount(0);
      await expect(page.locator(`main a[href="${href('howItWorks', lang)}"]`)).toBeVisible();
    });
  });
}
