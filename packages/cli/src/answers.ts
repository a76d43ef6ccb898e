import type { LookUp } from '@vstopna-tocka/core/words';
import {
  type Band,
  bandLabel,
  follow,
  type Graph,
  type OpenAnswer,
  type Option,
  optionFor,
  type Question,
  type Value,
} from '@vstopna-tocka/rules/engine';
import { type Answers, questions } from '@vstopna-tocka/rules/questions';

const questionOf = (id: string): Question => questions[id as keyof typeof questions];

/** A band of answers in words: `12 times or more`, `I have a job`. */
export function bandText(id: string, band: Band, words: LookUp): string {
  const question = questionOf(id);
  if (question.kind !== 'integer') return words(`answers.${id}.${band.value}`);
  const { form, params } = bandLabel(band, question);
  return words(`bands.${id}.${form}`, params);
}

/** One answer in words; a number as it was given. */
export function answerText(id: string, answer: Value | OpenAnswer, words: LookUp): string {
  if (typeof answer === 'number')
    return words(`bands.${id}.exactly`, { from: answer, to: answer, count: answer });
  const open = answer === 'dont-know' || answer === 'wont-say';
  return words(open ? `answers.open.${answer}` : `answers.${id}.${answer}`);
}

/** One answer on offer in words. */
export function optionText(question: string, option: Option, words: LookUp): string {
  const open = option.value === 'dont-know' || option.value === 'wont-say';
  return open ? words(`answers.open.${option.value}`) : bandText(question, option, words);
}

/** Says an answer in words. */
export type Say = (question: string, answer: Value | OpenAnswer) => string;

/** Says answers as they were given. */
export const asGiven =
  (words: LookUp): Say =>
  (question, answer) =>
    answerText(question, answer, words);

/**
 * Says answers as a conversation offers them: of numbers the stretch that was on offer. A number that stands for such a
 * stretch is not what the person said, and is never shown.
 */
export function asAsked(graph: Graph, answers: Answers, words: LookUp): Say {
  const nodes = follow(graph, answers).path.map((id) => graph.nodes[id]);
  const given = asGiven(words);
  return (question, answer) => {
    const node = nodes.find((n) => n?.kind === 'ask' && n.question === question);
    const option = node?.kind === 'ask' ? optionFor(node, answer) : undefined;
    return option && typeof answer === 'number'
      ? optionText(question, option, words)
      : given(question, answer);
  };
}
