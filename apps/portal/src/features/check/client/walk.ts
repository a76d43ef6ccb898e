import { DONT_KNOW } from '@vstopna-tocka/rules';
import type { Given } from '../answers.ts';

/** A question as the page asks it at one place: by answer where it leads, in the order of the page. */
export interface Asked {
  question: string;
  next: ReadonlyMap<string, string>;
}

/** The questionnaire as the page holds it. Ids that are not in `asked` are results. */
export interface Questionnaire {
  start: string;
  asked: ReadonlyMap<string, Asked>;
  /** By result where the questions about the next call begin, if the page asks about one after the other. */
  goesOn: ReadonlyMap<string, string>;
}

/**
 * The way that the answers lead: the places whose question is answered, the results on the way about calls that others
 * follow, and the first place that is not answered, or the last result.
 */
export interface Walk {
  steps: readonly string[];
  passed: readonly string[];
  end: string;
}

/** Follows answers from the start. A question that comes once more for another call is answered already, and no step. */
function follow({ start, asked, goesOn }: Questionnaire, answerTo: (question: string) => string): Walk {
  const steps = new Map<string, string>();
  const passed: string[] = [];
  let end = start;
  for (;;) {
    const here = asked.get(end);
    const next = here ? here.next.get(answerTo(here.question)) : goesOn.get(end);
    if (next === undefined) return { steps: [...steps.values()], passed, end };
    if (!here) passed.push(end);
    else if (!steps.has(here.question)) steps.set(here.question, end);
    end = next;
  }
}

/** Follows the answers from the start. Answers to questions that are not asked on the way are passed over. */
export const walk = (questionnaire: Questionnaire, given: Given): Walk =>
  follow(questionnaire, (question) => given[question] ?? '');

/** Follows the answers to the result if nothing more is answered. */
export function walkSoFar(questionnaire: Questionnaire, given: Given): Walk {
  const counted = answeredOnTheWay(questionnaire, given);
  return follow(questionnaire, (question) => counted[question] ?? DONT_KNOW);
}

/** The answers to a question that the page offers, the same wherever it is asked; none where it is not asked. */
export const answersTo = ({ asked }: Questionnaire, question: string): readonly string[] => [
  ...([...asked.values()].find((step) => step.question === question)?.next.keys() ?? []),
];

/** The result if nothing more is answered. */
export const resultSoFar = (questionnaire: Questionnaire, given: Given): string =>
  walkSoFar(questionnaire, given).end;

/** Whether an address is a place of the questionnaire, and not the start or some other part of the page. */
const isStep = ({ asked }: Questionnaire, id: string): boolean =>
  asked.has(id) || [...asked.values()].some(({ next }) => [...next.values()].includes(id));

/**
 * Which place to show for an address. Without answers any place may be shown, as without a script. With answers only
 * what they lead to: an address from before a change goes to the same question on the new way, or to its end.
 */
export function stepFor(questionnaire: Questionnaire, given: Given, id: string): string {
  const { steps, end } = walk(questionnaire, given);
  if (steps.length === 0 || !isStep(questionnaire, id)) return id;
  const soFar = resultSoFar(questionnaire, given);
  const way = [...steps, end, soFar];
  if (way.includes(id)) return id;
  // Who has answers gets the result about all calls at once.
  if (questionnaire.goesOn.has(id)) return soFar;
  const question = questionnaire.asked.get(id)?.question;
  return (question && way.find((step) => questionnaire.asked.get(step)?.question === question)) ?? end;
}

/** The place that comes before another on the way: for a result asked for early the question left open. */
export function stepBefore(questionnaire: Questionnaire, given: Given, id: string): string {
  const { steps, end } = walk(questionnaire, given);
  const way = [...steps, end];
  return way.includes(id) ? (way[way.indexOf(id) - 1] ?? 'start') : end;
}

/** The answers that count: those to the questions on the way. Others are of a way that was left. */
export function answeredOnTheWay(questionnaire: Questionnaire, given: Given): Given {
  const asked = walk(questionnaire, given).steps.map((step) => questionnaire.asked.get(step)?.question);
  return Object.fromEntries(Object.entries(given).filter(([question]) => asked.includes(question)));
}
