import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { sampled } from './sample.ts';
import { fixedPart, texts } from './texts.ts';

// Every address here is one that the server does not have.
test.use({ expectedErrors: [/404/] });

test.describe('another spelling of an address', () => {
  const cases: [typed: string, page: string][] = [
    ['/sl/obcina/škofja-loka/', href('municipality', 'sl', 'skofja-loka')],
    ['/sl/obcina/Skofja-Loka/', href('municipality', 'sl', 'skofja-loka')],
    ['/sl/obcina/%C5%A1kofja%20loka', href('municipality', 'sl', 'skofja-loka')],
    ['/sl/občina/skofja_loka/', href('municipality', 'sl', 'skofja-loka')],
    ['/hr/obcina/trebnje/', href('municipality', 'hr', 'trebnje')],
    ['/sl/opcina/trebnje', href('municipality', 'sl', 'trebnje')],
    ['/obcina/trebnje/', href('municipality', 'sl', 'trebnje')],
    ['/sl/Kontakt', href('contact', 'sl')],
    ['/hr/preverite/', href('check', 'hr')],
    ['/sl/obcina/', `${href('contact', 'sl')}#municipalities`],
    ['/hr/opcina/', `${href('contact', 'hr')}#municipalities`],
    ['/hr/regijska-enota/Celje/', href('unit', 'hr', 'celje')],
    ['/sl/program/SA-2019-LOT-1/', href('programme', 'sl', 'sa-2019-lot-1')],
    ['/SL', href('home', 'sl')],
  ];
  test('leads to the page that is meant', async ({ page }) => {
    for (const [typed, address] of cases) {
      await page.goto(typed);
      await expect(page, typed).toHaveURL(address);
      await expect(page.locator('h1')).not.toContainText(texts('sl')('missing:title'));
    }
  });

  test('is no step of the way back, and keeps what stands behind the #', async ({ page }) => {
    await page.goto(href('privacy', 'sl'));
    await page.goto('/sl/Kontakt');
    await expect(page).toHaveURL(href('contact', 'sl'));
    await page.goBack();
    await expect(page).toHaveURL(href('privacy', 'sl'));
    await page.goto('/sl/Programi#status=ended');
    await expect(page).toHaveURL(`${href('programmes', 'sl')}#status=ended`);
  });
});

for (const lang of languages)
  test.describe(`an address that may mean something else, ${lang}`, () => {
    test('is answered in its language, with a link to the place that it names', async ({ page }) => {
      const response = await page.goto(`/${lang}/kontakt/trebnje/`);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle(texts(lang)('missing:title'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('section:visible')).toHaveCount(1);
      await expect(page.locator('main')).toContainText(texts(lang)('missing:meant.one', { name: 'Trebnje' }));
      await expectFit(page);
      await page.getByRole('link', { name: 'Trebnje' }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'trebnje'));
      // What differs by a slip is offered.
      await page.goto(`/${lang}/obcina/trebnnje/`);
      await expect(page.getByRole('link', { name: 'Trebnje' })).toHaveAttribute(
        'href',
        href('municipality', lang, 'trebnje'),
      );
      // Where no place is named, nothing is asked.
      await page.goto(`/${lang}/tega-ni/`);
      await expect(page).toHaveTitle(texts(lang)('missing:title'));
      await expect(page.locator('main')).not.toContainText(fixedPart(lang, 'missing:meant.one'));
      await expect(page.locator('main')).not.toContainText(texts(lang)('missing:meant.several'));
      for (const to of ['contact', 'search', 'home'] as const)
        await expect(page.locator(`section:visible a[href="${href(to, lang)}"]`)).toBeVisible();
    });
  });

test('loads the same files, whatever the address is', async ({ page, recording }) => {
  const loaded: string[][] = [];
  for (const address of ['/sl/obcina/trebnnje/', '/hr/zzz/', '/x', '/sl/obcina/maribor/center/']) {
    const from = recording.requests.length;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    loaded.push(
      recording.requests
        .slice(from + 1)
        .map((request) => request.url())
        .sort(),
    );
  }
  expect(loaded[0]?.some((url) => url.endsWith('/places.json'))).toBe(true);
  for (const files of loaded) expect(files).toEqual(loaded[0]);
});

test('leads to every municipality and unit by its name as people write it', async ({ page }) => {
  test.slow();
  const names = [
    ...municipalities.map(({ name, slug }) => [`/sl/občina/${name}`, href('municipality', 'sl', slug)]),
    ...regionalUnits.map(({ name, id }) => [`/hr/Regijska enota/${name}/`, href('unit', 'hr', id)]),
  ];
  // Names with signs that an address cannot have are the hard ones.
  const typedOnes = names.map(([typed = '']) => typed);
  const hard = typedOnes.filter((typed) =>
    /[/,()–]|-[^/]*-/.test(typed.replace(/^\/\w+\/[^/]+\//, '').replace(/\/$/, '')),
  );
  const sample = sampled(typedOnes, hard, 8);
  for (const [typed = '', address = ''] of names.filter(([typed = '']) => sample.includes(typed))) {
    await page.goto(encodeURI(typed));
    await expect(page, typed).toHaveURL(address);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('a wrong address is answered in both languages, with ways on', async ({ page }) => {
    await page.goto('/sl/obcina/škofja-loka/');
    for (const lang of languages) {
      await expect(page.getByRole('heading', { level: 2, name: texts(lang)('missing:title') })).toBeVisible();
      for (const to of ['contact', 'search', 'home'] as const)
        await expect(page.locator(`section[lang=${lang}] a[href="${href(to, lang)}"]`)).toBeVisible();
    }
  });
});
