import axe, { type AxeResults } from 'axe-core';
import { builtPages, htmlOf, onePerKind } from '../test-dist/pages.ts';
import { expect, expectAccessible, href, test } from './fixtures.ts';

/*
 * axe on every built page, with every rule that it has, those of level AAA and of best practice too.
 *
 * One tab stays open and takes one page after the other, written into its document: axe is read once in place of
 * 1,800 times, which halves the time. Scripts are left out, so this is what a person without script gets. With script,
 * and in the dark theme, one page of each kind is opened as a person would (the second part): the pages of a kind have
 * the same script and the same styles.
 */
const SLICES = 12;

/** Runs axe in the page on a document in place of the present one. */
async function audit({
  html,
  path,
}: {
  html: string;
  path: string;
}): Promise<{ found: string[]; passes: number }> {
  document.open();
  const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  document.write(html);
  document.close();
  await loaded;
  history.replaceState(null, '', path);
  const engine = (globalThis as unknown as { axe: typeof axe }).axe;
  const rules = Object.fromEntries(engine.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
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
    test(`on every page, part ${slice + 1} of ${SLICES}`, async ({ page }) => {
      test.slow();
      const pages = builtPages.filter((_, index) => index % SLICES === slice);
      await page.goto(href('privacy', 'sl'));
      await page.evaluate(axe.source);
      const found: string[] = [];
      let passes = 0;
      for (const built of pages) {
        const result = await page.evaluate(audit, { html: withoutScript(htmlOf(built)), path: built.path });
        found.push(...result.found);
        passes += result.passes;
      }
      expect(found).toEqual([]);
      // Ten rules at least have something to look at on the emptiest page: an engine that saw nothing is noticed.
      expect(passes).toBeGreaterThan(10 * pages.length);
      console.log(`axe: ${pages.length} pages, ${passes} rules passed, ${found.length} violations`);
    });
});

test.describe('axe finds nothing in both themes, with script,', () => {
  test.use({ expectedErrors: [/404/] });

  for (const { kind, lang = 'both', path } of onePerKind)
    test(`on a page of the kind ${kind}, ${lang}`, async ({ page }) => {
      await page.goto(path);
      await expectAccessible(page);
    });
});
