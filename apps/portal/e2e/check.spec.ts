import { personas as personas2019 } from '../../../packages/rules/src/calls/sa-2019/personas.ts';
import { personas as personas2021 } from '../../../packages/rules/src/calls/sa-2021-additional/personas.ts';
import { evaluate } from '../../../packages/rules/src/engine/index.ts';
import { todaysRulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { answerAll, begin, choices, heading, questionShown, verdictsShown, woman } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';
import { fixedPart, texts } from './texts.ts';

// A trace keeps a copy of the page at each click; with all steps on one page that triples the time.
test.use({ trace: 'off' });

const foreigner = { ...woman, residence: 'permanent-permit' };
/** The link, in Slovenian, that leads back to a question. */
const changeOf = (question: string) => {
  const t = texts('sl');
  return t('check:live.changeOf', { question: t(`rules:questions.${question}.short`) });
};
const boy = { age: 15, gender: 'male' };

for (const lang of languages) {
  const t = texts(lang);

  test(`${lang}: from the home page to each verdict and on to the contact`, async ({ page }) => {
    await page.goto(href('home', lang));
    await page
      .locator('main')
      .locator(`a[href="${href('check', lang)}"]`)
      .first()
      .click();
    await page.locator('.start .button').click();
    await answerAll(page, foreigner);
    expect(await verdictsShown(page)).toEqual({
      'sa-2021-lot-1': 'met',
      'sa-2021-lot-2': 'met',
      'sa-2021-lot-3': 'notMet',
    });
    const step = page.locator('.step:visible');
    await expect(step.locator('.verdict').first()).toHaveAttribute('data-kind', 'today');
    await expect(step).toContainText(t('rules:notice'));
    // Of the running programme nothing but to ask; the ended one stands beside it, as orientation.
    const today = step.locator('.verdict[data-kind="today"]');
    await expect(today.locator(`a[href="${href('contact', lang)}"]`)).toBeVisible();
    await expect(today.locator('[data-programme]')).toHaveCount(0);
    await expect(step).toContainText(fixedPart(lang, 'rules:orientations.last-published'));
    const met = step.locator('[data-programme="sa-2021-lot-1"]');
    await expect(met).toContainText(t('rules:criteria.adult.met'));
    await met.locator('summary').click();
    await expect(met.getByRole('link', { name: 'Grantly' })).toHaveAttribute('href', /#grantly-2021$/);
    await expect(page.locator('body')).not.toContainText(/upravičeni ste|imate pravo/i);
    await page.locator('.after .button').first().click();
    await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
    await expect(page.locator('h1')).toBeVisible();
  });

  test(`${lang}: a negative result says what to do next`, async ({ page }) => {
    await begin(page, lang);
    expect(await answerAll(page, boy)).toEqual(['age']);
    const verdicts = await verdictsShown(page);
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['notMet']));
    const group = page.locator('.verdict[data-kind="notMet"]:visible');
    await expect(group).toContainText(t('rules:criteria.adult.notMet'));
    await expect(group).toContainText(t('check:result.notMet'));
    await expect(page.locator('.step:visible .lede')).toContainText(t('check:result.lead.past.notMet'));
    await expect(page.locator('.after .button').first()).toBeVisible();
  });

  test(`${lang}: what is missing is named and can be answered`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, { ...foreigner, roma: 'wont-say', gender: undefined });
    const lot3 = page.locator('.verdict[data-kind="unknown"] [data-programme="sa-2021-lot-3"]:visible');
    await expect(lot3).toContainText(t('check:live.missing'));
    await lot3.getByRole('link', { name: t('rules:questions.gender.short'), exact: true }).click();
    expect(await questionShown(page)).toBe('gender');
    await expect(page.locator('.choices a[aria-current]:visible')).toHaveText(
      t('rules:answers.open.dont-know'),
    );
  });
}

