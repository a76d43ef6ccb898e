import type { Page } from '@playwright/test';

/** Every rule of WCAG 1.4.12 at once; set as a person's own style sheet would. */
export const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Adds styles as a browser's extension does: beside the page's policy on content. Without any: takes them away again. */
export const addStyles = (page: Page, text: string | null) =>
  page.evaluate((text) => {
    if (text === null) document.adoptedStyleSheets = [];
    else {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }
  }, text);

/**
 * Takes the middle out of long rows of neighbours with the same elements and classes: an audit says the same of each, and
 * takes as long for each. What something else on the page names by its id stays.
 */
export const shortenLists = (page: Page) =>
  page.evaluate(() => {
    const outline = (element: Element): string =>
      `${element.tagName}.${element.className}[${[...element.attributes].map(({ name }) => name)}](${[...element.children].map(outline)})`;
    const named = new Set(
      [...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'href'].flatMap((name) =>
          (element.getAttribute(name) ?? '').replace(/^#/, '').split(/\s+/),
        ),
      ),
    );
    const isNamed = (element: Element) =>
      [element, ...element.querySelectorAll('[id]')].some(({ id }) => id !== '' && named.has(id));
    for (const list of document.querySelectorAll('main ul, main ol, main dl, main tbody, main select')) {
      const rows = [...list.children];
      const outlines = rows.map(outline);
      const middle = rows.filter(
        (row, at) =>
          at > 2 &&
          [1, 2, 3].every((back) => outlines[at - back] === outlines[at]) &&
          outlines[at + 1] === outlines[at] &&
          !isNamed(row),
      );
      for (const row of middle) row.remove();
    }
  });

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
