import type { Page } from '@playwright/test';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { fixedPart, texts } from './texts.ts';

const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.result');
const numbers = (page: Page) => page.locator('.result a[href^="tel:"]');

const status = (page: Page) => page.locator('#search > [role=status]');

for (const lang of languages) {
  const t = texts(lang);
  const part = (key: string) => fixedPart(lang, `contact:${key}`);

  test.describe(`search, ${lang}`, () => {
    test.beforeEach(({ page }) => page.goto(href('contact', lang)).then(() => undefined));

    test('shows the office and a number at once, and leads to the page of the place', async ({ page }) => {
      const cases = [
        ['skofja loka', 'Škofja Loka', 'Škofja Loka', 'skofja-loka'],
        ['LOG DRAGOMER', 'Log-Dragomer', 'Vrhnika', 'log-dragomer'],
        ['radece', 'Radeče', 'Laško', 'radece'],
        ['8210', '8210 Trebnje', 'Trebnje', 'trebnje'],
        ['Capodistria', 'Koper', 'Koper', 'koper'],
        ['Koper/Capodistria', 'Koper', 'Koper', 'koper'],
        ['Tezno', 'Tezno', 'Maribor Tezno', 'maribor'],
      ] as const;
      for (const [query, name, office, slug] of cases) {
        await box(page).fill(query);
        await expect(results(page).getByRole('link', { name, exact: true }), query).toHaveAttribute(
          'href',
          href('municipality', lang, slug),
        );
        await expect(results(page)).toHaveCount(1);
        await expect(results(page)).toContainText(office);
        await expect(numbers(page).first()).toBeVisible();
        await expect(status(page)).toHaveText(part('search.single'));
      }
      await results(page).getByRole('link', { name: 'Tezno', exact: true }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'maribor'));
    });

    test('a postcode of several municipalities lists them all, each with its number', async ({ page }) => {
      await box(page).fill('1296');
      await expect(results(page)).toHaveCount(2);
      await expect(results(page).first()).toContainText('1296 Šentvid pri Stični');
      for (const result of await results(page).all())
        await expect(result.locator('a[href^="tel:"]').first()).toBeVisible();
      await expect(status(page)).toHaveText(t('contact:search.found', { count: 2 }));
    });

    test('a settlement of another centre shows that centre', async ({ page }) => {
      await box(page).fill('Pusti Javor');
      await expect(results(page)).toContainText(t('contact:matched.settlement', { name: 'Ivančna Gorica' }));
      await expect(results(page)).toContainText('Litija');
      await results(page).getByRole('link', { name: 'Pusti Javor', exact: true }).click();
      await expect(page).toHaveURL(`${href('municipality', lang, 'ivancna-gorica')}#drugi-kontakti`);
    });

    test('what is only begun or slipped shows the places at once, with their numbers', async ({ page }) => {
      for (const [query, said] of [
        ['Treb', part('search.completions')],
        ['Trebnij', part('search.near')],
      ] as const) {
        await box(page).fill(query);
        await expect(status(page)).toContainText(said);
        const trebnje = results(page).filter({
          has: page.getByRole('link', { name: 'Trebnje', exact: true }),
        });
        await expect(trebnje.locator('a[href^="tel:"]').first()).toBeVisible();
        // No pill that has to be pressed first.
        await expect(page.locator('.result-list button')).toHaveCount(0);
      }
    });

    test('what is nowhere, too short or not there is answered with a line that helps', async ({ page }) => {
      await box(page).fill('xyzzy');
      await expect(status(page)).toContainText(part('search.none'));
      await box(page).fill('T');
      await expect(status(page)).toContainText(part('search.short'));
      await expect(results(page)).toHaveCount(0);
      await box(page).fill('');
      await expect(status(page)).toBeEmpty();
      await page.keyboard.press('Enter');
      await expect(status(page)).toContainText(part('search.empty'));
      await box(page).fill('Celje');
      await expect(results(page).first()).toBeVisible();
      await expect(status(page)).not.toContainText(part('search.empty'));
    });

    test('the button searches, also before anything else was touched', async ({ page }) => {
      await page.getByRole('button', { name: part('search.button') }).click();
      // Also once all files are there.
      await page.waitForLoadState('networkidle');
      await expect(status(page)).toContainText(part('search.empty'));
      await expect(box(page)).toBeFocused();
      await box(page).fill('gradisce');
      await expect(results(page).nth(1)).toBeVisible();
      await page.getByRole('button', { name: part('search.button') }).click();
      await expect(results(page).first().getByRole('link').first()).toBeFocused();
      await expect(page).toHaveURL(href('contact', lang));
    });

    test('text and list are there again for who comes back, and after a reload', async ({ page }) => {
      await box(page).fill('Gradišče');
      await expect(results(page).nth(1)).toBeVisible();
      // Settlements and numbers come after the first names.
      await page.waitForLoadState('networkidle');
      const list = await results(page).allTextContents();
      await results(page).first().getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goBack();
      await expect(box(page)).toHaveValue('Gradišče');
      await expect.poll(() => results(page).allTextContents()).toEqual(list);
      await page.locator('.on-page a').first().click();
      await expect.poll(() => page.evaluate(() => history.state?.typed)).toBe('Gradišče');
      await page.reload();
      await expect(box(page)).toHaveValue('Gradišče');
      await expect(results(page)).toHaveCount(list.length);
      expect(page.url()).not.toMatch(/Gradi|\?/);
      // A new visit begins empty: another person may sit there.
      await page.goto(href('home', lang));
      await page.goto(href('contact', lang));
      await expect(box(page)).toHaveValue('');
      await expect(results(page)).toHaveCount(0);
    });

    test('who comes back from far down the list is where they were', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await box(page).fill('Gradišče');
      await page.waitForLoadState('networkidle');
      const last = results(page).last().getByRole('link').first();
      await last.scrollIntoViewIfNeeded();
      const y = await page.evaluate(() => scrollY);
      expect(y).toBeGreaterThan(740);
      await last.click();
      await expect(page.locator('.contact').first()).toBeVisible();
      await page.goBack();
      await page.waitForLoadState('networkidle');
      await expect(last).toBeInViewport();
      expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(60);
    });

    test('a place in Croatia is said to be there, with the way for people who live there', async ({
      page,
    }) => {
      for (const [query, slovenian] of [
        ['Čakovec', 0],
        ['Koprivnica', 1],
      ] as const) {
        await box(page).fill(query);
        await expect(status(page)).toContainText(query);
        // Where Slovenia has a place of that name, nobody is told that it is abroad only.
        const said = slovenian > 0 ? 'contact:search.croatianToo' : 'contact:search.croatian';
        await expect(status(page)).toContainText(t(said, { name: query }));
        await expect(page.locator(`.result-list a[href^="${href('crossBorder', lang)}"]`)).toBeVisible();
        expect(await results(page).count()).toBeGreaterThanOrEqual(slovenian);
        await expect(results(page).filter({ hasNotText: query })).toHaveCount(0);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(href('contact', lang));
      }
      await expect(page.locator('.results-lead')).toContainText(part('search.inSlovenia'));
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
      await expect(box(page)).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      await page.getByRole('link', { name: 'Ž', exact: true }).click();
      await page.getByRole('link', { name: 'Žužemberk' }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'zuzemberk'));
      const unit = page.locator('a', { hasText: /^Dolenjska in Bela krajina$/ });
      await page.locator('.fold', { has: unit }).locator('summary').click();
      await unit.click();
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

  test(`every kind of answer is accessible, and fits a small screen, ${lang}`, async ({ page }) => {
    // axe takes its time over a page of 250 links.
    test.slow();
    await page.goto(href('contact', lang));
    for (const [query, answer] of [
      ['Gradišče', '.result >> nth=1'],
      ['Trebnje', '.result'],
      ['Trebnij', '.result'],
      ['Koprivnica', '.results-lead'],
    ] as const) {
      await box(page).fill('');
      await expect(results(page)).toHaveCount(0);
      await box(page).fill(query);
      await expect(page.locator(answer).first()).toBeVisible();
      await expectFit(page, '#search');
    }
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
