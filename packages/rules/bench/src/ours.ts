import {
  type Evaluation,
  evaluate,
  type Question,
  questions,
  sa2019,
  type Verdict,
} from '@vstopna-tocka/rules';
import { compileFast } from '@vstopna-tocka/rules/fast';
import { type Contender, oneByOne, seen } from './contender.ts';
import type { Person } from './persons.ts';

const lots = sa2019.programmes.map((p) => p.id);
/** Verdict, reasons and missing answers of each lot. */
export const explanation = ({ programmes }: Evaluation): readonly string[] =>
  programmes.map((p) => textOf(p.verdict, p.reasons, p.missing.answers));

/** A verdict with its reasons as a text, so that two can be compared. */
export const textOf = (
  verdict: Verdict,
  reasons: readonly { readonly criterion: string; readonly sources: readonly string[] }[],
  missing: readonly string[],
): string =>
  [
    verdict,
    ...reasons.map((r) => `${r.criterion}: ${r.sources.join(' ')}`),
    `missing ${missing.toSorted()}`,
  ].join();

const fast = compileFast(sa2019);

export const clear = oneByOne('ours: evaluate', (person) => evaluate(sa2019, person), explanation, {
  atMost: 1000,
});

export const verdicts = oneByOne('ours: verdicts', fast.verdicts, (found) => lots.map((id) => found[id]));

export const explained = oneByOne('ours: with reasons', fast.evaluate, explanation);

/** Made ready anew in each round, so that nothing is kept from persons before; making it ready is counted. */
export const explainedFirst: Contender = {
  name: 'ours: with reasons, first persons ever',
  atMost: Number.POSITIVE_INFINITY,
  takesPartial: true,
  prepare: (persons) => ({
    run() {
      const { evaluate: find } = compileFast(sa2019);
      for (const person of persons) if (find(person) !== undefined) seen.results++;
    },
    said: () => persons.map((person) => explanation(fast.evaluate(person))),
  }),
};

const names: readonly Verdict[] = ['notMet', 'met', 'unknown'];

export const columns: Contender = {
  name: 'ours: columns',
  atMost: Number.POSITIVE_INFINITY,
  takesPartial: true,
  prepare(persons) {
    const given = columnsOf(persons);
    return {
      run() {
        if (fast.columns(given) !== undefined) seen.results++;
      },
      said() {
        const found = fast.columns(given);
        return persons.map((_, row) => lots.map((id) => names[found[id]?.[row] as number]));
      },
    };
  },
};

function columnsOf(persons: readonly Person[]): Record<keyof typeof questions, Int8Array> {
  const value = (question: Question, answer: unknown): number => {
    if (answer === undefined || answer === 'dont-know' || answer === 'wont-say') return -1;
    return question.kind === 'choice' ? question.values.indexOf(answer as string) : Number(answer);
  };
  return Object.fromEntries(
    Object.entries<Question>(questions).map(([id, question]) => [
      id,
      Int8Array.from(persons, (p) => value(question, p[id as keyof Person])),
    ]),
  ) as Record<keyof typeof questions, Int8Array>;
}
