import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { expect, expectFit, href, languages, test } from './fixtures.ts';

// Every address here is one that the server does not have.
test.use({ expectedErrors: [/404/] });

const words = {
  sl: {
    title: 'Strani nismo našli',
    one: 'Ste iskali občino Trebnje?',
    several: 'Ste iskali eno od teh občin?',
  },
  hr: {
    title: 'Stranicu nismo pronašli',
    one: 'Jeste li tražili općinu Trebnje?',
    several: 'Jeste li tražili jednu od ovih općina?',
  },
} as const;

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
  for (const [typed, address] of cases)
    test(`${typed} leads to ${address}`, async ({ page }) => {
      await page.goto(href('privacy', 'sl'));
      await page.goto(typed);
      await expect(page).toHaveURL(address);
      await expect(page.locator('h1')).not.toContainText(words.sl.title);
      // The wrong address is no step of the way back.
      await page.goBack();
      await expect(page).toHaveURL(href('privacy', 'sl'));
    });

  test('keeps what stands behind the #', async ({ page }) => {
    await page.goto('/sl/Programi#status=ended');
    await expect(page).toHaveURL(`${href('programmes', 'sl')}#status=ended`);
  });
});

for (const lang of languages)
  test.describe(`an address that may mean something else, ${lang}`, () => {
    test('is answered in its language, with a link to the place that it names', async ({ page }) => {
      const response = await page.goto(`/${lang}/kontakt/trebnje/`);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle(words[lang].title);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('section:visible')).toHaveCount(1);
      await expect(page.locator('main')).toContainText(words[lang].one);
      await expectFit(page);
      await page.getByRole('link', { name: 'Trebnje' }).click();
      await expect(page).toHaveURL(href('municipality', lang, 'trebnje'));
    });

    test('offers what differs by a slip', async ({ page }) => {
      await page.goto(`/${lang}/obcina/trebnnje/`);
      await expect(page.getByRole('link', { name: 'Trebnje' })).toHaveAttribute(
        'href',
        href('municipality', lang, 'trebnje'),
      );
    });

    test('asks nothing where it names no place', async ({ page }) => {
      await page.goto(`/${lang}/tega-ni/`);
      await expect(page).toHaveTitle(words[lang].title);
      await expect(page.locator('main')).not.toContainText(words[lang].one);
      await expect(page.locator('main')).not.toContainText(words[lang].several);
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
  const sample = names.filter((_, index) => index % 12 === 0 || index >= municipalities.length);
  for (const [typed = '', address = ''] of sample) {
    await page.goto(encodeURI(typed));
    await expect(page, typed).toHaveURL(address);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('a wrong address is answered in both languages, with ways on', async ({ page }) => {
    await page.goto('/sl/obcina/škofja-loka/');
    for (const lang of languages) {
      await expect(page.getByRole('heading', { level: 2, name: words[lang].title })).toBeVisible();
      for (const to of ['contact', 'search', 'home'] as const)
        await expect(page.locator(`section[lang=${lang}] a[href="${href(to, lang)}"]`)).toBeVisible();
    }
  });
});
