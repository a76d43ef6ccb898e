import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';
import { fixedPart, texts } from './texts.ts';

const trebnje = { latitude: 45.91, longitude: 15.01 };
const results = (page: Page) => page.locator('.located .result');
const status = (page: Page) => page.locator('#position [role=status]');

for (const lang of languages) {
  const part = (key: string) => fixedPart(lang, `contact:locate.${key}`);
  const ask = (page: Page) => page.getByRole('button', { name: part('button') }).click();

  test.describe(`the own position, ${lang}`, () => {
    test.use({ permissions: ['geolocation'], geolocation: trebnje });
    test.beforeEach(({ page }) => page.goto(href('contact', lang)).then(() => undefined));

    test('leads to the municipality and to its page', async ({ page }) => {
      await ask(page);
      await expect(status(page)).toContainText(part('here'));
      await expect(results(page)).toHaveCount(1);
      if (lang === 'sl') await expectAccessible(page, '#position');
      await expectNoSideScroll(page);
      await results(page).getByRole('link', { name: 'Trebnje', exact: true }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'trebnje'));
    });

    test('is still answered for who comes back from a page, and not on a new visit', async ({
      page,
      context,
    }) => {
      await context.setGeolocation({ latitude: 45.849, longitude: 14.102 });
      await ask(page);
      await expect(status(page)).toContainText(part('border'));
      await expect(results(page).nth(1).locator('a[href^="tel:"]').first()).toBeVisible();
      const list = await results(page).allTextContents();
      await results(page).last().getByRole('link').first().click();
      await expect(page.locator('.call-script')).toBeVisible();
      await page.goBack();
      await expect(status(page)).toContainText(part('border'));
      await expect.poll(() => results(page).allTextContents()).toEqual(list);
      await page.goto(href('home', lang));
      await page.goto(href('contact', lang));
      await expect(page.getByRole('button', { name: part('button') })).toBeVisible();
      await expect(results(page)).toHaveCount(0);
    });

    test('is answered at the coast, on a jetty, inexactly, outside Slovenia, and where it is not known', async ({
      page,
      context,
    }) => {
      await context.setGeolocation({ latitude: 45.52818, longitude: 13.56754, accuracy: 30 });
      await ask(page);
      await expect(status(page)).toContainText(part('here'));
      await expect(results(page)).toContainText('Piran');
      await context.setGeolocation({ latitude: 45.5301, longitude: 13.5601, accuracy: 30 });
      await ask(page);
      await expect(status(page)).toContainText(part('nearest'));
      await expect(results(page)).toHaveCount(1);
      await expect(results(page)).toContainText('Piran');
      // Not exact enough for one municipality: those around it.
      await context.setGeolocation({ ...trebnje, accuracy: 4_900 });
      await ask(page);
      await expect(status(page)).toContainText(part('border'));
      await expect(results(page).first()).toContainText('Trebnje');
      expect(await results(page).count()).toBeGreaterThan(1);
      // Where nothing can be said, to the box.
      await context.setGeolocation({ latitude: 45.81, longitude: 15.98 });
      await ask(page);
      await expect(status(page)).toContainText(part('outside'));
      await expect(results(page)).toHaveCount(0);
      await context.setGeolocation({ ...trebnje, accuracy: 20_000 });
      await ask(page);
      await expect(status(page)).toContainText(texts(lang)('contact:locate.vague', { km: 20 }));
      await expect(results(page)).toHaveCount(0);
      await context.setGeolocation(null);
      await ask(page);
      await expect(status(page)).toContainText(part('unavailable'));
    });

    test.describe('in trouble', () => {
      test.use({ expectedErrors: [/Failed to load/] });

      test('without the borders says so', async ({ page }) => {
        await page.route('**/data/*/outlines.json', (route) => route.abort());
        await ask(page);
        await expect(status(page)).toContainText(part('failed'));
      });
    });
  });

  test(`without leave the box is still there, ${lang}`, async ({ page, context }) => {
    await context.clearPermissions();
    await page.goto(href('contact', lang));
    await ask(page);
    await expect(status(page)).toContainText(part('denied'));
    await page.getByRole('searchbox').fill('Trebnje');
    await expect(page.locator('.result').first()).toContainText('Trebnje');
  });

  test(`a browser that knows no positions has no button, ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'geolocation');
    });
    await page.goto(href('contact', lang));
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('button', { name: part('button') })).toBeHidden();
  });
}

test.describe('no request', () => {
  test.use({ permissions: ['geolocation'] });

  test('tells where the device is: the same files wherever that may be', async ({
    page,
    context,
    recording,
  }) => {
    const requestsAt = async (latitude: number, longitude: number) => {
      await context.setGeolocation({ latitude, longitude });
      await page.goto('about:blank');
      await page.goto(href('contact', 'sl'));
      await page.waitForLoadState('networkidle');
      recording.requests.length = 0;
      await page.getByRole('button', { name: fixedPart('sl', 'contact:locate.button') }).click();
      await expect(status(page)).not.toBeEmpty();
      await expect(status(page)).not.toContainText(fixedPart('sl', 'contact:locate.locating'));
      await page.waitForLoadState('networkidle');
      // The browser asks for the icon of a page when it finds the time.
      return recording.requests
        .map((request) => `${request.method()} ${request.url()}`)
        .filter((request) => !request.includes('favicon'))
        .sort();
    };
    const first = await requestsAt(trebnje.latitude, trebnje.longitude);
    expect(
      first
        .filter((request) => request.endsWith('.json'))
        .map((request) => request.split('/').at(-1))
        .sort(),
    ).toEqual(['contacts-sl.json', 'outlines.json', 'places.json']);
    for (const [latitude, longitude] of [
      [46.05, 14.51],
      [45.849, 14.102],
      [45.81, 15.98],
      [45.5301, 13.5601],
    ] as const)
      expect(await requestsAt(latitude, longitude)).toEqual(first);
  });
});
