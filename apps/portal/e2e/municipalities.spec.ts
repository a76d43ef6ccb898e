import { municipalities } from '@vstopna-tocka/core/places';
import { EMBED_HEIGHT } from '../src/features/municipalities/height.ts';
import { read, textOf } from '../test-dist/elements.ts';
import { expect, expectAccessible, expectNoSideScroll, href, languages, test } from './fixtures.ts';
import { sampled } from './sample.ts';
import { texts } from './texts.ts';

const poster = (lang: 'sl' | 'hr', slug: string, size: 'a4' | 'a5') =>
  href('poster', lang, `${slug}/${size}`);

for (const lang of languages) {
  test.describe(`for municipalities in ${lang}`, () => {
    test('the generator follows the choice in preview, lines of HTML and posters', async ({ page }) => {
      await page.goto(href('forMunicipalities', lang));
      await page.locator('#generator-municipality').selectOption('skofja-loka');
      await page.locator('#generator-language').selectOption('hr');
      const t = texts('hr');
      const origin = new URL(page.url()).origin;
      await expect(page.locator('[data-snippet="link"]')).toHaveText(
        `<a href="${origin}/hr/opcina/skofja-loka/">${t('municipalities:snippet.title', { name: 'Škofja Loka' })}</a>`,
      );
      await expect(page.locator('[data-snippet="iframe"]')).toContainText(
        `src="${origin}/embed/hr/skofja-loka/"`,
      );
      await expect(page.locator('[data-poster="a5"]')).toHaveAttribute('href', '/hr/plakat/skofja-loka/a5/');
      const frame = page.frameLocator('.preview-frame iframe');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
        t('municipalities:card.title', { name: 'Škofja Loka' }),
      );
      await expect(page.locator('vstopna-tocka .title')).toHaveText(
        t('municipalities:card.title', { name: 'Škofja Loka' }),
      );
      await expect(page.locator('.generator .qr svg')).toHaveAttribute('aria-label', /QR/);
    });

    test('the copy button copies the lines', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(href('municipality', lang, 'trebnje'));
      await page.locator('#kit > summary').click();
      await page.locator('#kit [data-copy]').first().click();
      await expect(page.locator('#copied')).toHaveText(texts(lang)('municipalities:copy.done'));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(
        `<a href="${new URL(page.url()).origin}${href('municipality', lang, 'trebnje')}">`,
      );
      if (lang === 'sl') await expectAccessible(page, '#kit');
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
          // Large enough to be read from two metres: 70 pt on A4.
          const letters = await sheet.locator('.call b').evaluate((b) => getComputedStyle(b).fontSize);
          expect(Math.round(Number.parseFloat(letters)), slug).toBeGreaterThanOrEqual(
            size === 'a4' ? 90 : 63,
          );
          // What is torn off is a number of an office there, not of the ministry.
          const isLast = (await sheet.locator('.call--last').count()) > 0;
          await expect(sheet.locator('.poster-strips')).toHaveCount(isLast ? 0 : 1);
          if (isLast) await expect(sheet.locator('.poster-where')).toContainText('Ministrstvo za delo');
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

  /** A light page of another site with a card in a frame. */
  const frameOf = (address: string, attributes: string) =>
    `<!doctype html><meta charset="utf-8"><title>Občina</title><body style="background:#fff"><iframe src="${address}" title="x" ${attributes}></iframe>`;

  test('the card in an iframe shows a number and leads to the page of the municipality', async ({ page }) => {
    await page.route('**/obcina-nekje/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: frameOf('/embed/sl/celje/', 'width="360" height="400"'),
      }),
    );
    await page.goto('/obcina-nekje/');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Center za socialno delo, enota Celje', { exact: true })).toBeVisible();
    await expect(frame.locator('.call')).toHaveAttribute('href', /^tel:\+386/);
    await frame.getByRole('link', { name: texts('sl')('municipalities:card.more') }).click();
    await expect(page).toHaveURL(href('municipality', 'sl', 'celje'));
  });

  test('the card is light on a dark device, dark where asked for, and tells number and address in a sandbox', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const [fragment, attributes, ground] of [
      ['', '', 'rgb(255, 255, 255)'],
      ['#dark', '', 'rgb(24, 35, 33)'],
      ['', 'sandbox', 'rgb(255, 255, 255)'],
    ] as const) {
      await page.route('**/obcina-nekje/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: frameOf(`/embed/hr/trebnje/${fragment}`, attributes),
        }),
      );
      await page.goto('/obcina-nekje/');
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('.card')).toHaveCSS('background-color', ground);
      await expect(frame.locator('.tel').first()).toHaveText(/^\d\d \d\d\d \d\d \d\d$/);
      await expect(frame.locator('.address')).toContainText(href('municipality', 'hr', 'trebnje'));
      await page.unroute('**/obcina-nekje/');
    }
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
    await expect(element.locator('.title')).toHaveText(
      texts('sl')('municipalities:card.title', { name: 'Trebnje' }),
    );
    await expect(element.locator('.call')).toHaveAttribute('href', /^tel:\+386/);
    await expect(element.locator('.title')).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(element.locator('.card')).toHaveCSS('border-radius', '0px');
    await expect(page.getByText('povezava')).toBeHidden();
    const paths = recording.requests.map((request) => new URL(request.url()).pathname);
    expect(paths.filter((path) => path !== '/favicon.ico')).toEqual([
      '/obcina-nekje/',
      '/embed/vstopna-tocka.js',
      '/embed/sl/trebnje/',
    ]);
    await expectAccessible(page);
    await element.evaluate((e) => e.setAttribute('lang', 'hr'));
    await expect(element.locator('.title')).toHaveText(
      texts('hr')('municipalities:card.title', { name: 'Trebnje' }),
    );
    await element.evaluate((e) => e.setAttribute('municipality', 'celje'));
    await expect(element.locator('.title')).toHaveText(
      texts('hr')('municipalities:card.title', { name: 'Celje' }),
    );
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
      const asked = page.waitForResponse('**/embed/sl/ni-obcine/');
      await page.goto('/obcina-nekje/');
      await asked;
      for (const text of ['rezerva 1', 'rezerva 2', 'rezerva 3'])
        await expect(page.getByText(text)).toBeVisible();
    });
  });
});

