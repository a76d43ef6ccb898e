import type { Given } from '../answers.ts';
import type { GivenLine } from './given.ts';
import type { Questionnaire } from './walk.ts';

// What the page itself says: its questions, where each answer leads, and in which words it is given.

/** The answers on offer at a step, in the order of the page. */
export const choicesAt = (id: string): HTMLAnchorElement[] => [
  ...(document.getElementById(id)?.nextElementSibling?.querySelectorAll<HTMLAnchorElement>('.choices a') ??
    []),
];

/** The answer that a link stands for. */
export const answerOf = (link: HTMLElement): string => link.dataset['a'] ?? '';

/** Reads the questionnaire from the page. */
export function readQuestionnaire(): Questionnaire {
  const headings = [...document.querySelectorAll<HTMLElement>('h2[data-q]')];
  return {
    start: headings[0]?.id ?? '',
    asked: new Map(
      headings.map(({ id, dataset }) => [
        id,
        {
          question: dataset['q'] ?? '',
          next: new Map(choicesAt(id).map((link) => [answerOf(link), link.hash.slice(1)])),
        },
      ]),
    ),
    goesOn: new Map(
      [...document.querySelectorAll<HTMLAnchorElement>('a[data-on]')].map((link) => [
        link.closest('.step')?.previousElementSibling?.id ?? '',
        link.hash.slice(1),
      ]),
    ),
  };
}

/** The answers given at some steps, in words. */
export const linesOf = (
  { asked }: Questionnaire,
  steps: readonly string[],
  given: Given,
): readonly GivenLine[] =>
  steps.map((step) => {
    const question = asked.get(step)?.question ?? '';
    const chosen = choicesAt(step).find((link) => answerOf(link) === given[question]);
    const answer = chosen?.textContent.trim() ?? '';
    return { step, question, answer };
  });
