import { type Band, bandsOf, criteriaOf, type Question, type Ruleset, type Value } from '../engine/index.ts';

/**
 * The part of an answer space that criteria can see, with a number for every state: each question is a digit, 0 while
 * it is open and 1, 2, … for its bands. A grid of conversations has one digit more: left open for good.
 */
export interface Grid {
  readonly ids: readonly string[];
  readonly questions: readonly Question[];
  readonly bands: readonly (readonly Band[])[];
  /** Number of digits of each question, and what one step of it adds to the number of a state. */
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly count: number;
}

/** The grid of all states of the questions that some criterion of the rulesets speaks of. */
export function gridOf(rulesets: readonly Ruleset[]): Grid {
  const conditions = rulesets.flatMap((r) => r.programmes.map((p) => p.requires));
  const criteria = conditions.flatMap(criteriaOf);
  const used = new Set(criteria.flatMap((c) => (c.kind === 'criterion' ? [c.question] : [])));
  const asked = Object.entries(rulesets[0]?.questions ?? {}).filter(([id]) => used.has(id));
  const bands = asked.map(([id, question]) => bandsOf(id, question, conditions));
  const sizes = bands.map((b) => b.length + 1);
  return { ids: asked.map(([id]) => id), questions: asked.map(([, q]) => q), bands, ...numbering(sizes) };
}

/** The same grid with one more digit for each question: left open for good. */
export const withClosed = (grid: Grid): Grid => ({ ...grid, ...numbering(grid.sizes.map((n) => n + 1)) });

function numbering(sizes: readonly number[]) {
  const strides: number[] = [];
  let count = 1;
  for (const size of sizes) {
    strides.push(count);
    count *= size;
  }
  return { sizes, strides, count };
}

/** A question's digit in a state. */
export const digitAt = (grid: Grid, state: number, i: number): number =>
  Math.floor(state / (grid.strides[i] as number)) % (grid.sizes[i] as number);

/** All digits of a state. */
export const digitsOf = (grid: Grid, state: number): readonly number[] =>
  grid.ids.map((_, i) => digitAt(grid, state, i));

/** The answers of a state, without those that are open. */
export function answersAt(grid: Grid, state: number): Record<string, Value> {
  const answers: Record<string, Value> = {};
  grid.ids.forEach((id, i) => {
    const band = grid.bands[i]?.[digitAt(grid, state, i) - 1];
    if (band) answers[id] = band.value;
  });
  return answers;
}

/** How many questions have an answer in a state. */
export const answeredAt = (grid: Grid, state: number): number =>
  grid.ids.filter((_, i) => grid.bands[i]?.[digitAt(grid, state, i) - 1]).length;

/** Of some states the one with the fewest answers; of equals the first. */
export function smallestState(grid: Grid, states: Iterable<number>): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (const state of states) {
    const answered = answeredAt(grid, state);
    if (answered < fewest) [best, fewest] = [state, answered];
  }
  return best;
}
