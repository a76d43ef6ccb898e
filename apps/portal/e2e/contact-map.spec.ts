import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { municipalitiesOf } from '@vstopna-tocka/core/places';
import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';
import { fixedPart, texts } from './texts.ts';

/** How the choice is written in the address. */
const fragments = {
  sl: { fragment: 'obcina', unitFragment: 'regijska-enota' },
  hr: { fragment: 'opcina', unitFragment: 'regionalna-jedinica' },
} as const;

const shape = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const card = (page: Page) => page.locator('.map-card');
const chosen = (page: Page) => page.locator('.map path.is-chosen');
const open = async (page: Page, lang: 'sl' | 'hr') => {
  await page.goto(href('contact', lang));
  await page.getByRole('button', { name: fixedPart(lang, 'contact:map.open') }).click();
  await expect(page.locator('.map path.area')).toHaveCount(212);
};
/** What is written on the map, each name in one line. */
const written = async (page: Page) =>
  (await page.locator('.map-label span').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
/** Tells how far the map was moved by hand or by a zoom. */
const place = (page: Page) =>
  page.locator('.leaflet-map-pane').evaluate((pane) => getComputedStyle(pane).transform);
for (const lang of languages) {
  const t = texts(lang);
  const say = {
    ...fragments[lang],
    open: t('contact:map.open'),
    municipality: (name: string) => t('contact:municipality', { name }),
    unit: (name: string) => t('contact:unitName', { name }),
    all: t('contact:map.all'),
    notOnMap: t('contact:map.notThere'),
  };

  test.describe(`map, ${lang}`, () => {
    test('a click on a municipality shows its contact and leads to its page', async ({ page }) => {
      await open(page, lang);
      await expect(page.locator('.map-drawing')).toBeHidden();
      await shape(page, 'Novo mesto').hover();
      await expect(page.locator('.leaflet-tooltip')).toHaveText('Novo mesto');
      await shape(page, 'Novo mesto').click();
      await expect(card(page)).toContainText(say.municipality('Novo mesto'));
      await expect(card(page)).toContainText('Dolenjska in Bela krajina');
      await expect(card(page).locator('a[href^="tel:"]').first()).toBeVisible();
      await expect(page).toHaveURL(`${href('contact', lang)}#${say.fragment}=novo-mesto`);
      await page.getByRole('link', { name: say.municipality('Novo mesto') }).click();
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
      await expect(card(page).locator('.map-card-name a')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${say.fragment}/`));
    });

    test('is one stop of the Tab key, has the names of units, from nearer of municipalities, and marks what is chosen', async ({
      page,
    }) => {
      await open(page, lang);
      await expect(page.locator('.map path[tabindex="0"]')).toHaveCount(1);
      await expect(shape(page, 'Ajdovščina')).toBeFocused();
      // No name that nobody asked for.
      await expect(page.locator('.leaflet-tooltip')).toHaveCount(0);
      await page.keyboard.press('Tab');
      await expect(page.locator('.leaflet-control-zoom-in')).toBeFocused();
      const names = await written(page);
      expect(names).toHaveLength(16);
      expect(names).toContain('Zasavje');
      expect(names).toContain('Južna Primorska');
      await page.locator('.leaflet-control-zoom-in').click();
      await expect.poll(() => written(page)).toContain('Cerknica');
      expect(await written(page)).toContain('Ljubljana');
      await page.locator('.leaflet-control-zoom-out').click();
      await expect.poll(() => written(page)).toHaveLength(16);
      await shape(page, 'Celje').click();
      const colour = (name: string) =>
        page.evaluate((token) => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = `var(--${token})`;
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }, name);
      await expect(chosen(page)).toHaveCSS('fill', await colour('brand'));
      await expect(page.locator('.map path.map-chosen')).toHaveCSS('stroke', await colour('ink'));
      await expect(page.locator('.map path.map-chosen')).toHaveCSS('stroke-width', '3px');
      const name = page.locator('.map-label span.is-chosen');
      await expect(name).toHaveText('Celje');
      await expect(name).toHaveCSS('color', await colour('on-brand'));
    });

    test('Back undoes a choice, and then another', async ({ page }) => {
      await open(page, lang);
      await shape(page, 'Celje').click();
      await shape(page, 'Koper').click();
      await expect(chosen(page)).toHaveAttribute('aria-label', 'Koper');
      await page.goBack();
      await expect(chosen(page)).toHaveAttribute('aria-label', 'Celje');
      await expect(card(page)).toContainText(say.municipality('Celje'));
      await page.goBack();
      await expect(chosen(page)).toHaveCount(0);
      await expect(card(page)).toBeEmpty();
      await expect(page).toHaveURL(href('contact', lang));
      await page.goForward();
      await expect(chosen(page)).toHaveAttribute('aria-label', 'Celje');
    });

    test('the way back in the card shows the unit, then the whole country', async ({ page }) => {
      await page.goto(`${href('contact', lang)}#${say.fragment}=trebnje`);
      await card(page).getByRole('link', { name: 'Dolenjska in Bela krajina', exact: true }).click();
      await expect(card(page).locator('.map-card-name a')).toHaveText(say.unit('Dolenjska in Bela krajina'));
      await expect(card(page).locator('.map-card-name a')).toBeFocused();
      await card(page).getByRole('link', { name: 'Metlika' }).click();
      await expect(chosen(page)).toHaveAttribute('aria-label', 'Metlika');
      await card(page).getByRole('link', { name: say.all }).click();
      await expect(card(page)).toBeEmpty();
      await expect(page.locator('.map path:focus')).toHaveCount(1);
    });

    test('an address with a municipality opens it chosen, and in view', async ({ page }) => {
      for (const viewport of [
        { width: 360, height: 740 },
        { width: 1366, height: 900 },
      ]) {
        await page.setViewportSize(viewport);
        await page.goto('about:blank');
        await page.goto(`${href('contact', lang)}#${say.fragment}=piran`);
        await expect(card(page)).toContainText(say.municipality('Piran'));
        await expect(chosen(page)).toHaveAttribute('aria-label', 'Piran');
        await expect(chosen(page)).toBeInViewport();
        await expect(card(page).locator('a[href^="tel:"]').first()).toBeInViewport();
      }
      await page.evaluate((fragment) => {
        location.hash = `${fragment}=celje`;
      }, say.fragment);
      await expect(card(page)).toContainText(say.municipality('Celje'));
      await expect(chosen(page)).toHaveCount(1);
    });

    test('an address with a unit opens it, and one with nothing that exists shows the map', async ({
      page,
    }) => {
      await page.goto(`${href('contact', lang)}#${say.unitFragment}=zasavje`);
      await expect(card(page)).toContainText(say.unit('Zasavje'));
      await expect(card(page).locator('.names a')).toHaveCount(municipalitiesOf('zasavje').length);
      await page.goto('about:blank');
      await page.goto(`${href('contact', lang)}#${say.fragment}=nikjer`);
      await expect(page.locator('.map path.area')).toHaveCount(212);
      await expect(card(page)).toBeEmpty();
      await expect(page.locator('#map [role=status]')).toHaveText(say.notOnMap);
      await expect(page.locator('.map')).toBeInViewport();
      await shape(page, 'Celje').click();
      await expect(page.locator('#map [role=status]')).toBeEmpty();
    });

    test('an address of the other language, or written otherwise, opens the same', async ({ page }) => {
      for (const [fragment, name] of [
        ['obcina=piran', 'Piran'],
        ['opcina=piran', 'Piran'],
        ['obcina=Škofja-Loka', 'Škofja Loka'],
        ['regijska-enota=zasavje', 'Zasavje'],
        ['regionalna-jedinica=zasavje', 'Zasavje'],
      ] as const) {
        await page.goto('about:blank');
        await page.goto(`${href('contact', lang)}#${fragment}`);
        await expect(card(page)).toContainText(name);
        await expect(page.locator('.map')).toBeInViewport();
      }
      await page.goto('about:blank');
      await page.goto(`${href('contact', lang)}#obcina=%E0%A4%A`);
      await expect(page.locator('#map [role=status]')).toHaveText(say.notOnMap);
    });

    test('is accessible, says whose the borders are and fits a small screen', async ({ page }) => {
      // axe takes its time over 212 outlines.
      test.slow();
      await open(page, lang);
      await shape(page, 'Celje').click();
      if (lang === 'sl') await expectAccessible(page, '#map');
      await expect(page.locator('#map')).toContainText('Geodetska uprava Republike Slovenije');
      await expectNoSideScroll(page);
    });
  });

  test.describe(`map on a phone, ${lang}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

    /** Taps in the middle of what is seen of an area. */
    const tap = async (page: Page, name: string) => {
      const [x, y] = await shape(page, name).evaluate((path) => {
        const { left, top, width, height } = path.getBoundingClientRect();
        const points = Array.from({ length: 400 }, (_, i) => [
          left + (width * ((i % 20) + 0.5)) / 20,
          top + (height * (Math.floor(i / 20) + 0.5)) / 20,
        ]);
        return points.find(([px = 0, py = 0]) => document.elementFromPoint(px, py) === path) ?? [0, 0];
      });
      await page.touchscreen.tap(x ?? 0, y ?? 0);
    };
    /** Draws one finger over the map, as the browser gives it to the page. */
    const drag = async (page: Page) => {
      const box = await page.locator('.map').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 170, (box?.y ?? 0) + 220];
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number, dy: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y: y + dy }],
        });
      await touch('touchStart', 0, 0);
      for (const step of [10, 20, 40, 60, 80]) await touch('touchMove', step / 2, -step);
      await touch('touchEnd', 0, 0);
    };

    /** Until nothing scrolls any more: a tap on a page that moves only stops it. */
    const atRest = (page: Page) =>
      page.evaluate(async () => {
        for (let still = 0, last = scrollY; still < 20; still = scrollY === last ? still + 1 : 0) {
          last = scrollY;
          await new Promise(requestAnimationFrame);
        }
      });

    test('first the unit, then the municipality, and Back goes the same way', async ({ page }) => {
      await open(page, lang);
      expect((await page.locator('.map').boundingBox())?.height).toBeGreaterThanOrEqual(320);
      expect(await written(page)).toHaveLength(16);
      await tap(page, 'Trebnje');
      await expect(card(page)).toContainText(say.unit('Dolenjska in Bela krajina'));
      await expect(page).toHaveURL(new RegExp(`#${say.unitFragment}=dolenjska-in-bela-krajina$`));
      await expect(chosen(page)).toHaveCount(0);
      await expect.poll(() => written(page)).toContain('Trebnje');
      await expect
        .poll(() => shape(page, 'Trebnje').evaluate((path) => path.getBoundingClientRect().width))
        .toBeGreaterThan(44);
      await tap(page, 'Trebnje');
      await expect(chosen(page)).toHaveAttribute('aria-label', 'Trebnje');
      await expect(card(page).locator('a[href^="tel:"]').first()).toBeInViewport();
      await expect(page.locator('.leaflet-tooltip')).toHaveCount(0);
      await page.goBack();
      await expect(card(page)).toContainText(say.unit('Dolenjska in Bela krajina'));
      await page.goBack();
      await expect(card(page)).toBeEmpty();
    });

    test('one finger scrolls the page, and moves the map once it is zoomed in', async ({ page }) => {
      await open(page, lang);
      await page.locator('.map').scrollIntoViewIfNeeded();
      const [still, top] = [await place(page), await page.evaluate(() => scrollY)];
      await drag(page);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
      expect(await place(page)).toBe(still);
      await atRest(page);
      await page.locator('.leaflet-control-zoom-in').tap();
      await expect(page.locator('.map')).toHaveClass(/leaflet-touch-drag/);
      await page.waitForFunction(() => document.querySelector('.leaflet-zoom-anim') === null);
      const [moved, scrolled] = [await place(page), await page.evaluate(() => scrollY)];
      await drag(page);
      await expect.poll(() => place(page)).not.toBe(moved);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });
  });
}

