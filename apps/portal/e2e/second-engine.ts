import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/*
 * A second opinion beside axe: the engine of IBM's Equal Access Accessibility Checker, with IBM's own rules, which hold
 * WCAG 2.2 AA and more.
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

/** Runs the engine in a function, for its variable not to meet the page's; the page's policy allows no `new Function`. */
const check = (page: Page): Promise<Result[]> =>
  page.evaluate(`(async () => {
    ${engine}
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  })()`);

/** What the engine holds against the page with all its boxes open, and how many checks the page passes. */
export async function secondOpinion(page: Page): Promise<{ found: string[]; passed: number }> {
  // The engine takes what a closed box holds for visible, but not its labels.
  for (const box of await page.locator('details').all())
    await box.evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
  const results = await check(page);
  return {
    found: results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      .filter(({ ruleId }) => !(ruleId in accepted))
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`),
    passed: results.filter(({ value: [, outcome] }) => outcome === 'PASS').length,
  };
}
