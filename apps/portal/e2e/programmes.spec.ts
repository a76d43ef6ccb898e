import type { Page } from '@playwright/test';
import { stages } from '@vstopna-tocka/core/process';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

const shown = (page: Page) => page.locator('[data-project]:visible');
const status = (page: Page) => page.locator('[data-filter] [role="status"]');

test.describe('the list of programmes', () => {
  test('counts in the plural forms of Slovenian', async ({ page }) => {
    const t = texts('sl');
    await page.goto(href('programmes', 'sl'));
    const all = await shown(page).count();
    expect(all).toBeGreaterThan(20);
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: all }));
    await page.getByLabel(t('programmes:filter.status')).selectOption('running');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 1 }));
    await page.getByLabel(t('programmes:filter.status')).selectOption('ended');
    await page.getByLabel(t('programmes:filter.unit')).selectOption('gorenjska');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 3 }));
    await expect(shown(page)).toHaveCount(3);
    await page.getByLabel(t('programmes:filter.group')).selectOption('other-culture-women');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 2 }));
  });

  test('counts in the plural forms of Croatian', async ({ page }) => {
    const t = texts('hr');
    await page.goto(href('programmes', 'hr'));
    await page.getByLabel(t('programmes:filter.status')).selectOption('running');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 1 }));
    await page.getByLabel(t('programmes:filter.status')).selectOption('ended');
    await page.getByLabel(t('programmes:filter.unit')).selectOption('gorenjska');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 3 }));
  });

  test('keeps the choice in the fragment, over reload, language and back', async ({ page }) => {
    const t = texts('sl');
    await page.goto(href('programmes', 'sl'));
    await page.getByLabel(t('programmes:filter.call')).selectOption('sa-2019');
    await page.getByLabel(t('programmes:filter.group')).selectOption('roma-women');
    await expect(page).toHaveURL(`${href('programmes', 'sl')}#group=roma-women&call=sa-2019`);
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(1);
    await page.reload();
    await expect(shown(page)).toHaveCount(count);
    await page.getByRole('link', { name: texts('hr')('languageName') }).click();
    await expect(page).toHaveURL(`${href('programmes', 'hr')}#group=roma-women&call=sa-2019`);
    await expect(shown(page)).toHaveCount(count);
    await shown(page).first().getByRole('link').click();
    await page.goBack();
    await expect(shown(page)).toHaveCount(count);
    await page.getByRole('button', { name: texts('hr')('programmes:filter.reset') }).click();
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
      const [first, ...others] = offered.slice(0, 20);
      await page.locator(`[name="${facet}"]`).selectOption(first?.value ?? '');
      await expect(shown(page), `${facet} ${first?.value}`).toHaveCount(first?.count ?? Number.NaN);
      // The others in the page itself: the same events, without the way there and back for each.
      const left = await page.locator(`[name="${facet}"]`).evaluate(
        (select: HTMLSelectElement, values) =>
          values.map((value) => {
            select.value = value;
            select.dispatchEvent(new Event('input', { bubbles: true }));
            select.dispatchEvent(new Event('change', { bubbles: true }));
            const all = [...document.querySelectorAll('[data-project]')];
            return { value, count: all.filter((project) => project.checkVisibility()).length };
          }),
        others.map(({ value }) => value),
      );
      expect(left, facet).toEqual(others);
      // The values of the same facet keep their counts: they would replace this one.
      expect(await options(facet)).toEqual(offered);
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
    const t = texts('sl');
    await page.goto(`${href('programmes', 'sl')}#unit=zasavje`);
    await expect(shown(page)).toHaveCount(0);
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 0 }));
    await expect(page.locator('[data-none]')).toBeVisible();
    await expect(page.locator('[data-none] a')).toHaveAttribute('href', href('contact', 'sl'));
  });

  test('takes no harm from a fragment that means nothing', async ({ page }) => {
    await page.goto(`${href('programmes', 'sl')}#unit=atlantis&x=%E0%A4%A`);
    expect(await shown(page).count()).toBeGreaterThan(20);
  });

  test('can be filtered by keyboard alone', async ({ page }) => {
    const t = texts('sl');
    await page.goto(href('programmes', 'sl'));
    await page.getByLabel(t('programmes:filter.status')).focus();
    await page.keyboard.press('ArrowDown');
    await expect(status(page)).toHaveText(t('programmes:filter.count', { count: 1 }));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('programmes:filter.reset') })).toBeFocused();
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
});

for (const lang of languages) {
  test(`a programme shows the way of a participant as a list that leads to each step, ${lang}`, async ({
    page,
  }) => {
    await page.goto(href('programme', lang, 'sa-2019-lot-1'));
    const steps = page.locator('.way').getByRole('listitem');
    await expect(steps).toHaveCount(7);
    await expect(steps).toContainText(stages.map(({ name }) => name[lang]));
    await steps.nth(3).getByRole('link').click();
    await expect(page).toHaveURL(`${href('howItWorks', lang)}#agreement`);
    await expect(page.locator('#agreement')).toBeInViewport();
  });
}
