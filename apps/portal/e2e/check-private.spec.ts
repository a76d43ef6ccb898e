import type { Page, Request } from '@playwright/test';
import { gzipped } from '../hosting/gzip.ts';
import { answerAll, woman } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';

// The recorder of all specs fails on any request beyond the portal's own files. Here the requests of people with
// opposite answers are compared: whoever watches the network cannot tell them apart.
test.use({ trace: 'off' });

const romaWoman = { ...woman, roma: true };
const boy = { age: 15, residence: 'other', gender: 'male', roma: 'wont-say' };

const addresses = (requests: readonly Request[]) =>
  requests
    .filter((request) => !request.url().startsWith('data:'))
    .map((request) => `${request.method()} ${new URL(request.url()).pathname}`);

/** From the home page to the contact, by way of a result, with all that the script offers on it. */
async function journey(page: Page, lang: 'sl' | 'hr', answers: object, script: boolean): Promise<void> {
  await page.goto(href('home', lang));
  await page
    .locator('main')
    .locator(`a[href="${href('check', lang)}"]`)
    .first()
    .click();
  await page.waitForLoadState();
  await page.locator('.start .button').click();
  await answerAll(page, { ...answers });
  if (script) {
    await page.locator('#municipality').selectOption({ label: 'Trebnje' });
    await page.locator('#given-private summary').click();
    await page.locator('#keep').click();
    await page.locator('#receipt-show').click();
    await expect(page.locator('#receipt-code')).not.toBeEmpty();
    await page.locator('#given-reset').click();
    await page.locator('.start .button').click();
    await answerAll(page, { ...answers });
  }
  await page.locator('.after .button:visible').first().click();
  await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
  await page.waitForLoadState('networkidle');
}

for (const lang of languages) {
  for (const script of [true, false]) {
    test.describe(`${lang}, ${script ? 'with' : 'without'} a script`, () => {
      test.use({ javaScriptEnabled: script });

      test('opposite answers make the same requests', async ({ browser, page, recording, baseURL }) => {
        await journey(page, lang, romaWoman, script);
        const first = addresses(recording.requests);
        // Another person's browser: nothing in its cache.
        const other = await browser.newContext({ javaScriptEnabled: script, baseURL: baseURL ?? '' });
        const theirs: Request[] = [];
        other.on('request', (request) => theirs.push(request));
        const page2 = await other.newPage();
        await journey(page2, lang, boy, script);
        expect(first.length).toBeGreaterThan(5);
        expect(addresses(theirs).sort()).toEqual(first.sort());
        expect(await other.cookies()).toEqual([]);
        await other.close();
      });
    });
  }
}

/** The bytes of the bodies of all requests, gzipped as a host sends them; of each address once, as it is cached. */
async function weightOf(page: Page, requests: readonly Request[]): Promise<Record<string, number>> {
  const weights: Record<string, number> = {};
  for (const request of requests) {
    const { pathname, protocol } = new URL(request.url());
    if (protocol === 'data:' || pathname in weights) continue;
    weights[pathname] = gzipped(await (await page.request.get(pathname)).body()).length;
  }
  return weights;
}

for (const lang of languages) {
  test(`${lang}: from home to result weighs at most 40 kB, all that a browser loads`, async ({
    page,
    recording,
  }) => {
    await page.goto(href('home', lang));
    await page.waitForLoadState('networkidle');
    await page
      .locator('main')
      .locator(`a[href="${href('check', lang)}"]`)
      .first()
      .click();
    await page.waitForLoadState('networkidle');
    await page.locator('.start .button').click();
    await answerAll(page, romaWoman);
    await expect(page.locator('.reasons:visible').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const weights = await weightOf(page, recording.requests);
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    test
      .info()
      .annotations.push({ type: 'bytes, gzipped', description: `${sum} ${JSON.stringify(weights)}` });
    console.log(`${lang}: home to result ${sum} bytes, gzipped: ${JSON.stringify(weights)}`);
    expect(weights[href('home', lang)]).toBeGreaterThan(1_000);
    expect(weights[href('check', lang)]).toBeGreaterThan(10_000);
    expect(sum).toBeLessThan(40_000);
  });
}