test.describe('map in other settings', () => {
  test('forced colours show what is chosen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, 'sl');
    await shape(page, 'Celje').click();
    await page.mouse.move(0, 0);
    const fills = await page
      .locator('.map path.area')
      .evaluateAll((paths) => [
        ...new Set(
          paths.map((path) => `${path.classList.contains('is-chosen')} ${getComputedStyle(path).fill}`),
        ),
      ]);
    expect(fills).toHaveLength(2);
  });

  test('reduced motion moves nothing', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'sl');
    await page.locator('.leaflet-control-zoom-in').click();
    await expect(page.locator('.leaflet-zoom-anim')).toHaveCount(0);
    await expect.poll(() => written(page)).toContain('Cerknica');
  });
});

test('the map with its borders weighs at most 80 kB and comes only on request', async ({
  page,
  recording,
}) => {
  await page.goto(href('contact', 'sl'));
  await page.waitForLoadState('networkidle');
  const before = new Set(recording.requests.map((request) => request.url()));
  expect([...before].filter((url) => /leaflet|boundaries|outlines|map\./.test(url))).toEqual([]);
  await page.getByRole('button', { name: fixedPart('sl', 'contact:map.open') }).click();
  await expect(page.locator('.map path.area')).toHaveCount(212);
  const added = recording.requests.map((request) => request.url()).filter((url) => !before.has(url));
  const bodies = await Promise.all(added.map(async (url) => (await page.request.get(url)).body()));
  const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(weight).toBeGreaterThan(40_000);
  expect(weight).toBeLessThan(80_000);
  // To decide where somebody is takes other outlines, which a map does not need.
  expect(added.filter((url) => url.includes('outlines'))).toEqual([]);
});
