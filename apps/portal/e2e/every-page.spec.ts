import axe, { type AxeResults } from 'axe-core';
import { htmlOf } from '../test-dist/pages.ts';
import { onePerPart } from '../test-dist/shapes.ts';
import { axeRules, expect, href, test } from './fixtures.ts';
import { swept } from './swept.ts';

/*
 * axe on pages that have, together with those of the sweep, every element in each of its surroundings, with every rule that
 * it has, those of level AAA and of best practice too. ALL_PAGES: on every page.
 *
 * One tab stays open and takes one page after the other, written into its document: axe is read once. Scripts are left
 * out, so this is what a person without script gets. With script and in the dark, sweep.spec.ts opens a page of each kind.
 */
const SLICES = process.env['ALL_PAGES'] ? 4 : 1;

/** What the sweep shows to axe. */
const seen = swept.filter(({ lang }) => lang !== 'hr');

/** Runs axe in the page on a document in place of the present one. */
async function audit({
  html,
  path,
  rules,
}: {
  html: string;
  path: string;
  rules: typeof axeRules;
}): Promise<{ found: string[]; passes: number }> {
  document.open();
  const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  document.write(html);
  document.close();
  await loaded;
  history.replaceState(null, '', path);
  const engine = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations, passes }: AxeResults = await engine.run(document, {
    rules,
    iframes: false,
    resultTypes: ['violations'],
  });
  return {
    found: violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    passes: passes.length,
  };
}

const withoutScript = (html: string) => html.replace(/<script\b(?![^>]*json)[^>]*>.*?<\/script>/gs, '');

test.describe('axe finds nothing', () => {
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

  for (let slice = 0; slice < SLICES; slice++)
    test(`on every part of any page, slice ${slice + 1} of ${SLICES}`, async ({ page }) => {
      test.slow();
      const pages = onePerPart(seen).filter((_, index) => index % SLICES === slice);
      await page.goto(href('privacy', 'sl'));
      await page.evaluate(axe.source);
      const found: string[] = [];
      let passes = 0;
      for (const built of pages) {
        const result = await page.evaluate(audit, {
          html: withoutScript(htmlOf(built)),
          path: built.path,
          rules: axeRules,
        });
        found.push(...result.found);
        passes += result.passes;
      }
      expect(found).toEqual([]);
      // Ten rules at least have something to look at on the emptiest page: an engine that saw nothing is noticed.
      expect(passes).toBeGreaterThan(10 * pages.length);
      console.log(`axe: ${pages.length} pages, ${passes} rules passed, ${found.length} violations`);
    });
});
