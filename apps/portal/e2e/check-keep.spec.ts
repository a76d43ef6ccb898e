import type { Page } from '@playwright/test';
import { answerAll, begin, heading, questionShown, verdictsShown } from './check-driver.ts';
import {
  expect,
  expectAccessible,
  expectLargeTargets,
  expectNoSideScroll,
  href,
  languages,
  test,
} from './fixtures.ts';
import { texts } from './texts.ts';

test.use({ trace: 'off' });

const man = {
  age: 30,
  residence: 'citizen',
  cashAssistance: true,
  gender: 'male',
};
const KEY = 'vstopna-tocka.check';
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Asks the page to keep the answers. */
async function keep(page: Page): Promise<void> {
  await page.locator('#given-private summary').click();
  await page.locator('#keep').click();
  await expect(page.locator('#given-kept')).toBeVisible();
}

for (const lang of languages) {
  test(`${lang}: keeps answers only if asked to, and offers them on return`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, man, 'gender');
    expect(await stored(page)).toBeNull();
    await keep(page);
    await expect(page.locator('#check-status')).not.toBeEmpty();
    await expect(page.locator('#given-reset')).toBeFocused();
    await answerAll(page, man);
    const verdicts = await verdictsShown(page);

    await page.goto(href('check', lang));
    const offer = page.locator('#offer');
    await expect(offer).toBeVisible();
    await expect(offer).toContainText(/\d+\.\s\d+\.\s20\d\d\./);
    await expect(page.locator('#offer-changed, #given')).toHaveCount(2);
    await expect(page.locator('#offer-changed')).toBeHidden();
    await expect(page.locator('#given'), 'offered, not taken').toBeHidden();
    if (lang === 'sl') await expectAccessible(page);
    await expectNoSideScroll(page);
    await expectLargeTargets(page);
    await page.locator('#offer-resume').click();
    expect(await questionShown(page)).toBeNull();
    expect(await verdictsShown(page)).toEqual(verdicts);
    await expect(page.locator('#offer')).toBeHidden();
    await expect(page.locator('#given-kept')).toBeVisible();
  });

  test(`${lang}: what is kept can be deleted, on return and at any time`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, man, 'cashAssistance');
    await keep(page);
    await page.goto(href('check', lang));
    await page.locator('#offer-delete').click();
    await expect(page.locator('#offer')).toBeHidden();
    await expect(page.locator('.start')).toBeFocused();
    expect(await stored(page)).toBeNull();

    await page.locator('.start .button').first().click();
    await answerAll(page, man, 'cashAssistance');
    await keep(page);
    await page.locator('#given-reset').click();
    await expect(page.locator('.start')).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect(page.locator('.start')).toBeVisible();
    await expect(page.locator('#offer')).toBeHidden();
  });
}

test('after a reload in the middle kept answers are offered, and go on where they were', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await begin(page, 'sl');
  await answerAll(page, man, 'gender');
  await keep(page);
  await page.reload();
  await expect(page.locator('#offer')).toBeInViewport();
  await expect(page.locator('#lost')).toBeHidden();
  await page.locator('#offer-resume').click();
  expect(await questionShown(page)).toBe('gender');
  await expect(page.locator('#given-list li')).not.toHaveCount(0);
  await answerAll(page, man);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met' });
});

test('a new beginning leaves what is kept alone until asked', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, man, 'gender');
  await keep(page);
  const before = await stored(page);
  await begin(page, 'sl');
  await answerAll(page, { age: 70 }, 'residence');
  await expect(page.locator('#offer')).toBeHidden();
  expect(await stored(page)).toBe(before);
});

test('answers to older questions are looked at again, and what no longer fits is asked', async ({ page }) => {
  await page.goto(href('check', 'sl'));
  const older = {
    form: 1,
    plan: 'older',
    date: '2025-03-09',
    answers: { age: [18, 48], residence: 'refugee', cashAssistance: true, shoeSize: [40, 41] },
  };
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
    [KEY, JSON.stringify(older)],
  );
  await page.reload();
  await expect(page.locator('#offer')).toContainText(/9\.\s3\.\s2025/);
  await expect(page.locator('#offer-changed')).toBeVisible();
  await page.locator('#offer-resume').click();
  expect(await questionShown(page)).toBe('residence');
  await expect(page.locator('#given-list li')).toHaveText([/18/]);
});

for (const [name, text] of [
  ['half a text', '{"form":1,"plan":'],
  ['another form', '{"form":7,"answers":[]}'],
  ['no text of ours', 'äöü'],
] as const) {
  test(`kept answers that are broken are told and can be deleted: ${name}`, async ({ page }) => {
    await page.goto(href('check', 'sl'));
    await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
    await page.reload();
    const note = page.locator('#unreadable');
    await expect(note).toContainText(texts('sl')('check:keep.unreadable'));
    await expect(page.locator('#offer')).toBeHidden();
    await page.locator('.start .button').first().click();
    await answerAll(page, man);
    expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met' });
    await page.locator('#unreadable-delete').click();
    await expect(note).toBeHidden();
    await expect(heading(page), 'the result stays').toBeFocused();
    expect(await stored(page)).toBeNull();
  });
}
