import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, href, languages, test } from './fixtures.ts';

// What the search page says: the words stay on the device. So no request may depend on them, neither the first one that
// is typed on a page nor any after it.
const linesOf = (name: string) =>
  readFileSync(new URL(`../test-dist/search/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const spread = (all: readonly string[], count: number) =>
  Array.from({ length: count }, (_, each) => all[Math.floor((each * all.length) / count)] ?? '');

/** Words and names that stand on many pages, on few, and on none. */
const wordsIn = (lang: string) => [
  ...spread(linesOf(`forms.${lang}`), 40).map((line) => line.replace(/:.*/, '')),
  ...spread(linesOf(`absent.${lang}`), 10),
];
const PAGES = 5;

const type = async (page: Page, word: string) => {
  await page.getByRole('searchbox').fill(word);
  await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();
};

for (const lang of languages)
  for (const kind of ['search', 'contact'] as const)
    test(`50 words in the box of the page ${kind} ask for the same files, ${lang}`, async ({
      page,
      recording,
    }) => {
      test.slow();
      const words = wordsIn(lang);
      expect(new Set(words).size).toBe(50);
      const asked: string[][] = [];
      for (let each = 0; each < PAGES; each += 1) {
        await page.goto('about:blank');
        recording.requests.length = 0;
        await page.goto(href(kind, lang));
        // Every page begins with another word.
        for (const word of words.filter((_, at) => at % PAGES === each)) await type(page, word);
        await page.waitForLoadState('networkidle');
        const urls = recording.requests.map(
          (request) => `${request.method()} ${request.url()} ${request.postData()}`,
        );
        // The browser asks for the icon when it likes.
        asked.push(urls.filter((url) => !url.includes('/favicon.svg')).sort());
      }
      expect(asked[0]?.length).toBeGreaterThan(4);
      for (const one of asked) expect(one).toEqual(asked[0]);
    });