/** How much is written on a built page. */
const textLength = (address: string): number => textOf(read(address)).length;

test.describe('every card', () => {
  // All in frames of one page, which is quicker by far than to open each.
  test.use({ bypassCSP: true });

  test('fits the height that its lines of HTML give, from 340 px of width', async ({ page }) => {
    // The fuller a card, the higher it is.
    const full = municipalities
      .flatMap(({ slug }) => languages.map((lang) => `/embed/${lang}/${slug}/`))
      .sort((a, b) => textLength(b) - textLength(a));
    const addresses = sampled(full, full.slice(0, 24));
    await page.goto(addresses[0] ?? '');
    const tooHigh = await page.evaluate(
      async ({ addresses, height }) => {
        const found: string[] = [];
        const frame = document.createElement('iframe');
        document.body.replaceChildren(frame);
        for (const address of addresses)
          for (const width of [340, 512]) {
            Object.assign(frame.style, { border: '0', width: `${width}px`, height: `${height}px` });
            if (!frame.src.endsWith(address))
              await new Promise((resolve) => {
                frame.onload = resolve;
                frame.src = address;
              });
            const root = frame.contentDocument?.documentElement;
            const [across, down] = [root?.scrollWidth ?? 0, root?.scrollHeight ?? 0];
            if (across === 0 || across > width || down > height)
              found.push(`${address}: ${across} × ${down}`);
          }
        return found;
      },
      { addresses, height: EMBED_HEIGHT },
    );
    expect(tooHigh).toEqual([]);
  });
});
