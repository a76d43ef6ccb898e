import { personas } from '../../../packages/rules/src/calls/sa-2017-long/personas.ts';
import { evaluate } from '../../../packages/rules/src/engine/index.ts';
import { endedRulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { answerAll, begin, heading, questionShown, verdictsShown, woman } from './check-driver.ts';
import { expect, expectFit, href, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

test.use({ trace: 'off' });

for (const lang of languages) {
  for (const script of [true, false]) {
    test.describe(`${lang}, ${script ? 'with' : 'without'} a script`, () => {
      test.use({ javaScriptEnabled: script });

      test('from the page of an ended programme to a result about its call, and on to today', async ({
        page,
      }) => {
        await page.goto(href('programme', lang, 'sa-2019-lot-2'));
        await page.locator(`main a[href="${href('pastCheck', lang, 'sa-2019')}"]`).click();
        const start = page.locator('.start');
        await expect(start).toContainText(texts(lang)('check:past.ended'));
        await expect(heading(page)).toHaveCount(0);
        await start.locator('.button').click();
        await expect(heading(page)).toBeFocused();
        await expect(start).toBeHidden();
        await answerAll(page, woman);
        expect(await verdictsShown(page)).toEqual({
          'sa-2019-lot-1': 'met',
          'sa-2019-lot-2': 'met',
          'sa-2019-lot-3': 'notMet',
        });
        await expect(page.locator('.step:visible')).toContainText(texts(lang)('check:past.ended'));
        await expect(page.locator('.conditions')).toBeVisible();
        await page.locator('.step:visible .moves a').last().click();
        await expect(start).toBeVisible();
        await start.locator(`a[href="${href('check', lang)}"]`).click();
        await expect(page).toHaveURL(new RegExp(`${href('check', lang)}$`));
      });

      test('an answer can be taken back, and where sources disagree both stand with the conditions', async ({
        page,
      }) => {
        await begin(page, lang, 'sa-2017-long');
        const aged49 = { age: 49, cashAssistancePayments24: 24 };
        const first = await questionShown(page);
        await page.locator('.step:visible .choices a').last().click();
        await expect(page.locator(`[data-q="${first}"]:visible`)).toHaveCount(0);
        await page.locator('.step:visible .moves a').first().click();
        await expect(page.locator(`[data-q="${first}"]:visible`)).toHaveCount(1);
        await answerAll(page, aged49);
        expect(await verdictsShown(page)).toEqual({ 'sa-2017-long': 'unknown' });
        await page.locator('.conditions summary').click();
        await expect(page.locator('.conditions')).toContainText(texts(lang)('common:evidence.disagree'));
      });
    });
  }

  test(`${lang}: accessible and fit for a small screen, at the start, a question and a result`, async ({
    page,
  }) => {
    await page.goto(href('pastCheck', lang, 'sa-2017-short'));
    await expectFit(page);
    await page.locator('.start .button').click();
    await expectFit(page);
    await answerAll(page, woman);
    await page.locator('.conditions summary').first().click();
    await expectFit(page);
  });
}

test('asks for nothing while questions are answered, and keeps nothing', async ({ page, recording }) => {
  await begin(page, 'sl', 'sa-2021-additional');
  const loaded = recording.requests.length;
  await answerAll(page, woman);
  expect(recording.requests.slice(loaded)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('the running programme leads to the check about today, and a call without conditions to none', async ({
  page,
}) => {
  await page.goto(href('programme', 'sl', 'sa-2024-plus'));
  await expect(page.locator(`main a[href="${href('check', 'sl')}"]`)).toBeVisible();
  await page.goto(href('programme', 'sl', 'sa-2018-intermediate'));
  await expect(page.locator('main a[href*="/preverite/"]')).toHaveCount(0);
});

for (const { name, answers } of personas.filter((_, index) => [1, 4, 5, 11].includes(index)))
  test(`the check of the long programmes agrees with the rules about the ${name}`, async ({ page }) => {
    const rules = endedRulesets.filter(({ id }) => id === 'sa-2017-long');
    await begin(page, 'sl', 'sa-2017-long');
    await answerAll(page, answers);
    const judged = rules.flatMap((one) => evaluate(one, answers).programmes);
    expect(await verdictsShown(page)).toEqual(
      Object.fromEntries(judged.map(({ id, verdict }) => [id, verdict])),
    );
  });
