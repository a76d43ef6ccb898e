import { test as base, expect, type Page, type Request } from '@playwright/test';
import axe from 'axe-core';

export { href } from '../src/shared/routes.ts';
export { expect };

export const languages = ['sl', 'hr'] as const;

interface Recording {
  /** Every request of the test, in order. */
  requests: Request[];
}

interface Options {
  /** Console errors that a test provokes on purpose, e.g. a page that is not there. */
  expectedErrors: RegExp[];
}

/** What Playwright says where the configuration keeps service workers out. */
const BLOCKED = /^Service Worker registration blocked by Playwright/;

const withoutFragment = (url: string) => url.replace(/#.*$/, '');

/**
 * The `test` of all specs. It records every request and console error by itself, and fails on a request beyond the
 * portal's own files, on a query string, on anything but GET, on an error in the console and on a page that throws.
 */
export const test = base.extend<{ recording: Recording } & Options>({
  expectedErrors: [[], { option: true }],
  recording: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const requests: Request[] = [];
      const errors: string[] = [];
      context.on('request', (request) => requests.push(request));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use({ requests });
      const own = `${new URL(baseURL ?? '').origin}/`;
      const isOwn = (request: Request) =>
        request.method() === 'GET' && request.url().startsWith(own) && !request.url().includes('?');
      const strangers = requests
        .filter((request) => !isOwn(request) && !request.url().startsWith('data:'))
        .map((request) => `${request.method()} ${withoutFragment(request.url())}`);
      expect(strangers, 'requests beyond the own static files').toEqual([]);
      expect(
        errors.filter((text) => ![...expectedErrors, BLOCKED].some((expected) => expected.test(text))),
        'console errors',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

/** Every rule of axe, those of level AAA, of best practice and on trial too: we keep them all. */
export const axeRules: NonNullable<axe.RunOptions['rules']> = Object.fromEntries(
  axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]),
);

/** Runs axe in the page; nothing may be found. Frames are pages of their own. */
async function expectNothingFound(
  page: Page,
  options: axe.RunOptions,
  when: string,
  part = 'html',
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // Of what is fine, axe need not collect every element.
  const violations = await page.evaluate(
    async ({ options, part }) => {
      const engine = (globalThis as unknown as { axe: typeof axe }).axe;
      const result = await engine.run(part, options);
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    {
      options: { ...options, iframes: false, resultTypes: ['violations'] } satisfies axe.RunOptions,
      part,
    },
  );
  expect(violations, `axe, ${when}`).toEqual([]);
}

/**
 * All text stands out from its ground, 7 : 1, and links from the text around them, as the page is now. What is below
 * 4.5 : 1 only the first of the rules finds.
 */
export const expectContrast = (page: Page, when: string, part?: string): Promise<void> =>
  expectNothingFound(
    page,
    { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
    when,
    part,
  );

/**
 * Runs axe; nothing may be found. Of the dark theme it sees the colours only: nothing else differs.
 *
 * @param part where the rest of the page is as sweep.spec.ts has seen it: the part that a person has changed
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNothingFound(page, { rules: axeRules }, 'light', part);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, 'dark', part);
}

/** Nothing may stick out sideways, at the widths of a small phone and at 400 % zoom. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    const over = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      const isScrolled = (element: Element) => element.closest('.table, .map') !== null;
      // The frame of a drawing counts, not the lines that it cuts off.
      const isLine = (element: Element) => element instanceof SVGElement && element.ownerSVGElement !== null;
      return [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > limit + 1 && !isScrolled(element) && !isLine(element),
        )
        .filter((element) => !element.closest('.hidden-visually, .skip'))
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
        .concat(document.documentElement.scrollWidth > limit ? ['the page scrolls sideways'] : []);
    });
    expect(over, `${width} px`).toEqual([]);
  }
}

/**
 * Whatever can be clicked is at least 44 px wide and high (WCAG 2.5.5, level AAA), but for what the criterion leaves
 * out: links inside a sentence, and areas of a map, beside which a list has the same links. A radio button or a box to
 * tick counts with its label.
 */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const letters = (text: string) => text.replace(/\P{L}/gu, '').length;
    const isInSentence = (link: Element) => {
      if (!getComputedStyle(link).display.startsWith('inline')) return false;
      let block = link.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const links = [...(block?.querySelectorAll('a') ?? [])].map((other) => other.textContent).join('');
      return letters(block?.textContent ?? '') - letters(links) > 2;
    };
    const boxOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
    return [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-visually, .skip, svg'))
      .filter((element) => Math.min(boxOf(element).width, boxOf(element).height) < 43.5)
      .filter((element) => !isInSentence(element))
      .map(
        (element) =>
          `${boxOf(element).width.toFixed()} × ${boxOf(element).height.toFixed()} ${element.outerHTML.slice(0, 120)}`,
      );
  });
  expect(small, 'targets under 44 px').toEqual([]);
}

/**
 * What every page must be: accessible in both themes, no wider than a small phone, and easy to hit with a finger. Axe sees
 * it in Slovenian only: the other language has the same elements, with words of other lengths.
 */
export async function expectFit(page: Page, part?: string): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === languages[0]) await expectAccessible(page, part);
  await expectNoSideScroll(page);
  await expectLargeTargets(page);
}
