import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';

const words = {
  sl: {
    button: 'Uporabite mojo lokacijo',
    here: 'Videti je, da ste v tej občini',
    border: 'Blizu ste meje med občinami',
    nearest: 'Najbližja občina:',
    outside: 'Videti je, da niste v Sloveniji',
    denied: 'ker tega niste dovolili',
    unavailable: 'Naprava ni ugotovila, kje ste',
    vague: 'le na približno 20 km natančno',
    failed: 'Meje občin se niso naložile',
  },
  hr: {
    button: 'Upotrijebite moju lokaciju',
    here: 'Čini se da ste u ovoj općini',
    border: 'Blizu ste granice među općinama',
    nearest: 'Najbliža općina:',
    outside: 'Čini se da niste u Sloveniji',
    denied: 'jer to niste dopustili',
    unavailable: 'Uređaj nije utvrdio gdje ste',
    vague: 's točnošću od oko 20 km',
    failed: 'Granice općina nisu se učitale',
  },
} as const;

const trebnje = { latitude: 45.91, longitude: 15.01 };
const results = (page: Page) => page.locator('.located .result');
const status = (page: Page) => page.locator('#position [role=status]');

for (const lang of languages) {
  const say = words[lang];
  const ask = (page: Page) => page.getByRole('button', { name: say.button }).click();

  test.describe(`the own position, ${lang}`, () => {
    test.use({ permissions: ['geolocation'], geolocation: trebnje });
    test.beforeEach(({ page }) => page.goto(href('contact', lang)).then(() => undefined));

    test('leads to the municipality and to its page', async ({ page }) => {
      await ask(page);
      await expect(status(page)).toContainText(say.here);
      await expect(results(page)).toHaveCount(1);
      await expectAccessible(page);
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
      await expect(results(page).nth(1).locator('a[href^="tel:"]').first()).toBeVisible();
      const list = await results(page).allTextContents();
      await results(page).last().getByRole('link').first().click();
      await expect(page.locator('.call-script')).toBeVisible();
      await page.goBack();
      await expect(status(page)).toContainText(say.border);
      await expect.poll(() => results(page).allTextContents()).toEqual(list);
      await page.goto(href('home', lang));
      await page.goto(href('contact', lang));
      await expect(page.getByRole('button', { name: say.button })).toBeVisible();
      await expect(results(page)).toHaveCount(0);
    });

    test('near a border gives all that it may be to choose from', async ({ page, context }) => {
      await context.setGeolocation({ latitude: 45.849, longitude: 14.102 });
      await ask(page);
      await expect(status(page)).toContainText(say.border);
      expect(await results(page).count()).toBeGreaterThan(1);
    });

    test('at the coast is answered by the municipality there, on a jetty by the nearest', async ({
      page,
      context,
    }) => {
      await context.setGeolocation({ latitude: 45.52818, longitude: 13.56754, accuracy: 30 });
      await ask(page);
      await expect(status(page)).toContainText(say.here);
      await expect(results(page)).toContainText('Piran');
      await context.setGeolocation({ latitude: 45.5301, longitude: 13.5601, accuracy: 30 });
      await ask(page);
      await expect(status(page)).toContainText(say.nearest);
      await expect(results(page)).toHaveCount(1);
      await expect(results(page)).toContainText('Piran');
    });

    test('that is not exact enough for one municipality gives those around it', async ({ page, context }) => {
      await context.setGeolocation({ ...trebnje, accuracy: 4_900 });
      await ask(page);
      await expect(status(page)).toContainText(say.border);
      await expect(results(page).first()).toContainText('Trebnje');
      expect(await results(page).count()).toBeGreaterThan(1);
    });

    test('outside Slovenia, and one that says too little, point to the box', async ({ page, context }) => {
      await context.setGeolocation({ latitude: 45.81, longitude: 15.98 });
      await ask(page);
      await expect(status(page)).toContainText(say.outside);
      await expect(results(page)).toHaveCount(0);
      await context.setGeolocation({ ...trebnje, accuracy: 20_000 });
      await ask(page);
      await expect(status(page)).toContainText(say.vague);
      await expect(results(page)).toHaveCount(0);
    });

    test('that the device does not know is said to be so', async ({ page, context }) => {
      await context.setGeolocation(null);
      await ask(page);
      await expect(status(page)).toContainText(say.unavailable);
    });

    test.describe('in trouble', () => {
      test.use({ expectedErrors: [/Failed to load/] });

      test('without the borders says so', async ({ page }) => {
        await page.route('**/data/*/outlines.json', (route) => route.abort());
        await ask(page);
        await expect(status(page)).toContainText(say.failed);
      });
    });
  });

  test(`without leave the box is still there, ${lang}`, async ({ page, context }) => {
    await context.clearPermissions();
    await page.goto(href('contact', lang));
    await ask(page);
    await expect(status(page)).toContainText(say.denied);
    await page.getByRole('searchbox').fill('Trebnje');
    await expect(page.locator('.result').first()).toContainText('Trebnje');
  });

  test(`a browser that knows no positions has no button, ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'geolocation');
    });
    await page.goto(href('contact', lang));
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('button', { name: say.button })).toBeHidden();
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
      await page.getByRole('button', { name: words.sl.button }).click();
      await expect(status(page)).toContainText(/Videti je|Blizu/);
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
