import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { answerAll, begin, questionShown, verdictsShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

test.use({ trace: 'off' });

/** Of all ways the one with the longest sheet: nine answers, one of them in doubt. */
const longest = {
  age: 49,
  residence: 'permanent-permit',
  cashAssistance: false,
  labourStatus: 'registered-unemployed',
  languageBarrier: false,
  roma: true,
};
const man = { age: 30, residence: 'citizen', cashAssistance: true, gender: 'male' };

/** Counts the calls of the print dialogue instead of opening it. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counter = window as unknown as { prints: number };
    counter.prints = 0;
    window.print = () => {
      counter.prints++;
    };
  });
  return () => page.evaluate(() => (window as unknown as { prints: number }).prints);
}

/** What a decoder reads from the code as it is drawn on the page. */
async function readCode(page: Page): Promise<string> {
  const side = 200;
  const data = await page.locator('#receipt-qr svg').evaluate(async (svg, width) => {
    const picture = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.querySelector('.qr-ground')?.setAttribute('fill', '#fff');
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(width));
    picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = width;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, width, width);
    return [...(context?.getImageData(0, 0, width, width).data ?? [])];
  }, side);
  return decodeQR({ width: side, height: side, data: Uint8Array.from(data) });
}

for (const lang of languages) {
  test(`${lang}: the printed sheet with its code is one page, at its longest`, async ({ page }) => {
    const prints = await countPrints(page);
    await begin(page, lang);
    await answerAll(page, longest);
    await page.locator('#municipality').selectOption({ label: 'Ljubljana' });
    await expect(page.locator('#place-card')).toContainText('Ljubljana');
    await page.locator('#print').click();
    await expect.poll(prints).toBe(1);
    await expect(page.locator('#receipt-qr svg')).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true, path: test.info().outputPath('sheet.pdf') });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of [
      '#given-list',
      '#place-card',
      '.say',
      '#receipt-qr',
      '#receipt-code',
      '#receipt-date',
    ]) {
      await expect(page.locator(part), part).toBeVisible();
    }
    await expect(page.locator('#receipt')).toContainText(texts(lang)('check:receipt.warning'));
    const unprinted = '.site-nav, .moves, .conditions, #given-reset, #keep, #receipt-show';
    await expect(page.locator(unprinted).filter({ visible: true })).toHaveCount(0);
  });

  test(`${lang}: the sheet has address and numbers of the place, and of the part of it that was chosen`, async ({
    page,
  }) => {
    await countPrints(page);
    await begin(page, lang);
    await answerAll(page, longest);
    const card = page.locator('#place-card');
    for (const [place, printed] of [
      ['Celje', ['03 425 63 24', 'Opekarniška cesta 15b, 3000 Celje', 'Urad za delo Celje']],
      ['Ormož', ['02 787 56 00', 'Trstenjakova ulica 5a, 2250 Ptuj', 'Urad za delo Ormož']],
      ['Trebnje', ['01 369 77 00', 'Urad za delo Trebnje']],
    ] as const) {
      await page.locator('#municipality').selectOption({ label: place });
      await expect(card).toContainText(place);
      await page.emulateMedia({ media: 'print' });
      for (const text of printed) {
        const found = card.getByText(text.replaceAll(' ', text.match(/^\d/) ? '\u00a0' : ' ')).first();
        await expect(found, `${place}: ${text}`).toBeVisible();
      }
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), place).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.locator('#municipality').selectOption({ label: 'Ivančna Gorica' });
    await page.locator('#settlement').selectOption({ label: 'Pusti Javor' });
    await expect(card).toContainText('Litija');
  });

  test(`${lang}: the code is shown on request, can be read, and opens the same result`, async ({
    page,
    recording,
  }) => {
    await begin(page, lang);
    await answerAll(page, longest);
    const verdicts = await verdictsShown(page);
    const lines = await page.locator('#given-list li').allTextContents();
    const before = recording.requests.length;
    await page.locator('#receipt-show').click();
    await expect(page.locator('#receipt-body')).toBeFocused();
    const loaded = recording.requests.slice(before).map((request) => new URL(request.url()).pathname);
    expect(loaded.length, 'what draws it is loaded now').toBeGreaterThan(0);
    expect(loaded.filter((path) => !path.endsWith('.js'))).toEqual([]);
    const code = (await page.locator('#receipt-code').textContent()) ?? '';
    expect(code).toMatch(/^VT\d(-[0-9A-Z]{1,5})+$/);
    expect(await readCode(page)).toBe(code);

    await page.goto(href('check', lang));
    await page.locator('#code summary').click();
    await page.locator('#code-input').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.locator('#opened')).toBeInViewport();
    await expect(page.locator('#opened')).toContainText(/\d+\.\s\d+\.\s20\d\d\./);
    await expect(page.locator('#opened-differs')).toBeHidden();
    expect(await questionShown(page)).toBeNull();
    expect(await verdictsShown(page)).toEqual(verdicts);
    expect(await page.locator('#given-list li').allTextContents()).toEqual(lines);
    expect(page.url()).not.toMatch(/VT\d/);
  });
}

test('a code is of the answers that are shown, and goes when they change', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, man);
  await page.locator('#receipt-show').click();
  const code = page.locator('#receipt-code');
  await expect(code).toHaveText(/^VT/);
  const first = await code.textContent();
  await page
    .getByRole('link', {
      name: texts('sl')('check:live.changeOf', { question: texts('sl')('rules:questions.gender.short') }),
    })
    .click();
  await answerAll(page, { ...man, gender: 'other' }, undefined);
  await expect(code).toBeHidden();
  await page.locator('#receipt-show').click();
  await expect(code).toBeVisible();
  expect(await code.textContent()).not.toBe(first);
});

test('there is no code without answers', async ({ page }) => {
  await page.goto(`${href('check', 'sl')}#r1`);
  await expect(page.locator('.step:visible .verdict').first()).toBeVisible();
  await expect(page.locator('#print')).toBeVisible();
  await expect(page.locator('#receipt')).toBeHidden();
});

test('a code that cannot be read says why, and another can be tried', async ({ page }) => {
  await page.goto(href('check', 'sl'));
  await page.locator('#code summary').click();
  const input = page.getByLabel(texts('sl')('check:code.label'), { exact: true });
  const alert = page.locator('#code-problem');
  for (const [text, problem] of [
    ['Trebnje', 'not-a-receipt'],
    ['VT7-00000-00000', 'unknown-format'],
    ['VT1-00000-00000', 'damaged'],
  ] as const) {
    await input.fill(text);
    await page.keyboard.press('Enter');
    await expect(alert).toContainText(texts('sl')(`check:code.problems.${problem}`));
    await expect(input).toBeFocused();
    await expect(input).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(page.locator('#opened')).toBeHidden();
});

test('someone else’s code leaves one’s own kept answers as they are', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, man);
  await page.locator('#receipt-show').click();
  await expect(page.locator('#receipt-code')).toHaveText(/^VT/);
  const code = (await page.locator('#receipt-code').textContent()) ?? '';
  await page.locator('#given-reset').click();
  await page.locator('.start .button').first().click();
  await answerAll(page, longest, 'gender');
  await page.locator('#given-private summary').click();
  await page.locator('#keep').click();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  await page.goto(href('check', 'sl'));
  await page.locator('#offer-resume').click();
  await page.locator('.brand').click();
  await page.goto(href('check', 'sl'));
  await page.locator('#code summary').click();
  await page.locator('#code-input').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.locator('#opened')).toBeVisible();
  await expect(page.locator('#given-kept')).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
});
