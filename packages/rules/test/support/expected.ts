import { evaluate, type ProgrammeVerdict, type Ruleset, type Value } from '../../src/engine/index.ts';
import { answersOf, spaceOf, states } from './space.ts';

/** What `evaluate` says about one state of the answers. */
export interface Expected {
  readonly answers: Readonly<Record<string, Value>>;
  readonly programmes: readonly ProgrammeVerdict[];
}

const made = new WeakMap<Ruleset, readonly Expected[]>();

/** Every complete and partial state of a ruleset's answers with the verdicts of `evaluate`, in the order of `states`. */
export function expectedOf(rules: Ruleset): readonly Expected[] {
  const space = spaceOf(rules);
  const known = made.get(rules);
  if (known) return known;
  const all = [...states(space)].map((state) => {
    const answers = answersOf(space, state);
    return { answers, programmes: evaluate(rules, answers).programmes };
  });
  made.set(rules, all);
  return all;
}

/** A state in which some foreign engine and `evaluate` differ. */
export interface Difference {
  readonly answers: Readonly<Record<string, Value>>;
  readonly programme: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Compares a foreign engine with `evaluate` over all states.
 *
 * @param ask what the engine says about a programme in a state, by the number of the state
 * @returns number of comparisons and the first differences
 */
export function compare(
  expected: readonly Expected[],
  ask: (programme: ProgrammeVerdict, answers: Expected['answers'], state: number) => unknown,
  wanted: (programme: ProgrammeVerdict) => unknown = (p) => p.verdict,
): { readonly compared: number; readonly differences: readonly Difference[] } {
  const differences: Difference[] = [];
  let compared = 0;
  expected.forEach(({ answers, programmes }, state) => {
    for (const programme of programmes) {
      compared++;
      const got = ask(programme, answers, state);
      if (got !== wanted(programme) && differences.length < 5) {
        differences.push({ answers, programme: programme.id, expected: wanted(programme), got });
      }
    }
  });
  return { compared, differences };
}
