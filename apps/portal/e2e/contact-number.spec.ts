import type { Page } from '@playwright/test';
import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { expect, expectFit, href, languages, test } from './fixtures.ts';

// How far down the first number stands on a phone: what a person comes for.

const SCREEN = { width: 360, height: 740 };
const WALK = ['trebnje', 'celje', 'piran', 'ljubljana', 'ormoz'];

interface Seen {
  /** Where the number ends, in pixels from the top. */
  bottom: number;
  /** The height of the button and the size of its number. */
  height: number;
  size: number;
  text: string;
}

const firstNumber = (page: Page): Promise<Seen> =>
  page
    .locator('main a[href^="tel:"]')
    .first()
    .evaluate((link) => {
      const number = link.querySelector('.tel') ?? link;
      return {
        bottom: Math.round(number.getBoundingClientRect().bottom),
        height: link.getBoundingClientRect().height,
        size: Number.parseFloat(getComputedStyle(number).fontSize),
        text: number.textContent ?? '',
      };
    });

for (const lang of languages)
  test(`${lang}: the number on the way of the walk`, async ({ page }) => {
    await page.setViewportSize(SCREEN);
    for (const slug of WALK) {
      await page.goto(href('municipality', lang, slug));
      const { bottom, text } = await firstNumber(page);
      console.log(`${lang} ${slug}: ${text} ends at y ${bottom}`);
      expect(bottom, slug).toBeLessThanOrEqual(SCREEN.height);
    }
  });

for (const lang of languages)
  test(`${lang}: every municipality shows a number to call within the first screen of a phone`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize(SCREEN);
    await page.goto(href('municipality', lang, 'trebnje'));
    const bottoms: number[] = [];
    // Header and sheets are the same on all these pages: only what is in `main` changes.
    for (const { slug } of municipalities) {
      const html = await (await request.get(href('municipality', lang, slug))).text();
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
      await page.locator('main').evaluate((element, markup) => {
        element.innerHTML = markup;
      }, main);
      const { bottom, height, size, text } = await firstNumber(page);
      expect(text, slug).toMatch(/^0\d[\d ]+$/);
      expect(height, slug).toBeGreaterThanOrEqual(48);
      expect(size, slug).toBeGreaterThanOrEqual(24);
      expect(bottom, slug).toBeLessThanOrEqual(SCREEN.height);
      bottoms.push(bottom);
    }
    bottoms.sort((a, b) => a - b);
    console.log(`${lang}: y ${bottoms[0]} to ${bottoms.at(-1)}, in the middle ${bottoms[106]}`);
    expect(bottoms).toHaveLength(212);
  });

for (const lang of languages)
  test(`${lang}: every regional unit shows a number within the first screen of a phone`, async ({ page }) => {
    await page.setViewportSize(SCREEN);
    for (const { id } of regionalUnits) {
      await page.goto(href('unit', lang, id));
      expect((await firstNumber(page)).bottom, id).toBeLessThanOrEqual(SCREEN.height);
    }
  });

for (const lang of languages)
  for (const slug of ['trebnje', 'ljubljana'])
    test(`${lang}: the block of ${slug} is accessible with its sources open and fits`, async ({ page }) => {
      test.slow();
      await page.goto(href('municipality', lang, slug));
      await page.locator('.proof > summary').click();
      await page.locator('.fold > summary').first().click();
      await expect(page.locator('.proof dl')).toBeVisible();
      await expect(page.locator('.labour')).toBeVisible();
      await expectFit(page);
    });

test('a settlement that others serve has a block of its own', async ({ page }) => {
  for (const [slug, name] of [
    ['velenje', 'enota Žalec'],
    ['vojnik', 'enota Šentjur'],
    ['pesnica', 'Center za socialno delo Maribor'],
  ] as const) {
    await page.goto(href('municipality', 'sl', slug));
    await page.getByRole('link', { name: 'Poglejte, katere.' }).click();
    const second = page.locator('.contact').nth(1);
    await expect(second.getByRole('heading')).toContainText(name);
    await expect(second.locator('.call')).toBeVisible();
  }
});
