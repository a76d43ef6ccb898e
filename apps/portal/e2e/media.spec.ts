import type { Page } from '@playwright/test';
import { onePerKind } from '../test-dist/pages.ts';
import { expect, expectContrast, expectLargeTargets, expectNoSideScroll, test } from './fixtures.ts';

/** Every rule of WCAG 1.4.12 at once; set as a person's own style sheet would. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Adds styles as a browser's extension does: beside the page's policy on content. */
const addStyles = (page: Page, text: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, text);

/** Boxes that cut off text which stands in them. */
const clippedTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => !element.closest('.hidden-visually, .skip, svg, .table, .leaflet-container'))
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow))
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** What a control shows beside its ground where backgrounds are taken away: a border, an underline or the system's own look. */
const bareControls = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.button, button, input, select, [aria-current], .notice, .tag',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-visually, .brand, ol'))
      .filter((element) => {
        const style = getComputedStyle(element);
        const ground = getComputedStyle(document.body).backgroundColor;
        const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
        return !sides.some(
          (side) =>
            Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== ground,
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

const movingThings = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body *')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          animationName !== 'none' || scrollBehavior !== 'auto' || !/^0s(, 0s)*$/.test(transitionDuration)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** How light the ground and the ink of a page are, from 0 to 1; the small card for iframes brings its own ground. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const light = (rgb: string) =>
      (rgb.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);
    const ground = document.querySelector('body > .card, body > main.card') ?? document.documentElement;
    const { backgroundColor, color } = getComputedStyle(ground);
    return { ground: light(backgroundColor), ink: light(color) };
  });

for (const { kind, lang = 'both', path } of onePerKind)
  test.describe(`a page of the kind ${kind}, ${lang},`, () => {
    test.use({ expectedErrors: [/404/] });

    test('fits 320 px, which is also 400 % zoom, large text and any spacing of text, and has large targets', async ({
      page,
    }) => {
      await page.goto(path);
      await page.waitForLoadState();
      await expectLargeTargets(page);
      await expectNoSideScroll(page);
      await expectLargeTargets(page);
      await addStyles(page, textSpacing);
      await expectNoSideScroll(page);
      expect(await clippedTexts(page), 'text cut off when spaced').toEqual([]);
      await addStyles(page, 'html { font-size: 200% }');
      await page.setViewportSize({ width: 640, height: 740 });
      expect(await clippedTexts(page), 'text cut off at 200 %').toEqual([]);
    });
  });

// Colours and motion do not depend on the language.
for (const { kind, path } of onePerKind.filter(({ lang }) => lang !== 'hr'))
  test(`a page of the kind ${kind} keeps its meaning in forced colours, without motion, in the dark and on paper`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.waitForLoadState();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await bareControls(page), 'without an edge').toEqual([]);
    expect(await movingThings(page), 'moving').toEqual([]);
    await page.keyboard.press('Tab');
    const outline = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    // The site around a frame says whether it is dark, not the device.
    if (kind === 'embed') await page.goto(`${path}#dark`);
    const dark = await colours(page);
    expect(dark.ground, 'ground in the dark').toBeLessThan(0.2);
    expect(dark.ink, 'ink in the dark').toBeGreaterThan(0.8);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const paper = await colours(page);
    expect(paper.ground, 'ground on paper').toBe(1);
    expect(paper.ink, 'ink on paper').toBeLessThan(0.2);
    await expectContrast(page, 'on paper');
    await expect(page.locator('.site-nav, .skip, .lang-switch').filter({ visible: true })).toHaveCount(0);
  });
