import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  csvLines,
  csvTemplate,
  fileProblemText,
  isFileProblem,
  type Language,
  openCsv,
  problemText,
  type Summary,
  summariseTable,
  syntheticRecords,
  wordsIn,
} from '@vstopna-tocka/monitoring';
import { expect, expectAccessible, expectFit, href, languages, test } from './fixtures.ts';
import { openMonitoring } from './monitoring-driver.ts';

// What the page shows is compared with what the library says of the same bytes.
test.use({ trace: 'off' });

const records = [...syntheticRecords(600)];
const csv = (style?: Parameters<typeof csvLines>[1]) => [...csvLines(records, style)].join('');
const bytes = (text: string) => Buffer.from(text);
const columns = csvTemplate().replace('\uFEFF', '').trim();

const summaryOf = async (body: Buffer): Promise<Summary> => summariseTable(await openCsv([body]));
async function refusalOf(body: Buffer, lang: Language): Promise<string> {
  try {
    await summaryOf(body);
  } catch (error) {
    if (isFileProblem(error)) return fileProblemText(wordsIn(lang), error);
    throw error;
  }
  throw new Error('the file can be used');
}

async function choose(page: Page, buffer: Buffer, name = 'zapisi.csv'): Promise<void> {
  await page.locator('#tool-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
}
const format = (lang: Language, value: number) =>
  new Intl.NumberFormat(lang, { useGrouping: true }).format(value);

/** The total in the table of each distribution, in order. */
async function expectTotals(page: Page, lang: Language, summary: Summary): Promise<void> {
  const words = wordsIn(lang);
  for (const { id, categories, total } of summary.distributions) {
    const table = page.getByRole('table', {
      name: words('report.caption', { name: words(`dimensions.${id}`) }),
      exact: true,
    });
    const numbers = [...categories.map(({ count }) => count), total].map((n) => format(lang, n));
    await expect(table.locator('tbody td:nth-child(2)')).toHaveText(numbers);
  }
}

const refused: Record<string, Buffer> = {
  empty: Buffer.alloc(0),
  binary: Buffer.from([1, 2, 0, 4, 5, 6, 0]),
  workbook: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
  'other columns': bytes('a;b;c\n1;2;3\n'),
  'missing columns': bytes('unit;call\ncelje;sa-2019\n'),
  'no delimiter': bytes('unit\ncelje\n'),
  'UTF-16': Buffer.from('\uFEFFunit;call', 'utf16le'),
  'Windows-1250': Buffer.concat([bytes(`${columns}\n`), Buffer.from([0x9a, 0xe8, 0x9e, 0x0a])]),
  'header only': bytes(`${columns}\n`),
  'identifying column': bytes(`${columns};EMŠO\n`),
};

for (const lang of languages) {
  test.describe(`monitoring in ${lang}`, () => {
    test('the example makes the report that the library computes', async ({ page }) => {
      await openMonitoring(page, lang);
      await page.locator('#tool-example').click();
      const report = page.locator('#tool-report');
      await expect(report).toContainText(wordsIn(lang)('synthetic'));
      const summary = await summaryOf(bytes(csv()));
      expect(summary.records).toBe(600);
      await expectTotals(page, lang, summary);
      await expect(report.locator('.bars')).not.toHaveCount(0);
      await expectFit(page, '#tool');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('h1')).toBeHidden();
      await expect(report).toBeVisible();
      await page.emulateMedia({ media: 'screen' });

      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#tool-download').click(),
      ]);
      expect(saved.suggestedFilename()).toMatch(/\.html$/);
      const html = await readFile(await saved.path(), 'utf8');
      expect(html).toContain('<!doctype html>');
      expect(html).toContain(wordsIn(lang)('synthetic'));
      await page.locator('#tool-clear').click();
      await expect(report).toBeHidden();
      await expect(report).toBeEmpty();
    });

    test('refuses what it cannot use and says why, one file after the other', async ({ page }) => {
      await openMonitoring(page, lang);
      for (const [kind, body] of Object.entries(refused)) {
        await choose(page, body);
        await expect(page.locator('#tool-problem'), kind).toHaveText(await refusalOf(body, lang));
        await expect(page.locator('#tool-report'), kind).toBeHidden();
      }
    });

    test('faults are listed by line and column, the first hundred, and the rest is used', async ({
      page,
    }) => {
      const [header, ...lines] = csv().trim().split('\n');
      const at = columns.split(';').indexOf('entry');
      const spoilt = lines.map((line, i) =>
        i < 150 ? line.split(';').with(at, '13. 13. 2019').join(';') : line,
      );
      const body = bytes([header, ...spoilt].join('\n'));
      const texts: string[] = [];
      const summary = await summariseTable(await openCsv([body]), (problems) => {
        texts.push(...problems.map((problem) => problemText(wordsIn(lang), problem)));
      });
      await openMonitoring(page, lang);
      await choose(page, body);
      await expect(page.locator('#tool-faults li')).toHaveText(texts.slice(0, 100));
      expect(texts[0]).toMatch(/2, .* entry: /);
      await expect(page.locator('#tool-faults h3')).toContainText(String(texts.length));
      expect(summary.rejected).toBe(150);
      await expectTotals(page, lang, summary);
      if (lang === 'sl') await expectAccessible(page, '#tool');
    });

    test('commas and points, and Windows-1250 where it is chosen, give the same report', async ({ page }) => {
      const summary = await summaryOf(bytes(csv()));
      await openMonitoring(page, lang);
      await choose(page, bytes(csv({ delimiter: ',', decimal: '.' })));
      await expectTotals(page, lang, summary);
      await page.locator('#tool-clear').click();
      await page.locator('#tool-encoding').selectOption('windows-1250');
      await choose(page, bytes(csv()));
      await expectTotals(page, lang, summary);
    });
  });
}

