import { truncateSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page, TestInfo } from '@playwright/test';
import { csvLines, csvTemplate, syntheticRecords, wordsIn } from '@vstopna-tocka/monitoring';
import { expect, test } from './fixtures.ts';
import { openMonitoring } from './monitoring-driver.ts';
import { texts } from './texts.ts';

// Ways to open a file other than choosing a small CSV, and to stop.
const records = [...syntheticRecords(500, 3)];
const head = csvTemplate().replace('\uFEFF', '').trim();

const expectReport = (page: Page, count: number) =>
  expect(page.locator('#tool-report')).toContainText(`${count} zapisov`);

test('reads Parquet, with columns of the types that a data base has', async ({ page }, info: TestInfo) => {
  const [csv, parquet] = [info.outputPath('records.csv'), info.outputPath('records.parquet')];
  writeFileSync(csv, [...csvLines(records, { delimiter: ',', decimal: '.' })].join(''));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT * REPLACE (
    CAST(competences_before AS DOUBLE) AS competences_before, CAST(agreement AS BOOLEAN) AS agreement,
    CAST(places AS BIGINT) AS places, CAST(entry || '-01' AS DATE) AS entry
  ) FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`);
  connection.closeSync();

  await openMonitoring(page, 'sl');
  await page.locator('#tool-file').setInputFiles(csv);
  await expectReport(page, 500);
  const numbers = () => page.locator('#tool-report td').allTextContents();
  const fromCsv = await numbers();
  expect(fromCsv.length).toBeGreaterThan(100);
  await page.locator('#tool-clear').click();
  await page.locator('#tool-file').setInputFiles(parquet);
  await expectReport(page, 500);
  expect(await numbers()).toEqual(fromCsv);
});

test('takes a file that is dropped on it', async ({ page }) => {
  await openMonitoring(page, 'sl');
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'zapisi.csv', { type: 'text/csv' }));
      return data;
    },
    [...csvLines(records)].join(''),
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
  await expectReport(page, 500);
});

test('is worked by the keyboard alone', async ({ page }) => {
  await openMonitoring(page, 'sl');
  const reach = async (id: string) => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${id}`);
  };
  await reach('tool-example');
  await page.keyboard.press('Enter');
  await expectReport(page, 600);
  await expect(page.locator('#tool-status')).toHaveText(texts('sl')('monitoring:tool.done'));
  await reach('tool-clear');
  await page.keyboard.press('Enter');
  await expect(page.locator('#tool-report')).toBeEmpty();
  await expect(page.locator('#tool-file')).toBeFocused();
});

test('refuses a file of nothing without reading it all', async ({ page }, info: TestInfo) => {
  const path = info.outputPath('nothing.csv');
  writeFileSync(path, `${head}\n`);
  truncateSync(path, 2 ** 28);
  await openMonitoring(page, 'sl');
  await page.locator('#tool-file').setInputFiles(path);
  await expect(page.locator('#tool-problem')).toHaveText(wordsIn('sl')('files.binary'));
});

test('stops when it is told to, and nothing of the file stays', async ({ page }) => {
  await openMonitoring(page, 'sl');
  // A line of 300 MB takes longer to read than the click.
  await page.evaluate((line) => {
    const [input] = document.querySelectorAll<HTMLInputElement>('#tool-file');
    const data = new DataTransfer();
    data.items.add(new File([line, '\n', new Blob(Array(300).fill('x'.repeat(2 ** 20)))], 'zapisi.csv'));
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change'));
  }, head);
  await expect(page.locator('#tool-progress')).toHaveAttribute('value', /./);
  expect(page.workers()).toHaveLength(1);
  await page.locator('#tool-cancel').click();
  await expect(page.locator('#tool-status')).toHaveText(texts('sl')('monitoring:tool.cancelled'));
  await expect(page.locator('#tool-running')).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.locator('#tool-report')).toBeEmpty();
});

test.describe('a part of the page does not load', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED/] });
  test('and the page says so', async ({ page }) => {
    await openMonitoring(page, 'sl');
    await page.route('**/open.*.js', (route) => route.abort());
    await page.locator('#tool-example').click();
    await expect(page.locator('#tool-problem')).toContainText(texts('sl')('monitoring:tool.unloaded'));
  });
});
