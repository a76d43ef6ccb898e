import type { Page } from '@playwright/test';
import { answerAll, begin, questionShown, verdictsShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

// Whatever fails, the person still gets an answer and a contact.
test.use({ trace: 'off' });

const man = {
  age: 30,
  residence: 'citizen',
  cashAssistance: true,
  gender: 'male',
};
const met = { 'sa-2021-lot-1': 'met', 'sa-2021-lot-2': 'notMet' };
const isPart = /\/_astro\/(receipt|draw-qr)\.[^/]+\.js$/;

/** From the result to the page of contacts. */
async function expectContact(page: Page, lang: 'sl' | 'hr'): Promise<void> {
  await page.locator('.after .button:visible').first().click();
  await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
  await page.waitForLoadState();
  await expect(page.locator('h1')).toBeVisible();
}

/** Counts calls of the print dialogue instead of opening it. */
const catchPrint = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });

test.describe('when every script is blocked', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource/] });

  for (const lang of languages) {
    test(`${lang}: the links alone lead to a result and the contact`, async ({ page }) => {
      await page.route(/\.js$/, (route) => route.abort());
      await begin(page, lang);
      await answerAll(page, man);
      expect(await verdictsShown(page)).toMatchObject(met);
      const dead = '#print, #municipality, #keep, #code-form, #receipt-show, #given-reset, #offer-resume';
      await expect(page.locator(dead).filter({ visible: true }), 'nothing that does nothing').toHaveCount(0);
      await expectContact(page, lang);
    });
  }
});

test.describe('when a policy of the host forbids scripts', () => {
  test.use({ expectedErrors: [/Content Security Policy/] });

  test('the links alone lead to a result and the contact', async ({ page }) => {
    await page.route(
      (url) => url.pathname === href('check', 'sl'),
      async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
        await route.fulfill({ response, headers });
      },
    );
    await begin(page, 'sl');
    await answerAll(page, man);
    expect(await verdictsShown(page)).toMatchObject(met);
    await expectContact(page, 'sl');
  });
});

test.describe('when the part that makes the code does not load', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource|Failed to fetch dynamically/] });

  for (const lang of languages) {
    test(`${lang}: the sheet is printed without the code, and the page says so`, async ({ page }) => {
      await catchPrint(page);
      await page.route(isPart, (route) => route.abort());
      await begin(page, lang);
      await answerAll(page, man);
      await page.locator('#municipality').selectOption({ label: 'Ljubljana' });
      await expect(page.locator('#place-card')).toContainText('Ljubljana');
      await page.locator('#receipt-show').click();
      await expect(page.locator('#receipt-failed')).toBeFocused();
      await expect(page.locator('#receipt-body')).toBeHidden();
      await page.locator('#print').click();
      await expect(page.locator('html[data-printed]')).toHaveCount(1);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#receipt')).toBeHidden();
      await expect(page.locator('#place-card')).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
      await expectContact(page, lang);
    });
  }

  test('a code cannot be read, the page says so, and the questions can be answered', async ({ page }) => {
    await page.route(isPart, (route) => route.abort());
    await page.goto(href('check', 'sl'));
    await page.locator('#code summary').click();
    await page.locator('#code-input').fill('VT1-00000-00000');
    await page.keyboard.press('Enter');
    await expect(page.locator('#code-problem')).toContainText(texts('sl')('check:code.problems.failed'));
    await page.locator('.start .button').click();
    await answerAll(page, man);
    expect(await verdictsShown(page)).toMatchObject(met);
  });
});

const storages = {
  denied: () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  // As some browsers do in private windows.
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [name, break_] of Object.entries(storages)) {
  for (const lang of languages) {
    test(`${lang}: when the storage is ${name} the page says so and goes on`, async ({ page }) => {
      await page.addInitScript(break_);
      await begin(page, lang);
      await answerAll(page, man, 'gender');
      await page.locator('#given-private summary').click();
      await page.locator('#keep').click();
      await expect(page.locator('#keep-denied')).toBeVisible();
      await expect(page.locator('#check-status')).toContainText(texts(lang)('check:keep.denied'));
      await expect(page.locator('#given-kept')).toBeHidden();
      await answerAll(page, man);
      expect(await verdictsShown(page)).toMatchObject(met);
      await page.locator('#given-reset').click();
      await expect(page.locator('.start')).toBeVisible();
      await expect(page.locator('#given')).toBeHidden();
    });
  }
}

test('when the storage breaks later the page stops saying that answers are kept', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, man, 'gender');
  await page.locator('#given-private summary').click();
  await page.locator('#keep').click();
  await expect(page.locator('#given-kept')).toBeVisible();
  await page.evaluate(storages.full);
  await answerAll(page, man);
  await expect(page.locator('#given-kept')).toBeHidden();
  await expect(page.locator('#keep-denied')).toBeVisible();
  expect(await verdictsShown(page)).toMatchObject(met);
});

for (const lang of languages) {
  test.describe(`${lang}, offline in mid-check`, () => {
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/] });

    // Here without the service worker, which keeps all contacts from the first visit on.
    test('result and reasons are there, the contact as soon as there is a connection', async ({
      page,
      context,
    }) => {
      await begin(page, lang);
      await answerAll(page, man, 'cashAssistance');
      await context.setOffline(true);
      await answerAll(page, man);
      expect(await verdictsShown(page)).toMatchObject(met);
      await expect(page.locator('[data-programme="sa-2021-lot-1"]:visible .reasons')).not.toBeEmpty();
      await page.locator('#municipality').selectOption({ label: 'Ljubljana' });
      await expect(page.locator('#place-card')).toContainText(texts(lang)('check:live.placeFailed'));
      await context.setOffline(false);
      await page.locator('#municipality').selectOption({ label: 'Trebnje' });
      await expect(page.locator('#place-card a[href^="tel:"]').first()).toBeVisible();
      // What was loaded once stays.
      await context.setOffline(true);
      await page.locator('#municipality').selectOption({ label: 'Ljubljana' });
      await expect(page.locator('#place-card')).toContainText('Center za socialno delo Ljubljana');
      await context.setOffline(false);
    });
  });

  test.describe(`${lang}, offline in mid-check without a script`, () => {
    test.use({ javaScriptEnabled: false });

    test('the result and what to say are there', async ({ page, context }) => {
      await begin(page, lang);
      await answerAll(page, man, 'cashAssistance');
      await context.setOffline(true);
      await answerAll(page, man);
      expect(await questionShown(page)).toBeNull();
      expect(await verdictsShown(page)).toMatchObject(met);
      await expect(page.locator('.say')).toBeVisible();
      await context.setOffline(false);
    });
  });
}
