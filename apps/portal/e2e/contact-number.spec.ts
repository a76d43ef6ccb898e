import type { Page } from '@playwright/test';
import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { firstCall, reach } from '@vstopna-tocka/core/reach';
import { elsewhereIn, servedBy } from '@vstopna-tocka/core/served';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { sampled } from './sample.ts';

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

/** The pages with the longest heads, and some of the others; ALL_PAGES: all of them. */
const places = sampled(
  municipalities.map(({ slug }) => slug),
  [...WALK, ...longest(municipalities.map(({ name, slug }) => [name, slug])), ...served()],
);
const units = sampled(
  regionalUnits.map(({ id }) => id),
  longest(regionalUnits.map(({ name, id }) => [name, id])),
  3,
);

/** Those with the longest names. */
function longest(named: readonly (readonly [name: string, id: string])[]): string[] {
  return [...named]
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, 3)
    .map(([, id]) => id);
}

/** Those with no number of their own, and those with settlements that others serve. */
function served(): string[] {
  const withoutNumber = municipalities.filter(
    (place) => firstCall(reach(servedBy(place))).step.role === 'ministry',
  );
  const divided = municipalities.filter((place) => elsewhereIn(place).length > 0);
  return [...withoutNumber.slice(0, 3), ...divided].map(({ slug }) => slug);
}

for (const lang of languages)
  test(`${lang}: a number to call stands within the first screen of a phone`, async ({ page, request }) => {
    test.slow();
    await page.setViewportSize(SCREEN);
    const bottoms: number[] = [];
    const look = async (address: string) => {
      const { bottom, height, size, text } = await firstNumber(page);
      expect(bottom, address).toBeLessThanOrEqual(SCREEN.height);
      if (address.startsWith(href('municipality', lang, ''))) {
        expect(text, address).toMatch(/^0\d[\d ]+$/);
        expect(height, address).toBeGreaterThanOrEqual(48);
        expect(size, address).toBeGreaterThanOrEqual(24);
      }
      bottoms.push(bottom);
    };
    for (const addresses of [
      places.map((slug) => href('municipality', lang, slug)),
      units.map((id) => href('unit', lang, id)),
    ]) {
      await page.goto(addresses[0] ?? '');
      // Header and sheets are the same on all pages of a kind: only what is in `main` changes.
      for (const address of addresses) {
        const html = await (await request.get(address)).text();
        const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
        await page.locator('main').evaluate((element, markup) => {
          element.innerHTML = markup;
        }, main);
        await look(address);
      }
    }
    expect(bottoms).toHaveLength(places.length + units.length);
    console.log(`${lang}: y ${Math.min(...bottoms)} to ${Math.max(...bottoms)}`);
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
      await expectFit(page, 'main');
    });

test('the notice of settlements that others serve leads to their block', async ({ page }) => {
  await page.goto(href('municipality', 'sl', 'velenje'));
  await page.locator('main').locator('a[href="#drugi-kontakti"]').first().click();
  await expect(page.locator('.contact').nth(1)).toBeInViewport();
  await expect(page.locator('.contact').nth(1).locator('.call')).toBeVisible();
});
