import { expect, type Locator, type Page } from '@playwright/test';
import { type Band, bandsOf } from '../../../packages/rules/src/engine/index.ts';
import { questions } from '../../../packages/rules/src/questions.ts';
import { rulesets } from '../../../packages/rules/src/rulesets/index.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { href } from '../src/lib/routes.ts';

/** Answers by question; a question without one is answered with *don't know*. */
export type PersonaAnswers = Readonly<Record<string, unknown>>;

const conditions = rulesets.flatMap(({ programmes }) => programmes.map(({ requires }) => requires));

/** The place of an answer in its list. The last two are *don't know* and *won't say*. */
export function placeOf(question: string, answer: unknown, count: number): number {
  if (answer === 'wont-say') return count - 1;
  const bands = bandsOf(question, questions[question as 'roma'], conditions);
  const holds = (band: Band) =>
    band.from === undefined
      ? band.value === answer
      : typeof answer === 'number' && band.from <= answer && answer <= (band.to ?? 0);
  const place = bands.findIndex(holds);
  return place < 0 ? count - 2 : place;
}

/** The heading of the step that is shown. */
export const heading = (page: Page): Locator => page.locator('h2.node:visible');

/** The answers on offer at the step that is shown. */
export const choices = (page: Page): Locator => page.locator('.step:visible .choices a');

/** Opens the self-check and begins it. */
export async function begin(page: Page, lang: Lang): Promise<void> {
  await page.goto(href('check', lang));
  await page.locator('.start .button').click();
  await expect(heading(page)).toHaveCount(1);
}

/** The question that is shown, or nothing where a result is. */
export const questionShown = (page: Page): Promise<string | null> => heading(page).getAttribute('data-q');

/** Answers question after question until the result, or until one that is to stay open. */
export async function answerAll(page: Page, answers: PersonaAnswers, until?: string): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const question = await questionShown(page);
    if (question === null || question === until) return asked;
    const before = new URL(page.url()).hash;
    const links = choices(page);
    await links.nth(placeOf(question, answers[question], await links.count())).click();
    await expect(page).not.toHaveURL(new RegExp(`${before}$`));
    asked.push(question);
  }
}

/** The verdict of each family as the shown result has it. */
export const verdictsShown = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.step:visible .verdict')
    .evaluateAll((groups) =>
      Object.fromEntries(
        groups.flatMap((group) =>
          [...group.querySelectorAll<HTMLElement>('[data-family]')].map((item) => [
            item.dataset['family'],
            (group as HTMLElement).dataset['kind'],
          ]),
        ),
      ),
    );
