import {
  accepts,
  DONT_KNOW,
  expectedValues,
  type Question,
  type Questions,
  WONT_SAY,
} from '@vstopna-tocka/rules/engine';
import { questions } from '@vstopna-tocka/rules/questions';
import { ids, type Writing } from './source.ts';

const all: Questions = questions;

/** What a cell says: an answer, nothing, or why it is neither. */
interface Reading {
  readonly value?: unknown;
  readonly wrong?: string;
}

const open: Reading = {};
const NUMBER = /^\d{1,9}(?:\.0+)?$/;

/**
 * Makes the function that reads the answers of a row.
 *
 * @param writing `text`: spaces around answers and the case of truth values do not matter, an empty text and NULL are
 *   open answers; `json`: values are as in an answers file, `null` is an open answer
 * @returns the answers that are known by the ids of their questions, or a text that names every wrong one
 */
export function answerReader(
  writing: Writing,
): (given: readonly unknown[]) => Record<string, unknown> | string {
  const readers = ids.map((id) => readerOf(id, all[id] as Question, writing));
  return (given) => {
    const answers: Record<string, unknown> = {};
    const wrong: string[] = [];
    for (let i = 0; i < readers.length; i++) {
      if (given[i] === undefined) continue;
      const reading = (readers[i] as (value: unknown) => Reading)(given[i]);
      if (reading.wrong !== undefined) wrong.push(reading.wrong);
      else if (reading.value !== undefined) answers[ids[i] as string] = reading.value;
    }
    return wrong.length > 0 ? wrong.join('; ') : answers;
  };
}

function readerOf(id: string, question: Question, writing: Writing): (value: unknown) => Reading {
  const expected = `expected ${expectedValues(question)}, ${DONT_KNOW} or ${WONT_SAY}`;
  const wrong = (shown: string): Reading => ({ wrong: `"${id}" is ${shown}: ${expected}` });
  if (writing === 'json') {
    return (value) => {
      if (value === null || value === DONT_KNOW || value === WONT_SAY) return open;
      return accepts(question, value) ? { value } : wrong(JSON.stringify(value).slice(0, 60));
    };
  }
  const known = new Map<unknown, Reading>(
    ['', 'NULL', 'null', DONT_KNOW, WONT_SAY].map((text) => [text, open]),
  );
  if (question.kind === 'choice') for (const value of question.values) known.set(value, { value });
  if (question.kind === 'boolean') known.set('true', { value: true }).set('false', { value: false });
  const uncommon = (text: string): Reading => {
    const trimmed = text.trim();
    const found =
      known.get(question.kind === 'boolean' ? trimmed.toLowerCase() : trimmed) ?? known.get(trimmed);
    if (found) return found;
    const value = NUMBER.test(trimmed) ? Number(trimmed) : undefined;
    if (value !== undefined && accepts(question, value)) return { value };
    return wrong(`"${trimmed.slice(0, 60)}"`);
  };
  return (text) => known.get(text) ?? uncommon(text as string);
}
