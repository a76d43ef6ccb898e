import type {
  OpenAnswer,
  SocialActivationAnswers,
  SocialActivationQuestionId,
  Value,
} from '@vstopna-tocka/rules';

export type QuestionId = SocialActivationQuestionId;

/** An answer on offer, the same at every step that asks the question. */
export interface Choice {
  value: Value | OpenAnswer;
  /** First and last number of the band; only for numbers. */
  from?: number;
  to?: number;
}

/** What was answered, by question, as the page writes it at each answer: `citizen`, `true`, `18-120`, `dont-know`. */
export type Given = Readonly<Record<string, string>>;

const band = /^(\d+)-(\d+)$/;

/** How the page writes an answer. */
export const writeAnswer = ({ value, from, to }: Choice): string =>
  from === undefined ? String(value) : `${from}-${to}`;

/** The answer that the page writes so; of numbers the whole band, with the first for all of it. */
export function readAnswer(text: string): Choice {
  const [, from, to] = band.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return { value: Number(from), from: Number(from), to: Number(to) };
  return { value: text === 'true' || text === 'false' ? text === 'true' : text };
}

/** The given answers in the form that the rules take. */
export const answersOf = (given: Given): SocialActivationAnswers =>
  Object.fromEntries(Object.entries(given).map(([question, text]) => [question, readAnswer(text).value]));

/**
 * The answer on offer that holds all of another.
 *
 * @param offered the answers to a question as the page writes them
 * @param answer a value, *don't know* or *won't say*; of numbers one, or the first and last of a band
 * @returns undefined if none does
 */
export function offeredFor(offered: readonly string[], answer: unknown): string | undefined {
  const [first, last]: readonly unknown[] = Array.isArray(answer) ? answer : [answer, answer];
  return offered.find((text) => {
    const { value, from, to } = readAnswer(text);
    return from === undefined || to === undefined
      ? value === answer
      : typeof first === 'number' && typeof last === 'number' && from <= first && first <= last && last <= to;
  });
}
