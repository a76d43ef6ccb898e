import {
  type Band,
  bandsOf,
  type Condition,
  type Criterion,
  criteriaOf,
  type Questions,
  type Reading,
  type Ruleset,
  type Test,
  type Value,
  type Verdict,
} from '../../src/engine/index.ts';

/**
 * A second, naive meaning of a ruleset, to compare with: every completion of the answers, and for every criterion that
 * is disputed or unpublished both ways it may go. It shares no code with the engine's logic or diagrams.
 */

type Point = Record<string, Value>;

const testHolds = (test: Test, value: Value): boolean => {
  switch (test.kind) {
    case 'is':
      return test.values.some((v) => v === value);
    case 'atLeast':
      return Number(value) >= test.bound;
    case 'below':
      return Number(value) < test.bound;
  }
};

/** The reading, or the way, that an open criterion takes is given by `way`. */
function holds(condition: Condition, point: Point, way: ReadonlyMap<string, boolean>): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((c) => holds(c, point, way));
    case 'any':
      return condition.of.some((c) => holds(c, point, way));
    case 'not':
      return !holds(condition.of, point, way);
    case 'unpublished':
      return way.get(condition.id) === true;
    case 'criterion': {
      const results = condition.readings.map((r: Reading) =>
        testHolds(r.test, point[condition.question] as Value),
      );
      const [first] = results;
      return results.every((r) => r === first) ? first === true : way.get(condition.id) === true;
    }
  }
}

function* ways(criteria: readonly Criterion[]): Generator<Map<string, boolean>> {
  const open = criteria.filter((c) => c.kind === 'unpublished' || c.readings.length > 1);
  for (let bits = 0; bits < 2 ** open.length; bits++) {
    yield new Map(open.map((c, i) => [c.id, (bits >> i) % 2 === 1]));
  }
}

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
  const table = Array.from({ length: total }, (_, index) => {
    const state = sizes.map((size, i) => Math.floor(index / (strides[i] as number)) % size);
    const point = answersOf(space, state);
    return [...ways(criteriaOf(condition))].map((way) => (holds(condition, point, way) ? '1' : '0')).join('');
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
