import type { Page } from '@playwright/test';
import { expect, href, languages, test } from './fixtures.ts';

const shown = (page: Page) => page.locator('[data-project]:visible');
const status = (page: Page) => page.locator('[data-filter] [role="status"]');

test.describe('the list of programmes', () => {
  test('counts in the plural forms of Slovenian', async ({ page }) => {
    await page.goto(href('programmes', 'sl'));
    const all = await shown(page).count();
    expect(all).toBeGreaterThan(20);
    await expect(status(page)).toHaveText(`Prikazanih je ${all} projektov.`);
    await page.getByLabel('Ali poteka').selectOption('running');
    await expect(status(page)).toHaveText('Prikazan je 1 projekt.');
    await page.getByLabel('Ali poteka').selectOption('ended');
    await page.getByLabel('Območje').selectOption('gorenjska');
    await expect(status(page)).toHaveText('Prikazani so 3 projekti.');
    await expect(shown(page)).toHaveCount(3);
    await page.getByLabel('Komu je namenjen').selectOption('other-culture-women');
    await expect(status(page)).toHaveText('Prikazana sta 2 projekta.');
  });

  test('counts in the plural forms of Croatian', async ({ page }) => {
    await page.goto(href('programmes', 'hr'));
    await page.getByLabel('Provodi li se').selectOption('running');
    await expect(status(page)).toHaveText('Prikazan je 1 projekt.');
    await page.getByLabel('Provodi li se').selectOption('ended');
    await page.getByLabel('Područje').selectOption('gorenjska');
    await expect(status(page)).toHaveText('Prikazana su 3 projekta.');
  });

  test('keeps the choice in the fragment, over reload, language and back', async ({ page }) => {
    await page.goto(href('programmes', 'sl'));
    await page.getByLabel('Razpis').selectOption('sa-2019');
    await page.getByLabel('Komu je namenjen').selectOption('roma-women');
    await expect(page).toHaveURL(`${href('programmes', 'sl')}#group=roma-women&call=sa-2019`);
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(1);
    await page.reload();
    await expect(shown(page)).toHaveCount(count);
    await page.getByRole('link', { name: 'Hrvatski' }).click();
    await expect(page).toHaveURL(`${href('programmes', 'hr')}#group=roma-women&call=sa-2019`);
    await expect(shown(page)).toHaveCount(count);
    await shown(page).first().getByRole('link').click();
    await page.goBack();
    await expect(shown(page)).toHaveCount(count);
    await page.getByRole('button', { name: 'Prikažite sve' }).click();
    await expect(page).toHaveURL(href('programmes', 'hr'));
    expect(await shown(page).count()).toBeGreaterThan(count);
  });

  test('says beside each value how many projects it leaves, true also when combined', async ({ page }) => {
    await page.goto(`${href('programmes', 'sl')}#call=sa-2019`);
    const options = (facet: string) =>
      page.locator(`[name="${facet}"] option:not([value=""])`).evaluateAll((all) =>
        (all as HTMLOptionElement[]).map(({ value, text }) => ({
          value,
          count: Number(/\((\d+)\)$/.exec(text)?.[1]),
        })),
      );
    for (const facet of ['group', 'unit', 'status', 'municipality']) {
      const offered = await options(facet);
      for (const { value, count } of offered.slice(0, 20)) {
        await page.locator(`[name="${facet}"]`).selectOption(value);
        await expect(shown(page), `${facet} ${value}`).toHaveCount(count);
        // The other values of the same facet keep their counts: they would replace this one.
        expect(await options(facet)).toEqual(offered);
      }
      await page.locator(`[name="${facet}"]`).selectOption('');
    }
  });

  test('takes as within reach of a municipality what runs in its unit', async ({ page }) => {
    await page.goto(`${href('programmes', 'sl')}#municipality=trebnje`);
    const near = await shown(page).count();
    expect(near).toBeGreaterThan(0);
    await page.goto(`${href('programmes', 'sl')}#unit=dolenjska-in-bela-krajina`);
    await expect(shown(page)).toHaveCount(near);
  });

  test('says plainly when nothing is known, and where to ask', async ({ page }) => {
    await page.goto(`${href('programmes', 'sl')}#unit=zasavje`);
    await expect(shown(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('Prikazanih je 0 projektov.');
    await expect(page.getByText('Takega projekta v naših virih nismo našli.')).toBeVisible();
    await expect(page.locator('[data-none] a')).toHaveAttribute('href', href('contact', 'sl'));
  });

  test('takes no harm from a fragment that means nothing', async ({ page }) => {
    await page.goto(`${href('programmes', 'sl')}#unit=atlantis&x=%E0%A4%A`);
    expect(await shown(page).count()).toBeGreaterThan(20);
  });

  test('can be filtered by keyboard alone', async ({ page }) => {
    await page.goto(href('programmes', 'sl'));
    await page.getByLabel('Ali poteka').focus();
    await page.keyboard.press('ArrowDown');
    await expect(status(page)).toHaveText('Prikazan je 1 projekt.');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Pokažite vse' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await shown(page).count()).toBeGreaterThan(20);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list stands there by programme, without controls that do nothing', async ({ page }) => {
    for (const lang of languages) {
      await page.goto(href('programmes', lang));
      expect(await shown(page).count()).toBeGreaterThan(20);
      await expect(page.locator('[data-filter]')).toBeHidden();
      await expect(page.locator('[data-none]')).toBeHidden();
      expect(await page.locator('section.programme').count()).toBe(12);
    }
  });

  test('links lead from value to value, with counts that are true', async ({ page }) => {
    for (const lang of languages) {
      await page.goto(href('programmes', lang));
      const links = await page.locator('.facet-links li').evaluateAll((all) =>
        all.map((item) => ({
          address: item.querySelector('a')?.getAttribute('href') ?? '',
          count: Number(/\((\d+)\)/.exec(item.textContent ?? '')?.[1]),
        })),
      );
      expect(links.length).toBeGreaterThan(35);
      for (const { address, count } of links) {
        const html = await (await page.request.get(address)).text();
        expect(html.split(' data-project').length - 1, address).toBe(count);
        expect(html.match(/<a[^>]*aria-current="page"[^>]*>/g)?.some((link) => link.includes(address))).toBe(
          true,
        );
      }
    }
  });
});

for (const lang of languages) {
  test(`a programme that is over says so, with its conditions and the disagreement, ${lang}`, async ({
    page,
  }) => {
    await page.goto(href('programme', lang, 'sa-2017-long'));
    await expect(page.locator('main .notice')).toContainText(
      lang === 'sl' ? 'je končan' : 'je program završen',
    );
    await expect(page.locator('.conditions .claims li')).toHaveCount(2);
    await expect(page.locator('main')).toContainText(lang === 'sl' ? '3,70 evra na dan' : '3,70 eura na dan');
    await expect(page.locator('.call')).toHaveCount(2);
    await page.goto(href('programme', lang, 'sa-2017-short-c'));
    const durations = page.locator('.facts .claims li');
    await expect(durations.nth(0)).toContainText(lang === 'sl' ? '3 meseci' : '3 mjeseca');
    await expect(durations.nth(1)).toContainText(lang === 'sl' ? '3,5 meseca' : '3,5 mjeseca');
  });

  test(`a programme shows the way of a participant as a list that leads to each step, ${lang}`, async ({
    page,
  }) => {
    await page.goto(href('programme', lang, 'sa-2019-lot-1'));
    const steps = page.locator('.way').getByRole('listitem');
    await expect(steps).toHaveCount(7);
    await expect(steps.first()).toContainText(lang === 'sl' ? 'Prepoznava' : 'Prepoznavanje');
    await expect(steps.last()).toContainText(lang === 'sl' ? 'Spremljanje' : 'Praćenje');
    await steps.nth(3).getByRole('link').click();
    await expect(page).toHaveURL(`${href('howItWorks', lang)}#agreement`);
    await expect(page.locator('#agreement')).toBeInViewport();
  });

  test(`what runs today makes up no conditions and no amounts, ${lang}`, async ({ page }) => {
    await page.goto(href('programme', lang, 'sa-2024-plus'));
    await expect(page.locator('main .notice')).toContainText(
      lang === 'sl' ? 'Ta program poteka' : 'Ovaj se program provodi',
    );
    await expect(page.locator('.conditions')).toContainText(
      lang === 'sl'
        ? 'Pogojev tega programa v naših virih ni.'
        : 'Uvjeta ovog programa u našim izvorima nema.',
    );
    const payments = page
      .locator('main')
      .getByText(lang === 'sl' ? 'Zneska v virih nismo našli' : 'Iznos u izvorima nismo pronašli');
    await expect(payments).toHaveCount(2);
    await expect(page.locator('main')).toContainText(lang === 'sl' ? '1 evro na uro' : '1 euro po satu');
  });

  test(`a project names provider, places, dates and sources, ${lang}`, async ({ page }) => {
    await page.goto(href('project', lang, 'gorenjska-socialna-aktivacija'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Socialna aktivacija Gorenjske');
    const main = page.locator('main');
    await expect(main).toContainText('Ljudska univerza Kranj');
    await expect(main).toContainText(lang === 'sl' ? '23. 9. 2019' : '23. 9. 2019.');
    await expect(page.locator('.run')).toHaveCount(2);
    await expect(main.locator(`a[href="${href('unit', lang, 'gorenjska')}"]`)).toHaveCount(2);
    await expect(main.locator(`a[href="${href('municipality', lang, 'jesenice')}"]`)).toHaveCount(1);
    await expect(main.locator(`a[href="${href('programme', lang, 'sa-2019-lot-2')}"]`)).toHaveCount(1);
    if (lang === 'hr') await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'sl');
  });
}
