import type { Page } from '@playwright/test';

/** Every rule of WCAG 1.4.12 at once; set as a person's own style sheet would. */
export const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Adds styles as a browser's extension does: beside the page's policy on content. */
export const addStyles = (page: Page, text: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, text);

/** Boxes that cut off text which stands in them. */
export const clippedTexts = (page: Page) =>
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
export const bareControls = (page: Page) =>
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

export const movingThings = (page: Page) =>
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
export const colours = (page: Page) =>
  page.evaluate(() => {
    const light = (rgb: string) =>
      (rgb.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);
    const ground = document.querySelector('body > .card, body > main.card') ?? document.documentElement;
    const { backgroundColor, color } = getComputedStyle(ground);
    return { ground: light(backgroundColor), ink: light(color) };
  });
