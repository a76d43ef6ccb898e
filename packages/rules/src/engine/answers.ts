import {
  DONT_KNOW,
  type KnownAnswers,
  type Question,
  type Questions,
  type Value,
  WONT_SAY,
} from './questions.ts';

export type AnswerErrorCode = 'not-an-object' | 'unknown-question' | 'wrong-value';

/** Answers that cannot be used: which question, which value, and what was expected instead. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly code: AnswerErrorCode;
  readonly question: string | null;
  readonly value: unknown;
  readonly expected: string;

  constructor(code: AnswerErrorCode, question: string | null, value: unknown, expected: string) {
    const problem = {
      'not-an-object': `answers are ${show(value)}`,
      'unknown-question': `unknown question "${question}"`,
      'wrong-value': `"${question}" is ${show(value)}`,
    }[code];
    super(`${problem}: expected ${expected}`);
    this.code = code;
    this.question = question;
    this.value = value;
    this.expected = expected;
  }
}

/** A value on one short line; what JSON cannot hold is named by its type. */
function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  try {
    const text = JSON.stringify(value) ?? typeof value;
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  } catch {
    return typeof value;
  }
}

/** Describes the values a question takes, for error messages: `a whole number from 0 to 120`. */
export function expectedValues(question: Question): string {
  if (question.kind === 'integer') return `a whole number from ${question.min} to ${question.max}`;
  if (question.kind === 'boolean') return 'true or false';
  return `one of ${question.values.join(', ')}`;
}

/** Whether a value answers a question (open answers do not). */
export function accepts(question: Question, value: unknown): value is Value {
  if (question.kind === 'boolean') return typeof value === 'boolean';
  if (question.kind === 'choice') return question.values.includes(value as string);
  return Number.isInteger(value) && (value as number) >= question.min && (value as number) <= question.max;
}

/**
 * Checks answers and keeps the known ones, in the order of the questions.
 *
 * @param questions the questions that may be answered
 * @param answers an object of question ids and values; anything else is refused
 * @returns the known answers: without those that are missing, `undefined`, *don't know* or *won't say*
 * @throws AnswerError naming the first question that does not exist or value that does not fit
 */
export function readAnswers(questions: Questions, answers: unknown): KnownAnswers {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    throw new AnswerError('not-an-object', null, answers, 'an object with question ids as keys');
  }
  for (const id of Object.keys(answers)) {
    if (!Object.hasOwn(questions, id)) {
      const value = (answers as Record<string, unknown>)[id];
      throw new AnswerError('unknown-question', id, value, `one of ${Object.keys(questions).join(', ')}`);
    }
  }
  const known = new Map<string, Value>();
  for (const [id, question] of Object.entries(questions)) {
    const value = Object.hasOwn(answers, id) ? (answers as Record<string, unknown>)[id] : undefined;
    if (value === undefined || value === DONT_KNOW || value === WONT_SAY) continue;
    if (!accepts(question, value)) {
      const expected = `${expectedValues(question)}, ${DONT_KNOW} or ${WONT_SAY}`;
      throw new AnswerError('wrong-value', id, value, expected);
    }
    known.set(id, Object.is(value, -0) ? 0 : value);
  }
  return known;
}