// Of the rules' personas: every verdict of the lots, and all open answers. That every way through the questions ends as the
// rules say, test-dist/check-pages.test.ts has read in the page.
const personas = [
  ...personas2019.filter((_, index) => [2, 5, 9, 17, 19].includes(index)),
  ...personas2021.filter((_, index) => process.env['ALL_PAGES'] || index % 3 === 1),
];

for (const [index, { name, answers }] of personas.entries()) {
  test(`the page agrees with the rules about the ${name}`, async ({ page }) => {
    await begin(page, languages[index % 2] ?? 'sl');
    await answerAll(page, answers);
    const judged = todaysRulesets.flatMap((rules) => evaluate(rules, answers).programmes);
    const settled = judged.filter(({ id }) => id !== 'sa-2024-plus');
    expect(await verdictsShown(page)).toEqual(
      Object.fromEntries(settled.map(({ id, verdict }) => [id, verdict])),
    );
    for (const { id } of settled) {
      await expect(page.locator(`[data-programme="${id}"]:visible .reasons`)).not.toBeEmpty();
    }
  });
}

test('an earlier answer can be changed and the later ones are kept', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, foreigner);
  const given = page.locator('#given-list li');
  const count = await given.count();
  await page.getByRole('link', { name: changeOf('residence') }).click();
  expect(await questionShown(page)).toBe('residence');
  await expect(page.locator('.choices a[aria-current]:visible')).toHaveAttribute(
    'data-a',
    'permanent-permit',
  );
  await choices(page).first().click();
  expect(await questionShown(page)).toBeNull();
  await expect(given).toHaveCount(count);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met', 'sa-2021-lot-2': 'met' });

  await page.getByRole('link', { name: changeOf('gender') }).click();
  await choices(page).nth(1).click();
  expect(await verdictsShown(page)).toMatchObject({
    'sa-2021-lot-1': 'met',
    'sa-2021-lot-2': 'notMet',
    'sa-2021-lot-3': 'notMet',
  });
  await expect(given.filter({ hasText: texts('sl')('rules:questions.roma.short') })).toHaveCount(0);
});

test('back leads to the question before, by link and by the browser', async ({ page }) => {
  await begin(page, 'hr');
  await answerAll(page, foreigner, 'cashAssistance');
  await page.locator('.step:visible .moves a').first().click();
  expect(await questionShown(page)).toBe('residence');
  await expect(page.locator('.choices a[aria-current]:visible')).toHaveText(
    texts('hr')('rules:answers.residence.permanent-permit'),
  );
  await page.locator('#given-resume').click();
  expect(await questionShown(page)).toBe('cashAssistance');
  for (const question of ['residence', 'cashAssistance', 'residence', 'age']) {
    await page.goBack();
    expect(await questionShown(page)).toBe(question);
  }
  await page.goBack();
  await expect(page.locator('.start')).toBeVisible();
});

test('the browser’s back never shows a step that the changed answers do not lead to', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, foreigner, 'gender');
  const old = new URL(page.url()).hash;
  await page.getByRole('link', { name: changeOf('age') }).click();
  await page.locator('.choices a[data-a="dont-know"]:visible').click();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveCount(1);
  expect(await questionShown(page)).toBe('gender');
  expect(new URL(page.url()).hash).not.toBe(old);
});

test('the result can be asked for early and completed', async ({ page }) => {
  const t = texts('sl');
  await begin(page, 'sl');
  await answerAll(page, foreigner, 'cashAssistance');
  await page.getByRole('link', { name: t('check:stop') }).click();
  expect(await questionShown(page)).toBeNull();
  await expect(page.locator('.step:visible')).toContainText(t('check:live.early'));
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'unknown' });
  await page.getByRole('link', { name: t('check:live.goOn') }).click();
  expect(await questionShown(page)).toBe('cashAssistance');
  await answerAll(page, foreigner);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met' });
  await expect(page.locator('.step:visible')).not.toContainText(t('check:live.early'));
});
