import type { Page } from '@playwright/test';
import { onePerKind } from '../test-dist/pages.ts';
import { expect, expectEveryRule, expectLargeTargets, expectNoSideScroll, test } from './fixtures.ts';

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
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-visually, ol'))
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

const colours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const light = (rgb: string) =>
      (rgb.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);
    return { ground: light(backgroundColor), ink: light(color) };
  });

for (const { kind, lang = 'both', path } of onePerKind)
  test.describe(`a page of the kind ${kind}, ${lang},`, () => {
    test.use({ expectedErrors: [/404/] });
    test.beforeEach(async ({ page }) => {
      await page.goto(path);
      await page.waitForLoadState();
    });

    test('fits 320 px, which is also 400 % zoom, and large text, and any spacing of text', async ({
      page,
    }) => {
      await expectNoSideScroll(page);
      await expectLargeTargets(page);
      await addStyles(page, textSpacing);
      await expectNoSideScroll(page);
      expect(await clippedTexts(page), 'text cut off when spaced').toEqual([]);
      await addStyles(page, 'html { font-size: 200% }');
      await page.setViewportSize({ width: 640, height: 740 });
      expect(await clippedTexts(page), 'text cut off at 200 %').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expectLargeTargets(page);
    });

    test('keeps its meaning in forced colours', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await bareControls(page), 'without an edge').toEqual([]);
      await page.keyboard.press('Tab');
      const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline).not.toBe('none');
    });

    test('moves nothing for those who want no motion', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(moving).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
    });

    test('is dark in the dark, and black on white on paper', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      if (kind !== 'poster')
        expect(await colours(page)).toMatchObject({
          ground: expect.closeTo(0.08, 1),
          ink: expect.closeTo(0.9, 1),
        });
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect((await colours(page)).ground).toBe(1);
      await expectEveryRule(page, 'on paper');
      await expect(page.locator('nav, .skip, .lang-switch').filter({ visible: true })).toHaveCount(0);
    });
  });
