import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { type Deployment, deployment, dist, keptIn, visit, waitUntilKept } from './offline-driver.ts';
import { fixedPart, texts } from './texts.ts';

// What a network or a server may do to a visit, once the portal lies on the device or before.

let portal: Deployment;
test.beforeAll(async () => {
  portal = await deployment();
});
test.afterAll(() => portal.stop());
test.afterEach(() => portal.fail(() => undefined));
test.use({
  serviceWorkers: 'allow',
  baseURL: async ({ baseURL }, use) => use(portal?.origin ?? baseURL),
  expectedErrors: [/MIME type|status of 503|ERR_|Failed to (load|fetch)|importing/],
});

/** The parts that are kept as something else than what the build made. */
async function wrongIn(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const all: [string, string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const content = await (await cache.match(url))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content ?? new ArrayBuffer()));
        const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        all.push([name, new URL(url).pathname, hash]);
      }
    }
    return all;
  });
  const made = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, path)))
      .digest('hex');
  return kept
    .filter(([, path, hash]) => /^\/(_astro|data)\//.test(path) && hash !== made(path))
    .map(([name, path]) => `${name} ${path}`);
}

/** Puts a bad copy of a part where an earlier worker would have put it. */
const spoil = (page: Page, path: string, name?: string) =>
  page.evaluate(
    async ([path, name]) => {
      const cache = await caches.open(name ?? (await caches.keys())[0] ?? '');
      await cache.put(
        path ?? '',
        new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      );
      // Cut off in the middle, but of the right kind.
      const other = await caches.open('vstopna-tocka / 000000000000');
      await other.put(
        path ?? '',
        new Response('export ', { headers: { 'content-type': 'text/javascript' } }),
      );
    },
    [path, name] as const,
  );

/** A script that only the self-check loads, and later than at its start. */
const receiptIn = async (page: Page): Promise<string> =>
  Object.values(await keptIn(page))
    .flat()
    .find((path) => path.startsWith('/_astro/receipt.')) ?? '';

/** As when the next visit is another day. */
async function endWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const works = (page: Page, path: string) =>
  page.evaluate((path) => import(path).then((all) => Object.keys(all).length > 0), path);

test('the page of a network that wants a password is not kept as a script, and all is well without it', async ({
  page,
}) => {
  portal.fail((path) => (path.startsWith('/_astro/receipt.') ? 'captive' : undefined));
  await page.goto(href('check', 'sl'));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await waitUntilKept(page, href('contact', 'hr'));
  const path = portal.asked.find((one) => one.startsWith('/_astro/receipt.')) ?? '';
  expect(path).not.toBe('');
  await expect(works(page, path)).rejects.toThrow(/Failed to fetch|MIME/);
  expect(await receiptIn(page)).toBe('');
  // A page without one of its parts would be no page.
  expect(Object.values(await keptIn(page)).flat()).not.toContain(href('check', 'sl'));

  portal.fail(() => undefined);
  await page.reload();
  expect(await works(page, path)).toBe(true);
  await waitUntilKept(page, href('check', 'sl'));
  expect(await receiptIn(page)).toBe(path);
  expect(await wrongIn(page)).toEqual([]);
});

test('a bad copy on the device is mended when it is wanted, and all are at the next visit', async ({
  page,
  context,
}) => {
  await visit(page, href('check', 'sl'));
  const path = await receiptIn(page);
  await spoil(page, path);
  expect(await wrongIn(page)).toHaveLength(2);
  await page.reload();
  expect(await works(page, path)).toBe(true);
  await expect.poll(async () => (await wrongIn(page)).length).toBe(1);

  await spoil(page, path);
  await endWorkers(context, page);
  await page.goto(href('home', 'sl'));
  // The other is of an earlier build, and is never asked for.
  await expect.poll(async () => (await wrongIn(page)).length).toBe(1);
  await context.setOffline(true);
  await page.goto(href('check', 'sl'));
  expect(await works(page, path)).toBe(true);
  await context.setOffline(false);
});

test('a new build takes over what is right, and no bad copy', async ({ page }) => {
  await visit(page, href('check', 'sl'));
  const path = await receiptIn(page);
  await spoil(page, path);
  portal.asked.length = 0;
  portal.deploy('000000000003', '(novo)');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.getByRole('button', { name: texts('sl')('common:update.reload') }).click();
  await expect(page.locator('h1').first()).toContainText('(novo)');
  await expect.poll(async () => (await keptIn(page))['vstopna-tocka / 000000000003']).toContain(path);
  expect((await wrongIn(page)).filter((one) => one.includes('000000000003'))).toEqual([]);
  expect(await works(page, path)).toBe(true);
  // What lay there and was right has not been asked for again.
  expect(portal.asked.filter((one) => /\/contacts-\w+\.json$/.test(one))).toEqual([]);
});

