import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { answerAll, begin, choices, heading, questionShown, verdictsShown, woman } from './check-driver.ts';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

// A trace keeps a copy of the page at each click; with all steps on one page that triples the time.
test.use({ trace: 'off' });

for (const lang of languages) {
  test.describe(`${lang}, without a script`, () => {
    test.use({ javaScriptEnabled: false });

    test('one question at a time, to a result and the contact', async ({ page }) => {
      await page.goto(href('check', lang));
      await expect(heading(page)).toHaveCount(0);
      await expect(page.locator('.after, .given, .step').filter({ visible: true })).toHaveCount(0);
      await page.locator('.start .button').click();
      await expect(page.locator('.start')).toBeHidden();
      await expect(heading(page)).toHaveCount(1);
      await expect(heading(page)).toBeFocused();
      await answerAll(page, woman);
      await expect(heading(page)).toBeFocused();
      expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met', 'sa-2021-lot-3': 'notMet' });

      const conditions = page.locator('.conditions details').first();
      await conditions.locator('summary').click();
      await expect(conditions.getByRole('link', { name: 'Grantly' }).first()).toBeVisible();
      await page.locator('.after .button:visible').click();
      await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
    });

    test('back, an early result and a new beginning are links', async ({ page }) => {
      await page.goto(href('check', lang));
      await page.locator('.start .button').click();
      await answerAll(page, woman, 'cashAssistance');
      const back = page.locator('.step:visible .moves a').first();
      await back.click();
      expect(await questionShown(page)).toBe('residence');
      await page.locator('.step:visible .stop').click();
      expect(await questionShown(page)).toBeNull();
      expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'unknown' });
      await page.locator('.step:visible .moves a').last().click();
      await expect(page.locator('.start')).toBeVisible();
      await expect(heading(page)).toHaveCount(0);
    });
  });

  test(`${lang}: the whole way with the keyboard alone`, async ({ page }) => {
    await page.goto(href('check', lang));
    await page.locator('.start').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (;;) {
      await expect(heading(page)).toBeFocused();
      if ((await questionShown(page)) === null) break;
      const before = new URL(page.url()).hash;
      await page.keyboard.press('Tab');
      await expect(choices(page).first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(new RegExp(`${before}$`));
    }
    await expect(page.locator('#check-status')).not.toBeEmpty();
    await page.keyboard.press('Tab');
    await expect(page.locator('.step:visible .verdict[data-kind="today"] a').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
  });

  /** Shows the start, a question with its reason and a result with everything open, and looks at each. */
  const everyKind = async (page: Page, look: (page: Page) => Promise<void>) => {
    await page.goto(href('check', lang));
    await page.locator('#code summary').click();
    await look(page);
    await page.locator('.start .button').click();
    await answerAll(page, woman, 'roma');
    await expect(page.locator('.why:visible')).toHaveCount(1);
    await look(page);
    await answerAll(page, woman);
    await page.locator('#municipality').selectOption({ label: 'Ljubljana' });
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    await page.locator('#receipt-show').click();
    await expect(page.locator('#receipt-body')).toBeFocused();
    await look(page);
  };

  test(`${lang}: accessible and fit for a small screen at every kind of step`, async ({ page }) => {
    test.slow();
    await everyKind(page, (shown) => expectFit(shown, 'main'));
  });
}

for (const lang of languages)
  test(`${lang}: shows number, address, e-mail and labour office of a chosen municipality`, async ({
    page,
    recording,
  }) => {
    const t = texts(lang);
    await begin(page, lang);
    await answerAll(page, { age: 15, gender: 'male' });
    const card = page.locator('#place-card');
    const choose = (name: string) => page.getByLabel(t('check:place.label')).selectOption(name);
    await choose('Celje');
    await expect(card.locator('h4').first()).toHaveText('Center za socialno delo, enota Celje');
    await expect(card.locator('.call')).toHaveAttribute('href', /^tel:\+386/);
    const requests = recording.requests.length;
    // Nobody has a number of this unit: its seat puts through.
    await choose('Ormož');
    await expect(card.locator('h4').first()).toHaveText('Center za socialno delo, enota Ormož');
    await expect(card.locator('.call')).toContainText('02 787 56 00'.replaceAll(' ', '\u00a0'));
    await expect(card.locator('a[href^="mailto:"]').first()).toBeVisible();
    await expect(card.locator('a[href^="geo:"]').first()).toBeVisible();
    await expect(card).toContainText(/ Ormož/);
    await expect(page.getByLabel(t('check:place.settlement'))).toBeHidden();
    // Some settlements of these are served elsewhere, even within one centre.
    for (const name of ['Ivančna Gorica', 'Pesnica', 'Škocjan', 'Velenje', 'Vojnik']) {
      await choose(name);
      await expect(page.getByLabel(t('check:place.settlement'))).toBeVisible();
      const whole = await card.locator('h4').first().textContent();
      await page.getByLabel(t('check:place.settlement')).selectOption({ index: 1 });
      await expect(card.locator('h4').first()).not.toHaveText(whole ?? '');
    }
    expect(recording.requests).toHaveLength(requests);
    await choose('Trebnje');
    await card.getByRole('link', { name: t('block:ways.more') }).click();
    await expect(page).toHaveURL(new RegExp(`${href('municipality', lang, 'trebnje')}$`));
  });

/** The addresses that a run through the questions asks for, fragments left out. */
async function requestsOf(page: Page, requests: readonly { url(): string }[], answers: object) {
  const before = requests.length;
  await begin(page, 'sl');
  const loaded = requests.length;
  await answerAll(page, { ...answers });
  expect(requests.slice(loaded), 'requests while answering').toEqual([]);
  return requests
    .slice(before)
    .map((request) => request.url().replace(/#.*$/, ''))
    .sort();
}

test('answers ask for nothing and leave nothing behind', async ({ page, context, recording }) => {
  const first = await requestsOf(page, recording.requests, woman);
  await page.goto('about:blank');
  const second = await requestsOf(page, recording.requests, { age: 70, residence: 'other', gender: 'male' });
  expect(second).toEqual(first);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    state: history.state as unknown,
    name: window.name,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, state: null, name: '' });
  expect(await context.cookies()).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).toMatch(/^#r\d+$/);
});

test('deletes everything on request', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, woman);
  await page.getByLabel(texts('sl')('check:place.label')).selectOption('Trebnje');
  await page.getByRole('button', { name: texts('sl')('check:given.reset') }).click();
  await expect(page.locator('.start')).toBeVisible();
  await expect(page.locator('.start')).toBeFocused();
  await expect(page.locator('#check-status')).toHaveText(texts('sl')('check:live.deleted'));
  await expect(page.locator('#given')).toBeHidden();
  await page.goBack();
  await expect(page.locator('.reasons')).toHaveCount(0);
  await expect(page.locator('#place-card')).toBeHidden();
});

