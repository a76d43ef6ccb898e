import type { Question, Ruleset, Value } from '../../src/engine/index.ts';
import type { Column } from '../../src/fast/index.ts';

/** One answer as it stands in a column. */
export const inColumn = (question: Question, value: Value | undefined): number => {
  if (value === undefined) return -1;
  return question.kind === 'choice' ? question.values.indexOf(value as string) : Number(value);
};

/** Persons, of whom nothing is open but what is missing, as columns: one for each question. */
export function columnsOf(
  { questions }: Ruleset,
  persons: readonly Readonly<Record<string, Value>>[],
): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(questions).map(([id, question]) => [
      id,
      Int8Array.from(persons, (p) => inColumn(question, p[id])),
    ]),
  );
}
