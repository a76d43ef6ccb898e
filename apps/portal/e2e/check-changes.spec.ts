import { answerAll, begin, choices, heading, questionShown, verdictsShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';

test.use({ trace: 'off' });

/** In work, without assistance: the conditions of lot 1 speak of statuses that can change. */
const working = {
  age: 30,
  residence: 'citizen',
  cashAssistance: false,
  cashAssistancePayments24: 0,
  labourStatus: 'employed',
  gender: 'male',
};
const words = {
  sl: {
    honest: 'Odgovorite tako, kot v resnici je.',
    exact: 'Denarna socialna pomoč: »Da« namesto »Ne«',
    payments: 'Prejeta pomoč v 24 mesecih: »12-krat ali večkrat« namesto »Manj kot 12-krat«',
    general: 'Če bi bili izpolnjeni vsi drugi pogoji',
    none: 'Iz odgovorov ne vidimo spremembe statusa ali vpisa',
    others: 'Pri drugih programih s tega seznama',
  },
  hr: {
    honest: 'Odgovorite onako kako uistinu jest.',
    exact: 'Novčana socijalna pomoć: »Da« umjesto »Ne«',
    payments: 'Primljena pomoć u 24 mjeseca: »12 puta ili više« umjesto »Manje od 12 puta«',
    general: 'Da su ispunjeni svi ostali uvjeti',
    none: 'Iz odgovora ne vidimo promjene statusa ili upisa',
    others: 'Kod ostalih programa s ovog popisa',
  },
};

for (const lang of languages) {
  test(`${lang}: a result that is not met says what would change it, and to answer truly`, async ({
    page,
  }) => {
    await begin(page, lang);
    await answerAll(page, working);
    expect(await verdictsShown(page)).toMatchObject({ 'lot-1': 'notMet', long: 'notMet' });
    const blocks = page.locator('.changes:visible');
    await expect(blocks).toHaveCount(2);
    for (const block of await blocks.all()) await expect(block).toContainText(words[lang].honest);
    await expect(page.locator('[data-family="lot-1"]:visible .changes:visible li')).toHaveCount(3);
    await expect(blocks.first()).toContainText(words[lang].exact);
    await expect(blocks.last()).toContainText(words[lang].payments);
    await expect(page.locator('.step:visible')).not.toContainText(words[lang].general, {
      useInnerText: true,
    });
    const group = page.locator('.verdict[data-kind="notMet"]:visible');
    await expect(group).toContainText(words[lang].others);
  });

  test(`${lang}: where nothing that can change would be enough, nothing is proposed`, async ({ page }) => {
    await begin(page, lang);
    await answerAll(page, { ...working, age: 15, cashAssistancePayments24: 24 });
    await expect(page.locator('.changes:visible')).toHaveCount(0);
    await expect(page.locator('.verdict[data-kind="notMet"]:visible')).toContainText(words[lang].none);
  });

  test.describe(`${lang}, without a script`, () => {
    test.use({ javaScriptEnabled: false });

    test('a result says what may have made a difference, with all else met', async ({ page }) => {
      await begin(page, lang);
      await answerAll(page, working);
      const long = page.locator('[data-family="long"]:visible');
      await expect(long).toContainText(words[lang].general);
      await expect(long).toContainText(words[lang].honest);
      await expect(page.locator('[data-family="lot-2"]:visible .changes')).toHaveCount(0);
    });
  });
}

test('what is said of everybody comes back when the answers are deleted', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, working);
  const { hash } = new URL(page.url());
  await expect(page.locator('.changes:visible').first()).toContainText(words.sl.exact);
  await page.locator('#given-reset').click();
  await expect(heading(page)).toHaveCount(0);
  await page.goto(`${href('check', 'sl')}${hash}`);
  await expect(page.locator('.changes:visible').first()).toContainText(words.sl.general);
});

test('a change in an answer changes what is said', async ({ page }) => {
  await begin(page, 'sl');
  await answerAll(page, working);
  await page.getByRole('link', { name: 'Spremenite odgovor: Denarna socialna pomoč' }).click();
  await choices(page).first().click();
  await answerAll(page, working);
  expect(await questionShown(page)).toBeNull();
  expect(await verdictsShown(page)).toMatchObject({ 'lot-1': 'met' });
  await expect(page.locator('[data-family="lot-1"]:visible .changes:visible')).toHaveCount(0);
});