test('goes on at the same step after a reload, and says that the answers are gone', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, woman, 'gender');
  await page.reload();
  expect(await questionShown(page)).toBe('gender');
  const lost = page.locator('#lost');
  await expect(lost).toBeVisible();
  await answerAll(page, woman);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met' });
  await expect(page.locator('.reasons')).toHaveCount(0);
  await lost.getByRole('link').click();
  await expect(page.locator('.start')).toBeVisible();
  await expect(lost).toBeHidden();
});

test('the other language opens at the same step', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, woman, 'residence');
  const { hash } = new URL(page.url());
  await page.locator('.lang-switch').click();
  await expect(page).toHaveURL(new RegExp(`${href('check', 'hr')}${hash}$`));
  // The address changes before the styles have come, and without them every step is visible.
  await page.waitForLoadState();
  expect(await questionShown(page)).toBe('residence');
});

test('progress, title and what is read aloud follow the step', async ({ page }) => {
  const t = texts('sl');
  await begin(page, 'sl');
  await expect(page.locator('.progress:visible')).toContainText(t('check:left', { count: 9 }));
  await answerAll(page, woman, 'languageBarrier');
  await expect(page.locator('.progress:visible')).toContainText(t('check:left', { count: 2 }));
  await expect(page).toHaveTitle(
    `${t('rules:questions.languageBarrier.title')} · ${t('check:title')} · ${t('site.name')}`,
  );
  await expect(page.locator('#check-status')).toHaveText(t('check:left', { count: 2 }));
  await answerAll(page, woman, 'roma');
  await expect(page.locator('.progress:visible')).toContainText(texts('sl')('check:last'));
});

test('works from a downloaded file', async ({ browser, page, request }, info) => {
  const html = await (await request.get(href('check', 'sl'))).text();
  const folder = info.outputPath('saved');
  mkdirSync(folder, { recursive: true });
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path);
  for (const path of styles) {
    writeFileSync(`${folder}/${path.split('/').at(-1)}`, await (await request.get(path)).body());
  }
  const saved = styles.reduce((text, path) => text.replaceAll(path, path.split('/').at(-1) ?? ''), html);
  // As a browser saves it: without the policy, which would keep the page from its own copies of the styles.
  writeFileSync(
    `${folder}/saved.html`,
    saved.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, ''),
  );
  const offline = await browser.newContext({ offline: true });
  const copy = await offline.newPage();
  await copy.goto(`file://${folder}/saved.html`);
  await copy.locator('.start .button').click();
  await answerAll(copy, woman);
  expect(await verdictsShown(copy)).toMatchObject({ 'sa-2021-lot-1': 'met' });
  await offline.close();
  await page.close();
});

test('stays within its weight', async ({ request }) => {
  const bodyOf = async (path: string) => (await request.get(path)).body();
  const weigh = (bodies: readonly Buffer[]) => bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  const pathsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, path = '']) => path);

  /** A script with all that it imports. */
  async function scriptBodies(path: string): Promise<Buffer[]> {
    const body = await bodyOf(path);
    const imports = pathsIn(body.toString(), /(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    const inner = await Promise.all(imports.map((file) => scriptBodies(path.replace(/[^/]+$/, file))));
    return [body, ...inner.flat()];
  }

  for (const lang of languages) {
    const page = await bodyOf(href('check', lang));
    const html = page.toString();
    const styles = await Promise.all(pathsIn(html, /<link rel="stylesheet" href="([^"]+)"/g).map(bodyOf));
    const scripts = await Promise.all(
      pathsIn(html, /<script type="module" src="([^"]+)"/g).map(scriptBodies),
    );
    expect(styles.length).toBeGreaterThan(0);
    // Its own and the one of every page.
    expect(scripts.length).toBe(2);
    const weights = { page: weigh([page, ...styles]), script: weigh(scripts.flat()) };
    test
      .info()
      .annotations.push({ type: 'bytes, gzipped', description: `${lang} ${JSON.stringify(weights)}` });
    expect(weights.page, `${lang}: HTML and CSS, gzipped`).toBeLessThan(24_000);
    expect(weights.script, `${lang}: script, gzipped`).toBeLessThan(12_000);
  }
});
