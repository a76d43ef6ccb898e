import { evaluate } from '../../../packages/rules/src/engine/index.ts';
import { rulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { sa2017LongPersonas } from '../../../packages/rules/src/rulesets/sa-2017-long.personas.ts';
import { sa2019Personas } from '../../../packages/rules/src/rulesets/sa-2019.personas.ts';
import { sa2021Personas } from '../../../packages/rules/src/rulesets/sa-2021.personas.ts';
import { answerAll, begin, choices, heading, questionShown, verdictsShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';

// A trace keeps a copy of the page at each click; with all steps on one page that triples the time.
test.use({ trace: 'off' });

/** Which programme of the rules stands for a family; the portal's own tests hold the two together. */
const programmeOf: Record<string, string> = {
  'lot-1': 'sa-2019-lot-1',
  'lot-2': 'sa-2021-lot-2',
  'lot-3': 'sa-2019-lot-3',
  long: 'sa-2017-long',
  'short-c': 'sa-2017-short-c',
};

const woman = {
  age: 30,
  residence: 'permanent-permit',
  cashAssistance: true,
  cashAssistancePayments24: 20,
  gender: 'female',
  otherCulture: true,
  languageBarrier: true,
  roma: false,
};
const aged49 = {
  age: 49,
  residence: 'citizen',
  cashAssistance: true,
  cashAssistancePayments24: 24,
  gender: 'male',
};
const boy = { age: 15, cashAssistancePayments24: 0, gender: 'male' };

for (const lang of languages) {
  test(`${lang}: from the home page to each verdict and on to the contact`, async ({ page }) => {
    await page.goto(href('home', lang));
    await page
      .locator('main')
      .locator(`a[href="${href('check', lang)}"]`)
      .first()
      .click();
    await page.locator('.start .button').click();
    await answerAll(page, woman);
    expect(await verdictsShown(page)).toEqual({
      'lot-1': 'met',
      'lot-2': 'met',
      'lot-3': 'notMet',
      long: 'met',
      'short-c': 'unknown',
    });
    const step = page.locator('.step:visible');
    await expect(step.locator('.verdict').first()).toHaveAttribute('data-kind', 'today');
    await expect(step).toContainText(lang === 'sl' ? 'Prikaz je informativen.' : 'Prikaz je informativan.');
    const met = step.locator('[data-family="long"]');
    await expect(met).toContainText(lang === 'sl' ? 'Imate manj kot 49 let.' : 'Imate manje od 49 godina.');
    await met.locator('summary').click();
    await expect(met.getByRole('link', { name: 'RRA Koroška' })).toHaveAttribute(
      'href',
      `${href('sourcesOfInstitutions', lang)}#rra-koroska-2017`,
    );
    await expect(page.locator('body')).not.toContainText(/upravičeni ste|imate pravo/i);
    await page.locator('.after .button').first().click();
    await expect(page).toHaveURL(new RegExp(`${href('contact', lang)}$`));
    await expect(page.locator('h1')).toBeVisible();
  });

  test(`${lang}: at exactly 49 both readings stand with their sources`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, aged49);
    const long = page.locator('.verdict[data-kind="unknown"] [data-family="long"]:visible');
    await expect(long).toContainText(
      lang === 'sl' ? 'Viri se o tem razlikujejo.' : 'Izvori se o tome razlikuju.',
    );
    await expect(long.locator('p.small').filter({ hasText: 'Občina Trebnje' })).toContainText(
      lang === 'sl' ? 'pogoj izpolnjujete' : 'uvjet ispunjavate',
    );
    await expect(long.locator('p.small').filter({ hasText: 'RRA Koroška' })).toContainText(
      lang === 'sl' ? 'pogoja ne izpolnjujete' : 'uvjet ne ispunjavate',
    );
    await page
      .locator('.step:visible [data-kind="today"]')
      .locator(`a[href="${href('contact', lang)}"]`)
      .click();
    await expect(page.locator('h1')).toBeVisible();
  });

  test(`${lang}: a negative result says what to do next`, async ({ page }) => {
    await begin(page, lang);
    expect(await answerAll(page, boy)).not.toContain('roma');
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
    await answerAll(page, { ...woman, roma: 'wont-say', gender: undefined });
    const lot3 = page.locator('.verdict[data-kind="unknown"] [data-family="lot-3"]:visible');
    await expect(lot3).toContainText(lang === 'sl' ? 'Manjkajo vaši odgovori:' : 'Nedostaju vaši odgovori:');
    await lot3.getByRole('link', { name: lang === 'sl' ? 'Spol' : 'Spol', exact: true }).click();
    expect(await questionShown(page)).toBe('gender');
    await expect(page.locator('.choices a[aria-current]:visible')).toHaveText(
      lang === 'sl' ? 'Ne vem' : 'Ne znam',
    );
  });
}

