import {
  type Band,
  bandsOf,
  type Condition,
  criteriaOf,
  type Questions,
  type Ruleset,
  type Value,
  type Verdict,
} from '../../src/engine/index.ts';
import { outcomesOf } from '../../src/verify/meaning.ts';

/** The answer spaces of the tests, and a judge that reads every completion of a state. */

/** The part of an answer space that a ruleset's criteria can see. */
export interface Space {
  readonly ids: readonly string[];
  readonly bands: readonly (readonly Band[])[];
}

export function spaceOf(rules: Ruleset): Space {
  const conditions = rules.programmes.map((p) => p.requires);
  const used = new Set(
    conditions.flatMap(criteriaOf).flatMap((c) => (c.kind === 'criterion' ? [c.question] : [])),
  );
  const ids = Object.keys(rules.questions).filter((id) => used.has(id));
  const bands = ids.map((id) => bandsOf(id, (rules.questions as Questions)[id] as never, conditions));
  return { ids, bands };
}

/** Every partial state: per question the index of a band, or -1 for an open answer. */
export function* states({ bands }: Space): Generator<number[]> {
  const state = bands.map(() => -1);
  for (;;) {
    yield [...state];
    let i = 0;
    while (i < state.length && state[i] === (bands[i] as readonly Band[]).length - 1) state[i++] = -1;
    if (i === state.length) return;
    state[i] = (state[i] as number) + 1;
  }
}

/** Answers of a state, with open ones left out. */
export const answersOf = ({ ids, bands }: Space, state: readonly number[]): Record<string, Value> =>
  Object.fromEntries(
    ids.flatMap((id, i) => (state[i] === -1 ? [] : [[id, bands[i]?.[state[i] as number]?.value as Value]])),
  );

/** What completions of a state say about one programme. */
export interface Exact {
  readonly verdict: Verdict;
  /** Questions of which two answers, all else equal, lead to different outcomes. */
  readonly missing: readonly string[];
}

/** Makes the judge of one condition: a table of all complete answers, from which every partial state is read off. */
export function exactJudge(condition: Condition, space: Space): (state: readonly number[]) => Exact {
  const sizes = space.bands.map((b) => b.length);
  const strides = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a * b, 1));
  const total = sizes.reduce((a, b) => a * b, 1);
  const outcome = outcomesOf(condition, criteriaOf(condition));
  const table = Array.from({ length: total }, (_, index) => {
    const state = sizes.map((size, i) => Math.floor(index / (strides[i] as number)) % size);
    const point = answersOf(space, state);
    return outcome(point);
  });

  return (state) => {
    let indices = [0];
    state.forEach((band, i) => {
      const stride = strides[i] as number;
      const choices = band === -1 ? Array.from({ length: sizes[i] as number }, (_, b) => b) : [band];
      indices = indices.flatMap((index) => choices.map((b) => index + b * stride));
    });
    const outcomes = indices.map((i) => table[i] as string).join('');
    const verdict = !outcomes.includes('1') ? 'notMet' : !outcomes.includes('0') ? 'met' : 'unknown';
    const matters = (i: number) =>
      state[i] === -1 &&
      indices.some((index) => {
        const stride = strides[i] as number;
        const own = Math.floor(index / stride) % (sizes[i] as number);
        return table[index] !== table[index - own * stride];
      });
    return { verdict, missing: verdict === 'unknown' ? space.ids.filter((_, i) => matters(i)) : [] };
  };
}
