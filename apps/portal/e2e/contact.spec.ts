import type { Page } from '@playwright/test';
import { expect, expectFit, href, languages, test } from './fixtures.ts';

const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.result');

const words = {
  sl: {
    heading: 'Poiščite svoj kontakt',
    municipality: 'Občina',
    unit: 'Regijska enota',
    near: 'Ste morda mislili',
    none: 'Takega kraja nismo našli',
    one: 'Našli smo 1 možnost.',
    two: 'Našli smo 2 možnosti.',
  },
  hr: {
    heading: 'Pronađite svoj kontakt',
    municipality: 'Općina',
    unit: 'Regionalna jedinica',
    near: 'Jeste li možda mislili',
    none: 'Takvo mjesto nismo pronašli',
    one: 'Pronašli smo 1 mogućnost.',
    two: 'Pronašli smo 2 mogućnosti.',
  },
} as const;

for (const lang of languages) {
  const say = words[lang];

  test.describe(`search, ${lang}`, () => {
    test.beforeEach(({ page }) => page.goto(href('contact', lang)).then(() => undefined));

    for (const [query, name, unit, slug] of [
      ['skofja loka', 'Škofja Loka', 'Gorenjska', 'skofja-loka'],
      ['LOG DRAGOMER', 'Log-Dragomer', 'Ljubljana', 'log-dragomer'],
      ['radece', 'Radeče', 'Celje', 'radece'],
      ['8210', 'Trebnje', 'Dolenjska in Bela krajina', 'trebnje'],
      ['Capodistria', 'Koper', 'Južna Primorska', 'koper'],
    ] as const)
      test(`${query} leads to ${name}`, async ({ page }) => {
        await box(page).fill(query);
        await expect(results(page)).toHaveCount(1);
        await expect(results(page)).toContainText(`${say.unit} ${unit}`);
        await expect(page.getByRole('status').first()).toHaveText(say.one);
        await results(page)
          .getByRole('link', { name: `${say.municipality} ${name}` })
          .click();
        await expect(page).toHaveURL(href('municipality', lang, slug));
        await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
      });

    test('a postcode of several municipalities lists them all', async ({ page }) => {
      await box(page).fill('1296');
      await expect(results(page)).toHaveCount(2);
      await expect(results(page).first()).toContainText('1296 Šentvid pri Stični');
      await expect(page.getByRole('status').first()).toContainText(say.two);
    });

    test('a settlement of another centre leads to that centre', async ({ page }) => {
      await box(page).fill('Pusti Javor');
      await expect(results(page)).toContainText(`${say.unit} Osrednja Slovenija – vzhod`);
      await results(page).locator('.warning a').click();
      await expect(page).toHaveURL(`${href('municipality', lang, 'ivancna-gorica')}#drugi-kontakti`);
      await expect(page.locator('#csd-unit-litija')).toBeVisible();
      await expect(page.locator('#csd-osrednja-slovenija-vzhod')).toBeVisible();
    });

    test('a slip gives suggestions, and a suggestion the place', async ({ page }) => {
      await box(page).fill('Trebnij');
      await expect(page.getByRole('status').first()).toContainText(say.near);
      await expect(results(page)).toHaveCount(0);
      await page.getByRole('button', { name: 'Trebnje', exact: true }).click();
      await expect(results(page).first()).toContainText(`${say.municipality} Trebnje`);
      await expect(box(page)).toHaveValue('Trebnje');
    });

    test('what is nowhere is said to be so', async ({ page }) => {
      await box(page).fill('xyzzy');
      await expect(page.getByRole('status').first()).toContainText(say.none);
      await box(page).fill('');
      await expect(page.getByRole('status').first()).toBeEmpty();
    });

    test('needs no more than the keyboard', async ({ page }) => {
      await page.keyboard.press('Tab');
      await expect(page.locator('.skip')).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(box(page)).toBeFocused();
      await page.keyboard.type('gradisce');
      await expect(results(page).nth(1)).toBeVisible();
      // Several places: Enter takes the keyboard to the first, it does not choose.
      await page.keyboard.press('Enter');
      await expect(results(page).first().getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('radece');
      await expect(results(page)).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(href('municipality', lang, 'radece'));
    });
  });

  test.describe(`without script, ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the page leads to every municipality and every unit', async ({ page }) => {
      await page.goto(href('contact', lang));
      await expect(page.getByRole('heading', { level: 1, name: say.heading })).toBeVisible();
      await expect(box(page)).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.locator(`.names a[href^="${href('municipality', lang, '')}"]`)).toHaveCount(212);
      await expect(page.locator('.legend a')).toHaveCount(16);
      await expect(page.locator('.map-drawing a')).toHaveCount(16);
      await page.getByRole('link', { name: 'Ž', exact: true }).click();
      await page.getByRole('link', { name: 'Žužemberk' }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'zuzemberk'));
      await page.getByRole('link', { name: 'Dolenjska in Bela krajina', exact: true }).click();
      await expect(page).toHaveURL(href('unit', lang, 'dolenjska-in-bela-krajina'));
    });

    test('the drawing of the units can be clicked', async ({ page }) => {
      await page.goto(href('contact', lang));
      await page.locator(`.map-drawing a[href="${href('unit', lang, 'pomurje')}"]`).click();
      await expect(page).toHaveURL(href('unit', lang, 'pomurje'));
      await page.locator(`.members-map a[href="${href('municipality', lang, 'murska-sobota')}"]`).click();
      await expect(page).toHaveURL(href('municipality', lang, 'murska-sobota'));
    });
  });

  test.describe(`every kind of page, ${lang}`, () => {
    for (const [kind, address] of [
      ['contact', href('contact', lang)],
      ['a municipality', href('municipality', lang, 'loski-potok')],
      ['a municipality with several units', href('municipality', lang, 'ljubljana')],
      ['a municipality with exceptions', href('municipality', lang, 'ivancna-gorica')],
      ['a municipality with conflicts', href('municipality', lang, 'celje')],
      ['a unit', href('unit', lang, 'celje')],
    ] as const)
      test(`${kind} is accessible and fits a small screen`, async ({ page }) => {
        test.slow();
        await page.goto(address);
        await expectFit(page);
      });

    for (const [kind, query, part] of [
      ['results', 'Gradišče', '.result'],
      ['suggestions', 'Trebnij', '.suggestions'],
    ] as const)
      test(`the ${kind} are accessible and fit a small screen`, async ({ page }) => {
        // axe takes its time over a page of 250 links.
        test.slow();
        await page.goto(href('contact', lang));
        await box(page).fill(query);
        await expect(page.locator(part).first()).toBeVisible();
        await expectFit(page);
      });
  });
}

test('no request depends on what is typed', async ({ page, recording }) => {
  const requestsFor = async (query: string) => {
    await page.goto('about:blank');
    recording.requests.length = 0;
    await page.goto(href('contact', 'sl'));
    await box(page).pressSequentially(query);
    await page.waitForLoadState('networkidle');
    return recording.requests.map((request) => `${request.method()} ${request.url()}`).sort();
  };
  const first = await requestsFor('Ljubljana');
  expect(first.some((request) => request.endsWith('/settlements.json'))).toBe(true);
  for (const query of ['8210', 'Pusti Javor', 'Trebnij', 'xyzzy'])
    expect(await requestsFor(query), query).toEqual(first);
});

test('the lists come with the page, the search only when it is wanted', async ({ page, recording }) => {
  await page.goto(href('contact', 'sl'));
  await page.waitForLoadState('networkidle');
  expect(recording.requests.filter((request) => request.url().includes('/data/'))).toEqual([]);
});
