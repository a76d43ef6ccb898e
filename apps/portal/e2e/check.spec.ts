import { personas as personas2019 } from '../../../packages/rules/src/calls/sa-2019/personas.ts';
import { personas as personas2021 } from '../../../packages/rules/src/calls/sa-2021-additional/personas.ts';
import { evaluate } from '../../../packages/rules/src/engine/index.ts';
import { todaysRulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { answerAll, begin, choices, heading, questionShown, verdictsShown, woman } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';

// A trace keeps a copy of the page at each click; with all steps on one page that triples the time.
test.use({ trace: 'off' });

const foreigner = { ...woman, residence: 'permanent-permit' };
const boy = { age: 15, gender: 'male' };

for (const lang of languages) {
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
    await expect(step).toContainText(lang === 'sl' ? 'Prikaz je informativen.' : 'Prikaz je informativan.');
    // Of the running programme nothing but to ask; the ended one stands beside it, as orientation.
    const today = step.locator('.verdict[data-kind="today"]');
    await expect(today.locator(`a[href="${href('contact', lang)}"]`)).toBeVisible();
    await expect(today.locator('[data-programme]')).toHaveCount(0);
    await expect(step).toContainText(
      lang === 'sl'
        ? 'Pogoji današnjega programa v naših virih niso objavljeni. Zadnji objavljeni (2021) so bili ti.'
        : 'Uvjeti današnjeg programa u našim izvorima nisu objavljeni. Posljednji objavljeni (2021.) bili su ovi.',
    );
    const met = step.locator('[data-programme="sa-2021-lot-1"]');
    await expect(met).toContainText(lang === 'sl' ? 'Polnoletni ste.' : 'Punoljetni ste.');
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
    await expect(group).toContainText(lang === 'sl' ? 'Niste še polnoletni.' : 'Još niste punoljetni.');
    await expect(group).toContainText(lang === 'sl' ? 'To ni odločitev' : 'To nije odluka');
    await expect(page.locator('.step:visible .lede')).toContainText(
      lang === 'sl' ? 'vseeno vprašajte' : 'ipak pitajte',
    );
    await expect(page.locator('.after .button').first()).toBeVisible();
  });

  test(`${lang}: what is missing is named and can be answered`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, { ...foreigner, roma: 'wont-say', gender: undefined });
    const lot3 = page.locator('.verdict[data-kind="unknown"] [data-programme="sa-2021-lot-3"]:visible');
    await expect(lot3).toContainText(lang === 'sl' ? 'Manjkajo vaši odgovori:' : 'Nedostaju vaši odgovori:');
    await lot3.getByRole('link', { name: lang === 'sl' ? 'Spol' : 'Spol', exact: true }).click();
    expect(await questionShown(page)).toBe('gender');
    await expect(page.locator('.choices a[aria-current]:visible')).toHaveText(
      lang === 'sl' ? 'Ne vem' : 'Ne znam',
    );
  });
}

// Of the rules' personas: every verdict of the lots, and all open answers.
const personas = [...personas2019.filter((_, index) => [2, 5, 9, 17, 19].includes(index)), ...personas2021];

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
  await page.getByRole('link', { name: 'Spremenite odgovor: Državljanstvo' }).click();
  expect(await questionShown(page)).toBe('residence');
  await expect(page.locator('.choices a[aria-current]:visible')).toHaveAttribute(
    'data-a',
    'permanent-permit',
  );
  await choices(page).first().click();
  expect(await questionShown(page)).toBeNull();
  await expect(given).toHaveCount(count);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met', 'sa-2021-lot-2': 'met' });

  await page.getByRole('link', { name: 'Spremenite odgovor: Spol' }).click();
  await choices(page).nth(1).click();
  expect(await verdictsShown(page)).toMatchObject({
    'sa-2021-lot-1': 'met',
    'sa-2021-lot-2': 'notMet',
    'sa-2021-lot-3': 'notMet',
  });
  await expect(given.filter({ hasText: 'Romska skupnost' })).toHaveCount(0);
});

test('back leads to the question before, by link and by the browser', async ({ page }) => {
  await begin(page, 'hr');
  await answerAll(page, foreigner, 'cashAssistance');
  await page.locator('.step:visible .moves a').first().click();
  expect(await questionShown(page)).toBe('residence');
  await expect(page.locator('.choices a[aria-current]:visible')).toHaveText(
    'Imam dozvolu za stalni boravak u Sloveniji',
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
  await page.getByRole('link', { name: 'Spremenite odgovor: Starost' }).click();
  await page.locator('.choices a[data-a="dont-know"]:visible').click();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveCount(1);
  expect(await questionShown(page)).toBe('gender');
  expect(new URL(page.url()).hash).not.toBe(old);
});

test('the result can be asked for early and completed', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, foreigner, 'cashAssistance');
  await page.getByRole('link', { name: 'Poglejte rezultat že zdaj' }).click();
  expect(await questionShown(page)).toBeNull();
  await expect(page.locator('.step:visible')).toContainText('Na nekatera vprašanja še niste odgovorili.');
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'unknown' });
  await page.getByRole('link', { name: 'Nadaljujte z vprašanji' }).click();
  expect(await questionShown(page)).toBe('cashAssistance');
  await answerAll(page, foreigner);
  expect(await verdictsShown(page)).toMatchObject({ 'sa-2021-lot-1': 'met' });
  await expect(page.locator('.step:visible')).not.toContainText('še niste odgovorili');
});
