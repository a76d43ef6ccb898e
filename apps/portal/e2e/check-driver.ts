import { expect, type Locator, type Page } from '@playwright/test';
import { offeredFor } from '../src/features/check/answers.ts';
import type { Lang } from '../src/shared/i18n/languages.ts';
import { href } from '../src/shared/routes.ts';

/** Answers by question; a question without one is answered with *don't know*. */
export type PersonaAnswers = Readonly<Record<string, unknown>>;

/** A woman of whom the call of 2021 asks all: its first two programmes were meant for her, the third was not. */
export const woman = {
  age: 30,
  residence: 'citizen',
  cashAssistance: true,
  gender: 'female',
  otherCulture: true,
  languageBarrier: true,
  roma: false,
} as const satisfies PersonaAnswers;

/** The heading of the step that is shown. */
export const heading = (page: Page): Locator => page.locator('h2.node:visible');

/** The answers on offer at the step that is shown. */
export const choices = (page: Page): Locator => page.locator('.step:visible .choices a');

/** Opens the self-check, or that of a call that has ended, and begins it. */
export async function begin(page: Page, lang: Lang, call?: string): Promise<void> {
  await page.goto(call ? href('pastCheck', lang, call) : href('check', lang));
  await page.locator('.start .button').click();
  await expect(heading(page)).toHaveCount(1);
}

/** The question that is shown, or nothing where a result is. */
export const questionShown = (page: Page): Promise<string | null> => heading(page).getAttribute('data-q');

/** Answers question after question until the result, or until one that is to stay open. */
export async function answerAll(page: Page, answers: PersonaAnswers, until?: string): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const { question, offered } = await heading(page).evaluate((shown) => ({
      question: shown.getAttribute('data-q'),
      offered: [...document.querySelectorAll<HTMLElement>('.step .choices a')]
        .filter((link) => link.checkVisibility())
        .map((link) => link.dataset['a'] ?? ''),
    }));
    if (question === null || question === until) return asked;
    const before = new URL(page.url()).hash;
    const answer = offeredFor(offered, answers[question]) ?? 'dont-know';
    await page.locator(`.step:visible .choices a[data-a="${answer}"]`).click();
    await expect(page).not.toHaveURL(new RegExp(`${before}$`));
    // The address changes first, then the step.
    await expect(heading(page)).toHaveAttribute('id', new URL(page.url()).hash.slice(1));
    asked.push(question);
  }
}

/** The verdict of each programme as the shown result has it. */
export const verdictsShown = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.step:visible .verdict')
    .evaluateAll((groups) =>
      Object.fromEntries(
        groups.flatMap((group) =>
          [...group.querySelectorAll<HTMLElement>('[data-programme]')].map((item) => [
            item.dataset['programme'],
            (group as HTMLElement).dataset['kind'],
          ]),
        ),
      ),
    );
