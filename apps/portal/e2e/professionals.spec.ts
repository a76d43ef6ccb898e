import type { Page } from '@playwright/test';
import { meetings } from '@vstopna-tocka/core/process';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

/** An entry of the first meeting, which comes from the data. */
const goalsIn = { sl: 'Cilji vsakega udeleženca.', hr: 'Ciljevi svakog sudionika.' };
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
const sheet = (page: Page, id: string) => page.locator('article', { has: page.locator(`h2#${id}`) });

for (const lang of languages) {
  test.describe(`for professionals in ${lang}`, () => {
    test('leads from a role to its steps and from a step to its meetings', async ({ page }) => {
      await page.goto(href('professionals', lang));
      await expect(page.locator('.roles > div')).toHaveCount(10);
      await expect(page.locator('.roles .tag')).toHaveCount(4);
      await page
        .locator('.roles > div')
        .nth(3)
        .locator(`a[href="${href('howItWorks', lang)}#follow-up"]`)
        .click();
      await expect(page.locator('#follow-up:target')).toBeInViewport();
      await page.locator(`#phases a[href="${href('meetings', lang)}#opening"]`).click();
      await expect(page.locator('h2#opening:target')).toBeInViewport();
    });

    test('has a sheet for each meeting that is filled in with the keyboard', async ({ page }) => {
      await page.goto(href('meetings', lang));
      await expect(page.locator('article h2')).toHaveText(meetings.map(({ name }) => name[lang]));
      const opening = sheet(page, 'opening');
      const goals = opening.getByLabel(goalsIn[lang], { exact: true });
      await goals.focus();
      await page.keyboard.press('Space');
      await expect(goals).toBeChecked();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Čakalna vrsta');
      await expect(
        opening.getByLabel(texts(lang)('professionals:meetings.note', { item: goalsIn[lang] })),
      ).toHaveValue('Čakalna vrsta');
    });

    test('sends nothing and stores nothing of what is written', async ({ page, context, recording }) => {
      await page.goto(href('meetings', lang));
      await page.waitForLoadState('networkidle');
      await expect(page.locator('form')).toHaveCount(0);
      const before = recording.requests.length;
      expect(before).toBeGreaterThan(1);
      for (const id of meetings.map((meeting) => meeting.id)) {
        await sheet(page, id).getByRole('checkbox').first().check();
        await sheet(page, id).getByRole('checkbox').last().check();
        await sheet(page, id).locator('.line').first().fill('skrivnost');
        await sheet(page, id).locator('.line').last().fill('skrivnost');
      }
      await sheet(page, 'opening').locator('.line').first().press('Enter');
      expect(recording.requests.slice(before).map((request) => request.url())).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
      }));
      expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
      expect(page.url()).not.toContain('?');
      await page.reload();
      const fields = page.locator('main .line');
      expect(await fields.count()).toBeGreaterThan(30);
      const left = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
      expect(left.filter(Boolean)).toEqual([]);
      await expect(page.locator('main input:checked')).toHaveCount(0);
    });

    test('prints a page for each meeting with what was written, or one meeting alone', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.classList.add('printing');
      });
      await page.goto(href('meetings', lang));
      await sheet(page, 'closing')
        .getByLabel(texts(lang)('professionals:meetings.agreed'))
        .fill(`${'Ena vrsta\n'.repeat(6)}Zadnja`);
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(meetings.length);
      await sheet(page, 'closing')
        .getByRole('button', { name: texts(lang)('professionals:meetings.printOne') })
        .click();
      await expect(page.locator('html')).toHaveClass('printing');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('article:visible')).toHaveCount(1);
      const text = sheet(page, 'closing').locator('textarea');
      expect(await text.evaluate((area) => area.scrollHeight - area.clientHeight)).toBeLessThanOrEqual(1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(page.locator('article:visible')).toHaveCount(meetings.length);
    });
  });
}

test('the sheets can be filled in and printed by the browser without script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(href('meetings', 'sl'));
  await expect(page.locator('[data-print]:visible')).toHaveCount(0);
  await page.locator('main input[type="checkbox"]').first().check();
  await context.close();
});
