import {
  bandsOf,
  DONT_KNOW,
  type OpenAnswer,
  questions,
  rulesets,
  type SocialActivationAnswers,
  type SocialActivationQuestionId,
  type Value,
  WONT_SAY,
} from '@vstopna-tocka/rules';
import type { Given } from '../../client/check/walk.ts';

export type QuestionId = SocialActivationQuestionId;

/** An answer on offer, the same at every node that asks the question. */
export interface Choice {
  value: Value | OpenAnswer;
  /** First and last number of the band; only for numbers. */
  from?: number;
  to?: number;
}

const conditions = rulesets.flatMap(({ programmes }) => programmes.map(({ requires }) => requires));

/**
 * The answers to a question in the order of the page: its values or bands of numbers, then *don't know* and *won't
 * say*, which may be given to every question and mean the same. Their places in the list are what the page's script
 * remembers.
 */
export const choicesOf = (id: QuestionId): readonly Choice[] => [
  ...bandsOf(id, questions[id], conditions),
  { value: DONT_KNOW },
  { value: WONT_SAY },
];

/** The given answers in the form that the rules take. */
export const answersOf = (given: Given): SocialActivationAnswers =>
  Object.fromEntries(
    Object.entries(given).map(([question, place]) => [
      question,
      choicesOf(question as QuestionId)[place]?.value,
    ]),
  );

/**
 * The place of an answer in its list.
 *
 * @param answer a value, *don't know* or *won't say*; of numbers one, or the first and last of a band
 * @returns undefined if there is no such question, or if no answer on offer holds all that was said
 */
export function placeOf(question: string, answer: unknown): number | undefined {
  if (!Object.hasOwn(questions, question)) return undefined;
  const [first, last]: readonly unknown[] = Array.isArray(answer) ? answer : [answer, answer];
  const isHeld = ({ value, from, to }: Choice) =>
    from === undefined || to === undefined
      ? value === answer
      : typeof first === 'number' && typeof last === 'number' && from <= first && first <= last && last <= to;
  const place = choicesOf(question as QuestionId).findIndex(isHeld);
  return place < 0 ? undefined : place;
}