for (const lang of languages)
  test.describe(`a server in trouble, ${lang}`, () => {
    const day = new Date().toLocaleDateString(lang).replaceAll(' ', '\u00a0');

    for (const [fault, words] of [
      ['error', 'with an error'],
      ['silent', 'with silence'],
    ] as const)
      test(`that answers ${words} does not take away a page from the device, which says where it is from`, async ({
        page,
      }) => {
        const path = href('contact', lang);
        await visit(page, path);
        await expect(page.locator('#kept')).toHaveCount(0);
        portal.fail((one) => (one.endsWith('/') ? fault : undefined));
        await page.reload();
        await expect(page.locator('#kept')).toContainText(`${fixedPart(lang, 'common:kept')} ${day}`);
        await page.getByRole('searchbox').fill('zuzemberk');
        await expect(page.locator('.result')).toContainText('Žužemberk');
        await expectFit(page);
        portal.fail(() => undefined);
        await page.reload();
        await expect(page.getByRole('searchbox')).toBeVisible();
        await expect(page.locator('#kept')).toHaveCount(0);
      });

    test('that answers with an error is believed where nothing is on the device', async ({ page }) => {
      await visit(page, href('home', lang));
      portal.fail((one) => (one.endsWith('/') ? 'error' : undefined));
      expect((await page.goto(href('figures', lang)))?.status()).toBe(503);
      await expect(page.locator('h1')).toHaveText('error');
    });

    test('that asks for a password is shown, and not kept', async ({ page }) => {
      await visit(page, href('contact', lang));
      portal.fail((one) => (one.endsWith('/') ? 'captive' : undefined));
      await page.reload();
      await expect(page.locator('h1')).toHaveText('captive');
      portal.fail((one) => (one.endsWith('/') ? 'error' : undefined));
      await page.reload();
      await expect(page.getByRole('searchbox')).toBeVisible();
    });
  });

test.describe('a server in trouble, in no language of the portal', () => {
  test.use({ locale: 'de-DE' });
  test('leaves the page of all languages, which says it in each', async ({ page }) => {
    await visit(page, href('home', 'sl'));
    await waitUntilKept(page, '/');
    portal.fail((one) => (one.endsWith('/') ? 'error' : undefined));
    await page.goto('/');
    for (const each of languages)
      await expect(page.locator(`#kept [lang="${each}"]`)).toContainText(fixedPart(each, 'common:kept'));
    await expectFit(page);
  });
});

test.describe('a device without room', () => {
  /** Sets how much a page may keep, in bytes; as long as the session is open. */
  const quotaOf = async (context: BrowserContext, page: Page) => {
    const session = await context.newCDPSession(page);
    return (quotaSize: number) =>
      session.send('Storage.overrideQuotaForOrigin', { origin: portal.origin, quotaSize });
  };

  test('shows everything and keeps nothing, until there is room', async ({ page, context }) => {
    portal.asked.length = 0;
    await page.goto('about:blank');
    const setQuota = await quotaOf(context, page);
    await setQuota(1_000);
    await page.goto(href('contact', 'sl'));
    await page.getByRole('searchbox').fill('zuzemberk');
    await expect(page.locator('.result')).toContainText('Žužemberk');
    await expect.poll(() => portal.asked).toContain('/sl/ni-povezave/');
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
    await expect.poll(registered).toBe(false);
    expect(Object.values(await keptIn(page)).flat()).toEqual([]);

    await setQuota(100_000_000);
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await waitUntilKept(page, href('contact', 'hr'));
    expect(await wrongIn(page)).toEqual([]);
  });

  test('that fills up later goes on as before', async ({ page, context }) => {
    await visit(page, href('home', 'sl'));
    const setQuota = await quotaOf(context, page);
    await setQuota(1_000);
    await page.goto(href('search', 'sl'));
    await page.locator('#site-search input').fill('zuzemberk');
    await expect(page.locator('#site-search ol a').first()).toBeVisible();
    expect(Object.values(await keptIn(page)).flat()).not.toContain(href('search', 'sl'));
    expect(await wrongIn(page)).toEqual([]);
  });
});
