import { projectEvents, towns } from '@vstopna-tocka/core/cross-border';
import { terms } from '@vstopna-tocka/core/glossary';
import { regionalUnits } from '@vstopna-tocka/core/places';
import { calls } from '@vstopna-tocka/core/programmes';
import { expect, href, languages, test } from './fixtures.ts';

const words = {
  sl: {
    shown: 'Prikazana sta 2 izraza.',
    all: 'Prikazanih je 66 izrazov.',
    money: 'Evropski socialni sklad: 80 %',
  },
  hr: {
    shown: 'Prikazana su 2 pojma.',
    all: 'Prikazano je 66 pojmova.',
    money: 'Europski socijalni fond: 80 %',
  },
};

for (const lang of languages) {
  test.describe(`across the border in ${lang}`, () => {
    test('the map and the list have the same towns in the same order, and the events stand by date', async ({
      page,
    }) => {
      await page.goto(href('crossBorder', lang));
      const numbers = await page.locator('.town-map text').allTextContents();
      expect(numbers.map((number) => Number(number))).toEqual(towns.map((_, index) => index + 1));
      await expect(page.locator('.town-list h3')).toContainText(towns.map(({ name }) => name));
      await expect(page.locator('.timeline li')).toContainText(projectEvents.map(({ title }) => title[lang]));
      const dates = projectEvents.map(({ date }) => date.value);
      expect([...dates].sort()).toEqual(dates);
    });

    test('the glossary is complete without script and found in any of its languages with it', async ({
      page,
    }) => {
      await page.goto(href('glossary', lang));
      await expect(page.locator('[data-term]')).toHaveCount(terms.length);
      const box = page.getByRole('searchbox');
      await expect(page.getByRole('status')).toHaveText(words[lang].all);
      for (const query of ['začasno NEZAPOSLJIVA', 'privremeno nezaposljiva', 'unemployable']) {
        await box.fill(query);
        await expect(page.locator('[data-term]:visible')).not.toHaveCount(terms.length);
        await expect(page.locator('[data-term]:visible').first()).toBeVisible();
      }
      await box.fill('temporarily unemployable');
      await expect(page.getByRole('status')).toHaveText(words[lang].shown);
      await page.goto(`${href('glossary', lang)}#obcina`);
      await page.waitForLoadState();
      await expect(page.locator('#obcina')).toBeInViewport();
    });

    test('the figures are drawn and stand in tables', async ({ page }) => {
      await page.goto(href('figures', lang));
      await expect(page.getByRole('img', { name: words[lang].money })).toBeVisible();
      await expect(page.locator('.call-table tbody tr')).toHaveCount(calls.length);
      await expect(page.locator('.count-table tbody tr')).toHaveCount(regionalUnits.length);
      await expect(page.locator('#included-2020-08')).toContainText('3.134');
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
