import { accepts, DONT_KNOW, expectedValues, type Questions, type Value } from './engine/index.ts';

/** How likely answers are, as a plan supposes: a data file, with where its figures come from and of when they are. */
export interface Prior {
  readonly id: string;
  /** `YYYY-MM-DD`, the day on which the figures were taken. */
  readonly date: string;
  readonly source: { readonly title: string; readonly url: string | null };
  /**
   * By question and answer, how often the answer is given beside the question's others: whole numbers, 1 or more. An
   * answer that is not named counts 1. Of numbers the answer is the first of its band, such as `18`; the answer that
   * leaves a question open is `dont-know`.
   */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Makes the `prior` of a plan's options from a data file.
 *
 * @throws RangeError if it names a question or an answer that does not exist, or a weight is not a whole number
 */
export function priorOf(
  data: Prior,
  questions: Questions,
): (question: string, value: Value | undefined) => number {
  for (const [id, answers] of Object.entries(data.weights)) {
    const question = questions[id];
    if (!question) throw new RangeError(`prior "${data.id}": no question "${id}"`);
    for (const [answer, weight] of Object.entries(answers)) {
      const value =
        question.kind === 'integer'
          ? Number(answer)
          : question.kind === 'boolean'
            ? answer === 'true'
            : answer;
      const known = answer === DONT_KNOW || (String(value) === answer && accepts(question, value));
      if (!known)
        throw new RangeError(
          `prior "${data.id}": "${id}" has no ${answer}: expected ${expectedValues(question)} or ${DONT_KNOW}`,
        );
      if (!Number.isInteger(weight) || weight < 1)
        throw new RangeError(
          `prior "${data.id}": weight of "${id}" ${answer} is ${weight}: expected a whole number, 1 or more`,
        );
    }
  }
  return (question, value) => data.weights[question]?.[String(value ?? DONT_KNOW)] ?? 1;
}
