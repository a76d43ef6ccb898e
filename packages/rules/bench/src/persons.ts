import { type Question, questions, type SocialActivationAnswers } from '@vstopna-tocka/rules';

export type Person = SocialActivationAnswers;

/** Random numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Made-up persons, answer by answer at random.
 *
 * They go through JSON, as answers that come from a file or a form do: which answers are missing differs from person to
 * person, and so do the keys of the objects.
 *
 * @param open how much of the answers is left open: seven in ten of these are missing, the rest are *don't know* and
 *   *won't say*
 * @param order whether keys come in the order of the questions, or in any
 */
export function persons(count: number, seed: number, open: number, order: 'asked' | 'any' = 'asked') {
  const random = randomFrom(seed);
  const answer = (question: Question): unknown => {
    if (random() < open)
      return [...Array(7).fill(undefined), 'dont-know', 'dont-know', 'wont-say'][(random() * 10) | 0];
    if (question.kind === 'boolean') return random() < 0.5;
    if (question.kind === 'choice') return question.values[Math.floor(random() * question.values.length)];
    return question.min + Math.floor(random() * (question.max - question.min + 1));
  };
  return Array.from({ length: count }, (): Person => {
    const answers = Object.entries<Question>(questions).map(([id, q]) => ({
      id,
      value: answer(q),
      place: random(),
    }));
    if (order === 'any') answers.sort((a, b) => a.place - b.place);
    return JSON.parse(JSON.stringify(Object.fromEntries(answers.map(({ id, value }) => [id, value]))));
  });
}

/** How many different sets of keys there are, taken in their order. */
export const keySets = (list: readonly Person[]): number =>
  new Set(list.map((p) => Object.keys(p).join())).size;
