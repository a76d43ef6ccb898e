import { evaluate, hasPublished, pagePlans } from '../../../packages/rules/src/engine/index.ts';
import { decodeReceipt } from '../../../packages/rules/src/receipt/index.ts';
import { isRunning, todaysRulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { answerAll, begin, heading, questionShown, verdictsShown, woman } from './check-driver.ts';
import { expect, expectAccessible, languages, test } from './fixtures.ts';
import { texts } from './texts.ts';

// As long as one plan about all that runs is short enough, no page asks about one call after the other. The test of
// growth builds one that does, and runs this on it.
const turns = pagePlans(todaysRulesets).length;
test.use({ trace: 'off' });

const answers = { ...woman, cashAssistancePayments24: 12 } as const;
const judged = Object.fromEntries(
  todaysRulesets
    .filter((rules) => isRunning(rules) && hasPublished(rules))
    .flatMap((rules) => evaluate(rules, answers).programmes)
    .map(({ id, verdict }) => [id, verdict]),
);

for (const lang of turns > 1 ? languages : []) {
  test.describe(`${lang}, without a script`, () => {
    test.use({ javaScriptEnabled: false });

    test('each call ends in its result, and a link leads to the next one', async ({ page }) => {
      await begin(page, lang);
      const shown: Record<string, string> = {};
      for (let turn = 1; turn <= turns; turn++) {
        await answerAll(page, answers);
        const step = page.locator('.step:visible');
        await expect(step.locator('.lede')).toContainText(` ${turn} od ${turns}: `);
        Object.assign(shown, await verdictsShown(page));
        await expect(step.locator('[data-on]')).toHaveCount(turn < turns ? 1 : 0);
        if (turn < turns) await step.locator('[data-on]').click();
      }
      expect(shown).toEqual(judged);
    });
  });

  test(`${lang}: each question is asked once, and the end says what all calls come to`, async ({ page }) => {
    await begin(page, lang);
    const asked = await answerAll(page, answers);
    expect(new Set(asked).size).toBe(asked.length);
    expect(await verdictsShown(page)).toEqual(judged);
    await expect(page.locator('.step:visible .turn:visible')).toHaveCount(turns);
    await expect(page.locator('.turn-only:visible')).toHaveCount(0);
    await expect(page.locator('.step:visible .lede:visible')).toHaveCount(1);
    for (const programme of Object.keys(judged))
      await expect(page.locator(`[data-programme="${programme}"]:visible .reasons`)).not.toBeEmpty();
    await expect(page.locator('#given-list li')).toHaveCount(asked.length);
    await expectAccessible(page);

    await page.locator('#receipt-show').click();
    await expect(page.locator('#receipt-code')).toHaveText(/^VT/);
    const code = await page.locator('#receipt-code').textContent();
    const verdicts = decodeReceipt(code ?? '').calls.flatMap((call) => Object.entries(call.verdicts));
    expect(Object.fromEntries(verdicts)).toMatchObject(judged);
  });
}

if (turns > 1)
  test('an early result is about all calls, and what was passed over can still be answered', async ({
    page,
  }) => {
    await begin(page, 'sl');
    const asked = await answerAll(page, answers, 'residence');
    await page.locator('.step:visible .stop').click();
    await expect(heading(page)).toHaveCount(1);
    expect(await questionShown(page)).toBeNull();
    expect(Object.keys(await verdictsShown(page)).sort()).toEqual(Object.keys(judged).sort());
    await page.getByRole('link', { name: texts('sl')('check:live.goOn') }).click();
    expect(await questionShown(page)).toBe('residence');
    const later = await answerAll(page, answers);
    expect(later.filter((question) => asked.includes(question))).toEqual([]);
    expect(await verdictsShown(page)).toEqual(judged);
  });
