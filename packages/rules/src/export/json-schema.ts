import type { LookUp } from '@vstopna-tocka/core/words';
import { DONT_KNOW, type Question, type Questions, WONT_SAY } from '../engine/questions.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The answers as a JSON Schema: it accepts exactly what `evaluate` accepts.
 *
 * @param words gives each question its title; without it there are none
 */
export function answersSchema(questions: Questions, words?: LookUp): JsonSchema {
  const properties = Object.entries(questions).map(([id, question]) => [
    id,
    { ...(words ? { title: words(`questions.${id}.title`) } : {}), ...answerSchema(question) },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function answerSchema(question: Question): JsonSchema {
  const open = [DONT_KNOW, WONT_SAY];
  if (question.kind === 'integer') {
    return { anyOf: [{ type: 'integer', minimum: question.min, maximum: question.max }, { enum: open }] };
  }
  return { enum: [...(question.kind === 'boolean' ? [true, false] : question.values), ...open] };
}

/** {@link answersSchema} as a document of its own. */
export const toJsonSchema = (questions: Questions, words?: LookUp): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...answersSchema(questions, words),
});
