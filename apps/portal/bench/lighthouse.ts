// Measures one page of each kind with Lighthouse: as a phone, on its default slow network and processor.
// RUNS: runs for each page (default 3), the median counts. Arguments: the kinds to measure (default: all).
// Ends with 1 if a median is below 100.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { type BuiltPage, htmlOf, onePerKind } from '../test-dist/pages.ts';
import { serve } from './serve.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

const runs = Number(process.env['RUNS'] ?? 3);
const wanted = process.argv.slice(2);
const pages = onePerKind.filter(
  ({ kind, lang }) => lang !== 'hr' && (wanted.length === 0 || wanted.includes(kind)),
);
if (!Number.isInteger(runs) || runs < 1)
  fail(`RUNS: expected a whole number from 1, got "${process.env['RUNS']}".`);
if (pages.length === 0) fail(`No page of the kind "${wanted.join('", "')}".`);

const chromePath = findBrowser({ isWhole: true });
if (!chromePath) fail('No Chromium found: set CHROMIUM_PATH or install the package chromium.');

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** The middle one of the scores; of an even number, the lower of the two in the middle. */
const median = (scores: readonly number[]): number =>
  scores.toSorted((a, b) => a - b)[Math.floor((scores.length - 1) / 2)] ?? 0;

/** Search engines are asked to leave out posters, cards for iframes and the page of error 404: SEO says nothing about them. */
const categoriesOf = (page: BuiltPage): Category[] =>
  categories.filter((name) => name !== 'seo' || !/<meta name="robots" content="noindex"/.test(htmlOf(page)));

/** One run's report. Now and then Chromium gives no trace of a page; only a second time is a fault. */
async function reportOf(url: string, port: number, onlyCategories: Category[], isLast = false) {
  const result = await lighthouse(url, { port, onlyCategories, output: 'json', logLevel: 'error' });
  const report = result?.lhr;
  if (report && !report.runtimeError) return report;
  if (isLast) throw new Error(`${url}: ${report?.runtimeError?.message ?? 'no result'}`);
  return reportOf(url, port, onlyCategories, true);
}

/** One run: the score of each category from 0 to 100, and the audits that cost points. */
async function run(url: string, port: number, onlyCategories: Category[]) {
  const report = await reportOf(url, port, onlyCategories);
  const scores = onlyCategories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
  const lost = onlyCategories.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${report.audits[id]?.displayValue ?? ''}`.trim()),
  );
  return { scores, lost };
}

const { origin, stop } = await serve();
const chrome = await launch({
  chromePath,
  ignoreDefaultFlags: false,
  chromeFlags: [
    '--headless=new',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium does not start its sandbox for root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

let below = 0;
try {
  console.log(
    `Lighthouse, mobile, median of ${runs} (–: not to be found by search engines, SEO does not apply)`,
  );
  console.log(`${'page'.padEnd(52)} perf  a11y  best   SEO`);
  for (const page of pages) {
    const measured = categoriesOf(page);
    const results: Awaited<ReturnType<typeof run>>[] = [];
    for (let i = 0; i < runs; i++) results.push(await run(origin + page.path, chrome.port, measured));
    const medians = measured.map((_, i) => median(results.map(({ scores }) => scores[i] ?? 0)));
    const cells = categories.map((_, i) => String(medians[i] ?? '–').padStart(5));
    console.log(`${`${page.kind} ${page.path}`.padEnd(51)}${cells.join(' ')}`);
    if (medians.every((score) => score === 100)) continue;
    below++;
    console.log(`  ${[...new Set(results.flatMap(({ lost }) => lost))].join(', ')}`);
  }
} finally {
  chrome.kill();
  stop();
}
console.log(below === 0 ? 'All 100.' : `${below} of ${pages.length} pages are below 100 in some category.`);
process.exitCode = below === 0 ? 0 : 1;
