import { type Band, bandLabel, type OpenAnswer, type Question, type Value } from '../engine/index.ts';
import { questions } from '../questions.ts';
import type { Words } from './words.ts';

const questionOf = (id: string): Question => questions[id as keyof typeof questions];

/** A band of answers in words: `12 times or more`, `I have a job`. */
export function bandText(id: string, band: Band, words: Words): string {
  const question = questionOf(id);
  if (question.kind !== 'integer') return words(`answers.${id}.${band.value}`);
  const { form, params } = bandLabel(band, question);
  return words(`bands.${id}.${form}`, params);
}

/** One answer in words; a number as it was given. */
export function answerText(id: string, answer: Value | OpenAnswer, words: Words): string {
  if (typeof answer === 'number')
    return words(`bands.${id}.exactly`, { from: answer, to: answer, count: answer });
  const open = answer === 'dont-know' || answer === 'wont-say';
  return words(open ? `answers.open.${answer}` : `answers.${id}.${answer}`);
}
