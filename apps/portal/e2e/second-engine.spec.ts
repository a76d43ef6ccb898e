import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { onePerKind } from '../test-dist/pages.ts';
import { expect, test } from './fixtures.ts';

/*
 * A second opinion beside axe: the engine of IBM's Equal Access Accessibility Checker, on one page of each kind in each
 * language, with IBM's own rules, which hold WCAG 2.2 AA and more. Every page of a kind comes from one template, and axe
 * reads them all.
 */
const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

interface Result {
  ruleId: string;
  /** What the rule is about, e.g. `VIOLATION`, and what came out: `PASS`, `FAIL`, `POTENTIAL` or `MANUAL`. */
  value: [string, string];
  message: string;
  snippet: string;
}

/** Findings that are none, with the reason. */
const accepted: Readonly<Record<string, string>> = {};

const check = (page: Page): Promise<Result[]> =>
  page.evaluate(async (engine) => {
    // In a function, for the engine's variable not to meet the page's.
    const { Checker } = new Function(`${engine}; return ace;`)();
    const { results } = await new Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return results.map(({ ruleId, value, message, snippet }: Result) => ({
      ruleId,
      value,
      message,
      snippet,
    }));
  }, engine);

test.describe('the second engine finds no violation', () => {
  test.use({ bypassCSP: true, expectedErrors: [/404/] });

  for (const { kind, lang = 'both', path } of onePerKind)
    test(`on a page of the kind ${kind}, ${lang}`, async ({ page }) => {
      await page.goto(path);
      await page.waitForLoadState();
      // The engine takes what a closed box holds for visible, but not its labels.
      for (const box of await page.locator('details').all())
        await box.evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
      const results = await check(page);
      const found = results
        .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
        .filter(({ ruleId }) => !(ruleId in accepted))
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
      expect(found).toEqual([]);
      const passed = results.filter(({ value: [, outcome] }) => outcome === 'PASS').length;
      // An engine that saw nothing is noticed.
      expect(passed).toBeGreaterThan(50);
      console.log(`second engine: ${path}, ${passed} passed`);
    });
});
