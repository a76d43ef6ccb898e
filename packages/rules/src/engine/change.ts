import { readAnswers } from './answers.ts';
import type { Band } from './bands.ts';
import { type Compiled, compile, oncePerRuleset, withAnswers } from './compile.ts';
import { MET, NOT_MET, type Node } from './diagram.ts';
import type { Answers, KnownAnswers, Question, Questions, Value } from './questions.ts';
import type { Ruleset } from './ruleset.ts';

/** Another answer to one question. */
export interface Change {
  readonly question: string;
  /** The answer that was given. */
  readonly from: Value;
  /** The answer with which the conditions would be met; of numbers the stretch that is nearest to the given one. */
  readonly to: Band;
}

export interface ProgrammeChanges {
  readonly id: string;
  /**
   * All ways with as few changes as possible; none of a way's changes can be left out. Empty where no change of what
   * can change settles the programme as met.
   */
  readonly ways: readonly (readonly Change[])[];
}

/**
 * Says what would have to be different for the programmes that are not met: the fewest changes of given answers that
 * settle them as met.
 *
 * Only answers to questions marked `canChange` are changed, and questions that were left open stay open: nothing is
 * supposed about a person. The result explains conditions; it is no advice to answer differently, and whoever shows it
 * says so (locale key `changes.honest`).
 *
 * @returns the programmes of the ruleset whose verdict is `notMet`, in their order
 * @throws AnswerError if a question does not exist or a value does not fit
 */
export function whatWouldChange<Q extends Questions>(
  rules: Ruleset<Q>,
  answers: Answers<Q>,
): readonly ProgrammeChanges[] {
  const { questions } = rules;
  const known = readAnswers(questions, answers);
  return rules.programmes.flatMap((programme, i) => {
    const compiled = compiledAlone(rules)[i] as Compiled;
    const root = compiled.roots[0] as Node;
    const verdict = (changed: KnownAnswers) => withAnswers(compiled, root, changed);
    if (verdict(known) !== NOT_MET) return [];
    const used = compiled.store.support(root).map((variable) => compiled.ids[variable]);
    const canChange = (id: string) => (questions[id] as Question).canChange && used.includes(id);
    const changeable = [...known.keys()].filter(canChange);
    const choices = changeable.map((id) => changesOf(id, known.get(id) as Value, compiled));
    return [{ id: programme.id, ways: nearest(choices, (way) => verdict(after(known, way)) === MET) }];
  });
}

/** Each programme compiled by itself, so that the words for numbers are as coarse as it allows. */
const compiledAlone = oncePerRuleset((rules) => rules.programmes.map((p) => compile(rules.questions, [p])));

/** All answers to a question. The one that was given is in no shortest way: without it the way were shorter. */
function changesOf(question: string, from: Value, { ids, bands }: Compiled): readonly Change[] {
  const own = bands[ids.indexOf(question)] as readonly Band[];
  return own.map((to) => ({ question, from, to }));
}

const after = (known: KnownAnswers, way: readonly Change[]): KnownAnswers =>
  new Map([...known, ...way.map((c) => [c.question, c.to.value] as const)]);

/** All ways of the smallest length that reach the goal; of numbers the nearest. */
function nearest(
  choices: readonly (readonly Change[])[],
  reaches: (way: readonly Change[]) => boolean,
): readonly (readonly Change[])[] {
  for (let length = 1; length <= choices.length; length++) {
    const found = waysOf(choices, length).filter(reaches);
    if (found.length > 0) return found.filter((way) => !found.some((other) => isNearer(other, way)));
  }
  return [];
}

/** All ways of changing a given number of answers. */
function waysOf(choices: readonly (readonly Change[])[], length: number): readonly (readonly Change[])[] {
  if (length === 0) return [[]];
  return choices.flatMap((first, i) =>
    first.flatMap((change) => waysOf(choices.slice(i + 1), length - 1).map((rest) => [change, ...rest])),
  );
}

/** Whether one way differs from another only in numbers that it changes less, in the same direction. */
function isNearer(near: readonly Change[], far: readonly Change[]): boolean {
  const steps = near.map((change, i) => {
    const other = far[i] as Change;
    if (change.question !== other.question) return Number.NaN;
    if (change.to.value === other.to.value) return 0;
    if (typeof change.from !== 'number') return Number.NaN;
    const [a, b] = [change.to.value, other.to.value].map((to) => (to as number) - (change.from as number));
    return Math.sign(a as number) === Math.sign(b as number)
      ? Math.abs(b as number) - Math.abs(a as number)
      : Number.NaN;
  });
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}
