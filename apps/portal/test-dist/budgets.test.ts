import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../hosting/gzip.ts';
import { keptPages } from '../src/offline/pages.ts';
import { partsNamedIn } from '../src/offline/parts.ts';
import { languages } from '../src/shared/i18n/languages.ts';
import { asset } from '../src/shared/routes.ts';
import { type BuiltPage, builtPages, dist } from './pages.ts';
import { weigh } from './weigh.ts';

// Budgets in bytes, gzipped, over every page of the build: a page that nobody thought of is held to the first one.

interface Budget {
  /** HTML and CSS together. */
  page: number;
  script: number;
}

const contentPage: Budget = { page: 14_000, script: 2_000 };
const exceptions: Partial<Record<BuiltPage['kind'], Budget>> = {
  // Every step and every result of the questionnaire on one page.
  check: { page: 30_000, script: 12_000 },
  // A card in a frame on somebody else's page.
  embed: { page: 3_000, script: 0 },
};
const weighed = builtPages.map((page) => ({ page, weight: weigh(page) }));

describe('the weight of the built pages', () => {
  it('keeps the budget of HTML, CSS and script on every page', () => {
    const over = weighed.flatMap(({ page: { kind, path }, weight: { html, css, script } }) => {
      const budget = exceptions[kind] ?? contentPage;
      return [
        ...(html + css > budget.page ? [`${path}: HTML and CSS ${html + css} of ${budget.page}`] : []),
        ...(script > budget.script ? [`${path}: script ${script} of ${budget.script}`] : []),
      ];
    });
    expect(over).toEqual([]);
  });

  it('counts the sheets and scripts that there are', () => {
    const of = (kind: BuiltPage['kind']) => weighed.filter(({ page }) => page.kind === kind);
    for (const { weight } of of('contact')) {
      expect(weight.css).toBeGreaterThan(3_000);
      expect(weight.script).toBeGreaterThan(500);
    }
    for (const { weight } of of('embed')) expect(weight.script).toBe(0);
  });

  it('takes at most 40 kB from home to a result', () => {
    for (const lang of languages) {
      // The self-check holds every result; files that both pages share are sent once.
      const way = weighed.filter(
        ({ page }) => page.lang === lang && (page.kind === 'home' || page.kind === 'check'),
      );
      expect(way).toHaveLength(2);
      const files = new Map(way.flatMap(({ weight }) => [...weight.files]));
      const pages = way.reduce((sum, { weight }) => sum + weight.html, 0);
      const total = [...files.values()].reduce((sum, size) => sum + size, pages);
      expect(total, lang).toBeGreaterThan(10_000);
      expect(total, lang).toBeLessThanOrEqual(40_000);
    }
  });

  it('takes at most 220 kB in the background, once, for all that works without a connection', () => {
    // The privacy page names this figure.
    const base = asset('');
    const fileOf = (path: string) =>
      join(dist, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    const { shell, standIns } = keptPages(base);
    const worker = gzipped(readFileSync(join(dist, 'sw.js'))).length;
    // Asked for at every visit.
    expect(worker).toBeLessThanOrEqual(4_500);
    for (const lang of languages) {
      const sizes = new Map([['sw.js', worker]]);
      const fetched = [...Object.values(standIns), ...(shell[lang] ?? [])];
      for (const path of fetched) {
        if (sizes.has(path)) continue;
        const content = readFileSync(fileOf(path));
        sizes.set(path, gzipped(content).length);
        fetched.push(...partsNamedIn(content.toString(), base));
      }
      const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      expect(sizes.size, lang).toBeGreaterThan(20);
      expect(total, lang).toBeLessThanOrEqual(220_000);
      console.log(`kept after one visit, ${lang}: ${sizes.size} files, ${total} bytes gzipped`);
    }
  });
});
