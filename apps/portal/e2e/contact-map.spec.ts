import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';

const words = {
  sl: {
    open: 'Pokažite zemljevid občin',
    fragment: 'obcina',
    municipality: 'Občina',
    place: 'Odprite stran občine',
  },
  hr: {
    open: 'Prikažite kartu općina',
    fragment: 'opcina',
    municipality: 'Općina',
    place: 'Otvorite stranicu općine',
  },
} as const;

const shape = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const open = async (page: Page, lang: 'sl' | 'hr') => {
  await page.goto(href('contact', lang));
  await page.getByRole('button', { name: words[lang].open }).click();
  await expect(page.locator('.map path.unit')).toHaveCount(212);
};

for (const lang of languages) {
  const say = words[lang];

  test.describe(`map, ${lang}`, () => {
    test('a click on a municipality leads to its page', async ({ page }) => {
      await open(page, lang);
      await expect(page.locator('.map-drawing')).toBeHidden();
      await shape(page, 'Novo mesto').hover();
      await expect(page.locator('.leaflet-tooltip')).toHaveText('Novo mesto');
      await shape(page, 'Novo mesto').click();
      await expect(page.locator('.map-card')).toContainText(`${say.municipality} Novo mesto`);
      await expect(page.locator('.map-card')).toContainText('2: Dolenjska in Bela krajina');
      await expect(page).toHaveURL(`${href('contact', lang)}#${say.fragment}=novo-mesto`);
      await page.getByRole('link', { name: say.place }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'novo-mesto'));
    });

    test('the keyboard walks through it and chooses', async ({ page }) => {
      await page.goto(href('contact', lang));
      await page.getByRole('button', { name: say.open }).focus();
      await page.keyboard.press('Enter');
      await expect(shape(page, 'Ajdovščina')).toBeFocused();
      await page.keyboard.press('ArrowUp');
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(name).not.toBe('Ajdovščina');
      await expect(page.locator('.leaflet-tooltip')).toHaveText(name ?? '');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('+');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('link', { name: say.place })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${say.fragment}/`));
    });

    test('is one stop of the Tab key', async ({ page }) => {
      await open(page, lang);
      await expect(page.locator('.map path[tabindex="0"]')).toHaveCount(1);
      await expect(shape(page, 'Ajdovščina')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.locator('.leaflet-control-zoom-in')).toBeFocused();
    });

    test('an address with a municipality opens it chosen', async ({ page }) => {
      await page.goto(`${href('contact', lang)}#${say.fragment}=trebnje`);
      await expect(page.locator('.map-card')).toContainText(`${say.municipality} Trebnje`);
      await expect(page.locator('.map path.is-chosen')).toHaveAttribute('aria-label', 'Trebnje');
      await page.evaluate((fragment) => {
        location.hash = `${fragment}=celje`;
      }, say.fragment);
      await expect(page.locator('.map-card')).toContainText(`${say.municipality} Celje`);
      await expect(page.locator('.map path.is-chosen')).toHaveCount(1);
    });

    test('an address with a municipality that does not exist shows the map all the same', async ({
      page,
    }) => {
      await page.goto(`${href('contact', lang)}#${say.fragment}=nikjer`);
      await expect(page.locator('.map path.unit')).toHaveCount(212);
      await expect(page.locator('.map-card')).toBeEmpty();
    });

    test('is accessible, says whose the borders are and fits a small screen', async ({ page }) => {
      // axe takes its time over 212 outlines.
      test.slow();
      await open(page, lang);
      await shape(page, 'Celje').click();
      await expectAccessible(page);
      await expect(page.locator('#map')).toContainText('Geodetska uprava Republike Slovenije');
      await expectNoSideScroll(page);
    });
  });
}

test('the map with its borders weighs at most 80 kB and comes only on request', async ({
  page,
  recording,
}) => {
  await page.goto(href('contact', 'sl'));
  await page.waitForLoadState('networkidle');
  const before = new Set(recording.requests.map((request) => request.url()));
  expect([...before].filter((url) => /leaflet|boundaries|map\./.test(url))).toEqual([]);
  await page.getByRole('button', { name: words.sl.open }).click();
  await expect(page.locator('.map path.unit')).toHaveCount(212);
  const added = recording.requests.map((request) => request.url()).filter((url) => !before.has(url));
  const { gzipSync } = await import('node:zlib');
  const bodies = await Promise.all(added.map(async (url) => (await page.request.get(url)).body()));
  const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(weight).toBeGreaterThan(40_000);
  expect(weight).toBeLessThan(80_000);
});
