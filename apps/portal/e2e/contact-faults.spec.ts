import { expect, href, languages, test } from './fixtures.ts';
import { fixedPart } from './texts.ts';

// What a person still gets when something of the page does not arrive.
test.use({ expectedErrors: [/Failed to load resource|ERR_FAILED/] });

for (const lang of languages) {
  const part = (key: string) => fixedPart(lang, `contact:${key}`);
  const status = '#search > [role=status]';

  test(`${lang}: without the list of places the search says so`, async ({ page }) => {
    await page.route('**/data/*/places.json', (route) => route.abort());
    await page.goto(href('contact', lang));
    await page.getByRole('searchbox').fill('Trebnje');
    await expect(page.locator(status)).toContainText(part('search.failed'));
    await expect(page.locator('.names a').filter({ hasText: 'Trebnje' })).toBeVisible();
  });

  test(`${lang}: without the settlements it finds municipalities and says so`, async ({ page }) => {
    await page.route('**/data/*/settlements.json', (route) => route.abort());
    await page.goto(href('contact', lang));
    await page.getByRole('searchbox').fill('8210');
    await expect(page.locator('.result')).toContainText('Trebnje');
    await expect(page.locator(status)).toContainText(part('search.settlementsFailed'));
  });

  test(`${lang}: without the contacts it finds places, says so and leads to their pages`, async ({
    page,
  }) => {
    await page.route('**/data/*/contacts-*.json', (route) => route.abort());
    await page.goto(href('contact', lang));
    await page.getByRole('searchbox').fill('Pusti Javor');
    await expect(page.locator(status)).toContainText(part('search.contactsFailed'));
    await page.locator('.result').getByRole('link', { name: 'Pusti Javor' }).click();
    await expect(page).toHaveURL(new RegExp(`${href('municipality', lang, 'ivancna-gorica')}#`));
  });

  test(`${lang}: without the script of the search it says so`, async ({ page }) => {
    await page.route('**/_astro/box.*.js', (route) => route.abort());
    await page.goto(href('contact', lang));
    await page.getByRole('searchbox').fill('Trebnje');
    await page.keyboard.press('Enter');
    await expect(page.locator(status)).toContainText(part('search.failed'));
    await expect(page).toHaveURL(href('contact', lang));
  });

  test(`${lang}: without a part of the map the drawing of the units stays`, async ({ page }) => {
    for (const missing of [
      '**/data/*/boundaries.json',
      '**/_astro/leaflet.*.css',
      '**/_astro/contact-map.*.css',
      '**/_astro/map.*.js',
    ]) {
      await page.goto('about:blank');
      await page.route(missing, (route) => route.abort());
      await page.goto(href('contact', lang));
      await page.getByRole('button', { name: part('map.open') }).click();
      await expect(page.locator('#map [role=status]')).toContainText(part('map.failed'));
      await expect(page.locator('.map-drawing')).toBeVisible();
      await page.unroute(missing);
    }
  });

  test(`${lang}: with every script blocked the page is as without script`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(href('contact', lang));
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('.legend a')).toHaveCount(16);
  });
}
