import type { GivenLine } from './given.ts';
import type { Given, Questionnaire } from './walk.ts';

// What the page itself says: its questions, where each answer leads, and in which words it is given.

/** The answers on offer at a step, in the order of the page. */
export const choicesAt = (id: string): HTMLAnchorElement[] => [
  ...(document.getElementById(id)?.nextElementSibling?.querySelectorAll<HTMLAnchorElement>('.choices a') ??
    []),
];

/** Reads the questionnaire from the page. */
export function readQuestionnaire(): Questionnaire {
  const headings = [...document.querySelectorAll<HTMLElement>('h2[data-q]')];
  return {
    start: headings[0]?.id ?? '',
    asked: new Map(
      headings.map(({ id, dataset }) => [
        id,
        { question: dataset['q'] ?? '', next: choicesAt(id).map((link) => link.hash.slice(1)) },
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
    const answer = choicesAt(step)[given[question] ?? -1]?.textContent.trim() ?? '';
    return { step, question, answer };
  });
