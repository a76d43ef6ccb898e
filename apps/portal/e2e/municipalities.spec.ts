import { municipalities } from '@vstopna-tocka/core/places';
import { HtmlValidate } from 'html-validate';
import {
  expect,
  expectAccessible,
  expectFit,
  expectNoSideScroll,
  href,
  languages,
  test,
} from './fixtures.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste, on which the standard asks for nothing.
    'doctype-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

const poster = (lang: 'sl' | 'hr', slug: string, size: 'a4' | 'a5') =>
  href('poster', lang, `${slug}/${size}`);

for (const lang of languages) {
  test.describe(`for municipalities in ${lang}`, () => {
    test('the pages are accessible, valid and fit a small phone', async ({ page, request }) => {
      test.slow();
      const pages = [
        href('forMunicipalities', lang),
        href('openData', lang),
        poster(lang, 'celje', 'a4'),
        `/embed/${lang}/celje/`,
      ];
      for (const address of pages) {
        const { valid, results } = await validator.validateString(await (await request.get(address)).text());
        const messages = results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message}`));
        expect({ valid, messages }, address).toEqual({ valid: true, messages: [] });
        await page.setViewportSize({ width: 1200, height: 900 });
        await page.goto(address);
        await expectFit(page);
      }
    });

    test('the generator follows the choice in preview, lines of HTML and posters', async ({ page }) => {
      await page.goto(href('forMunicipalities', lang));
      await page.locator('#generator-municipality').selectOption('skofja-loka');
      await page.locator('#generator-language').selectOption('hr');
      const origin = new URL(page.url()).origin;
      await expect(page.locator('[data-snippet="link"]')).toHaveText(
        `<a href="${origin}/hr/opcina/skofja-loka/">Socijalna aktivacija u općini Škofja Loka: koga pitati</a>`,
      );
      await expect(page.locator('[data-snippet="iframe"]')).toContainText(
        `src="${origin}/embed/hr/skofja-loka/"`,
      );
      await expect(page.locator('[data-poster="a5"]')).toHaveAttribute('href', '/hr/plakat/skofja-loka/a5/');
      const frame = page.frameLocator('.preview-frame iframe');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Općina Škofja Loka: koga pitati');
      await expect(page.locator('vstopna-tocka .title')).toHaveText('Općina Škofja Loka: koga pitati');
      await expect(page.locator('.generator .qr svg')).toHaveAttribute('aria-label', /QR/);
    });

    test('the copy button copies the lines', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(href('municipality', lang, 'trebnje'));
      await page.locator('#kit > summary').click();
      await page.locator('#kit [data-copy]').first().click();
      await expect(page.locator('#copied')).toHaveText(lang === 'sl' ? 'Kopirano.' : 'Kopirano je.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(
        `<a href="${new URL(page.url()).origin}${href('municipality', lang, 'trebnje')}">`,
      );
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });

    test('the posters fit their paper, for every length of contacts', async ({ page }) => {
      for (const [size, width, height] of [
        ['a4', 794, 1123],
        ['a5', 560, 794],
      ] as const)
        for (const slug of ['trebnje', 'celje', 'ljubljana', 'maribor', 'sveti-jurij-v-slovenskih-goricah']) {
          await page.setViewportSize({ width, height });
          await page.goto(poster(lang, slug, size));
          await page.emulateMedia({ media: 'print' });
          const sheet = page.locator('.poster');
          const [scroll, client] = await sheet.evaluate((e) => [e.scrollHeight, e.clientHeight]);
          expect(scroll, `${slug} ${size}`).toBeLessThanOrEqual(client ?? 0);
          await expect(page.locator('.poster-bar')).toBeHidden();
          await expect(sheet.locator('.qr svg, img.qr')).toBeVisible();
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
          expect(pdf.match(/\/Type \/Page\b(?!s)/g), `${slug} ${size}`).toHaveLength(1);
          const [, paperWidth] = /\/MediaBox \[0 0 ([\d.]+) /.exec(pdf) ?? [];
          expect(Math.round(Number(paperWidth))).toBe(size === 'a4' ? 595 : 420);
        }
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every municipality is reached, and its page has the lines of HTML', async ({ page }) => {
    for (const lang of languages) {
      await page.goto(href('forMunicipalities', lang));
      await expect(page.locator('.generator')).toBeHidden();
      await page.locator('.choose > summary').click();
      await expect(page.locator('.choose a')).toHaveCount(municipalities.length);
      await page.getByRole('link', { name: 'Trebnje', exact: true }).click();
      await page.locator('#kit > summary').click();
      await expect(page.locator('#kit [data-snippet="iframe"]')).toContainText(`/embed/${lang}/trebnje/`);
      await expect(page.locator('#kit [data-copy]').first()).toBeHidden();
    }
  });

  test('the card in an iframe shows the contacts and leads to the page of the municipality', async ({
    page,
  }) => {
    await page.route('**/obcina-nekje/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Občina</title><iframe src="/embed/sl/celje/" title="x" width="360" height="440"></iframe>',
      }),
    );
    await page.goto('/obcina-nekje/');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Enota Celje', { exact: true })).toBeVisible();
    await frame.getByRole('link', { name: 'Vsi kontakti in viri' }).click();
    await expect(page).toHaveURL(href('municipality', 'sl', 'celje'));
  });
});

test.describe('the custom element', () => {
  const host = (body: string) =>
    `<!doctype html><html lang="sl"><title>Občina</title><main><h1>Občina</h1>${body}</main>`;
  const script = '<script type="module" src="/embed/vstopna-tocka.js"></script>';

  test('shows the card on a page of another site, asks for one file, and can be styled', async ({
    page,
    recording,
  }) => {
    const body = `${script}<style>vstopna-tocka{--vt-radius:0}vstopna-tocka::part(title){color:rgb(1, 2, 3)}</style>
      <vstopna-tocka municipality="trebnje"><a href="/x">povezava</a></vstopna-tocka>`;
    await page.route('**/obcina-nekje/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: host(body) }),
    );
    await page.goto('/obcina-nekje/');
    const element = page.locator('vstopna-tocka');
    await expect(element.locator('.title')).toHaveText('Občina Trebnje: koga vprašati');
    await expect(element.locator('.office')).toHaveCount(2);
    await expect(element.locator('.title')).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(element.locator('.card')).toHaveCSS('border-radius', '0px');
    await expect(page.getByText('povezava')).toBeHidden();
    const paths = recording.requests.map((request) => new URL(request.url()).pathname);
    expect(paths.filter((path) => path !== '/favicon.ico')).toEqual([
      '/obcina-nekje/',
      '/embed/vstopna-tocka.js',
      '/api/v1/municipalities/trebnje.json',
    ]);
    await expectAccessible(page);
    await element.evaluate((e) => e.setAttribute('lang', 'hr'));
    await expect(element.locator('.title')).toHaveText('Općina Trebnje: koga pitati');
    await element.evaluate((e) => e.setAttribute('municipality', 'celje'));
    await expect(element.locator('.title')).toHaveText('Općina Celje: koga pitati');
    await element.locator('.more').click();
    await expect(page).toHaveURL(href('municipality', 'hr', 'celje'));
  });

  test.describe('in trouble', () => {
    test.use({ expectedErrors: [/404|vstopna-tocka municipality=/] });

    test('keeps what stands in it', async ({ page }) => {
      const body = `${script}<vstopna-tocka municipality="ni-obcine">rezerva 1</vstopna-tocka>
        <vstopna-tocka municipality="../x">rezerva 2</vstopna-tocka><vstopna-tocka>rezerva 3</vstopna-tocka>`;
      await page.route('**/obcina-nekje/', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: host(body) }),
      );
      const asked = page.waitForResponse('**/ni-obcine.json');
      await page.goto('/obcina-nekje/');
      await asked;
      for (const text of ['rezerva 1', 'rezerva 2', 'rezerva 3'])
        await expect(page.getByText(text)).toBeVisible();
    });
  });
});

test('every address of the OpenAPI description and of the index is a file', async ({ request }) => {
  const at = '/api/v1';
  const { paths } = await (await request.get(`${at}/openapi.json`)).json();
  const addresses = Object.entries<{ parameters?: { name: string; schema: { enum: string[] } }[] }>(
    paths,
  ).flatMap(([path, { parameters = [] }]) =>
    parameters.length === 0
      ? [path]
      : parameters.flatMap(({ name, schema }) =>
          schema.enum.map((value) => path.replace(`{${name}}`, value)),
        ),
  );
  expect(addresses.length).toBeGreaterThan(230);
  const { files } = await (await request.get(`${at}/index.json`)).json();
  for (const { addresses: own, schema } of files)
    for (const path of [...Object.values<string>(own), schema])
      expect([...addresses, '/municipalities/{slug}.json']).toContain(`/${path}`);
  for (const path of addresses) {
    const response = await request.get(at + path);
    expect(response.status(), path).toBe(200);
    if (path.endsWith('json')) expect(await response.json(), path).toBeInstanceOf(Object);
  }
});