// Twelve of the rules' personas: every verdict of the lots and of the long programme, both limits, all open answers.
const personas = [
  ...sa2017LongPersonas.filter((_, index) => [1, 4, 5, 11].includes(index)),
  ...sa2019Personas.filter((_, index) => [2, 5, 9, 17, 19].includes(index)),
  ...sa2021Personas.filter((_, index) => [1, 3, 7].includes(index)),
];
test('has twelve personas to drive the page with', () => expect(personas).toHaveLength(12));

for (const [index, { name, answers }] of personas.entries()) {
  test(`the page agrees with the rules about the ${name}`, async ({ page }) => {
    await begin(page, languages[index % 2] ?? 'sl');
    await answerAll(page, answers);
    const judged = rulesets.flatMap((rules) => evaluate(rules, answers).programmes);
    const expected = Object.fromEntries(
      Object.entries(programmeOf).map(([family, id]) => [family, judged.find((p) => p.id === id)?.verdict]),
    );
    expect(await verdictsShown(page)).toEqual(expected);
    for (const family of Object.keys(expected)) {
      await expect(page.locator(`[data-family="${family}"]:visible .reasons`)).not.toBeEmpty();
    }
  });
}

test('an earlier answer can be changed and the later ones are kept', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, woman);
  const given = page.locator('#given-list li');
  const count = await given.count();
  await page.getByRole('link', { name: 'Spremenite odgovor: Starost' }).click();
  expect(await questionShown(page)).toBe('age');
  await expect(page.locator('.choices a[aria-current]:visible')).toHaveText('Od 18 do 48 let');
  await choices(page).nth(2).click();
  expect(await questionShown(page)).toBeNull();
  await expect(given).toHaveCount(count);
  await expect(given.first()).toContainText('49 let');
  expect(await verdictsShown(page)).toMatchObject({ 'lot-2': 'met', long: 'unknown' });

  await page.getByRole('link', { name: 'Spremenite odgovor: Spol' }).click();
  await choices(page).nth(1).click();
  expect(await verdictsShown(page)).toMatchObject({ 'lot-1': 'met', 'lot-2': 'notMet', 'lot-3': 'notMet' });
  await expect(given.filter({ hasText: 'Romska skupnost' })).toHaveCount(0);
});

test('back leads to the question before, by link and by the browser', async ({ page }) => {
  await begin(page, 'hr');
  await answerAll(page, woman, 'cashAssistance');
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
  await answerAll(page, woman, 'gender');
  const old = new URL(page.url()).hash;
  await page.getByRole('link', { name: 'Spremenite odgovor: Starost' }).click();
  await choices(page).first().click();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveCount(1);
  expect(await questionShown(page)).toBe('gender');
  expect(new URL(page.url()).hash).not.toBe(old);
});

test('the result can be asked for early and completed', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, woman, 'cashAssistance');
  await page.getByRole('link', { name: 'Poglejte rezultat že zdaj' }).click();
  expect(await questionShown(page)).toBeNull();
  await expect(page.locator('.step:visible')).toContainText('Na nekatera vprašanja še niste odgovorili.');
  expect(await verdictsShown(page)).toMatchObject({ 'lot-1': 'unknown' });
  await page.getByRole('link', { name: 'Nadaljujte z vprašanji' }).click();
  expect(await questionShown(page)).toBe('cashAssistance');
  await answerAll(page, woman);
  expect(await verdictsShown(page)).toMatchObject({ 'lot-1': 'met' });
  await expect(page.locator('.step:visible')).not.toContainText('še niste odgovorili');
});