test('a file that is only called Parquet is told that it is none', async ({ page }) => {
  await openMonitoring(page, 'sl');
  await choose(page, bytes(csv()), 'zapisi.parquet');
  await expect(page.locator('#tool-problem')).toHaveText(wordsIn('sl')('files.parquet'));
});

test('whatever the file, the requests are the same', async ({ browser, baseURL }) => {
  const requestsFor = async (body: Buffer) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
    const seen: string[] = [];
    context.on('request', (request) =>
      seen.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
    );
    const page = await context.newPage();
    await openMonitoring(page, 'sl');
    await choose(page, body);
    await expect(page.locator('#tool-report, #tool-problem').filter({ visible: true })).not.toBeEmpty();
    await page.waitForLoadState('networkidle');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
    return seen.sort();
  };
  const first = await requestsFor(bytes(csv()));
  const other = await requestsFor(bytes([...csvLines(syntheticRecords(50, 7))].join('')));
  expect(first.some((request) => /worker/.test(request))).toBe(true);
  expect(other).toEqual(first);
  expect(await requestsFor(refused['identifying column'] as Buffer)).toEqual(first);
  expect(first.every((request) => request.startsWith(`GET ${new URL(baseURL ?? '').origin}/`))).toBe(true);
});

test('without a script the page says what it is for and has every file', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  for (const lang of languages) {
    await page.goto(href('monitoring', lang));
    await expect(page.locator('#tool')).toBeHidden();
    await expect(page.locator('noscript')).toBeVisible();
    await expect(page.locator('.indicators > div')).toHaveCount(9);
    const addresses = await page
      .locator('main .links a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(5);
    for (const address of addresses) expect((await page.request.get(address)).ok(), address).toBe(true);
  }
  const template = await page.request.get('/api/v1/monitoring/predloga-predlozak.csv');
  expect(await template.text()).toBe(csvTemplate());
  const example = await page.request.get('/api/v1/monitoring/izmisljeni-zapisi.csv');
  expect(await example.text()).toBe(csv());
  await context.close();
});
