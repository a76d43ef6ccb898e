import { type Condition, criteriaOf, type Verdict } from '../engine/index.ts';
import { answersAt, type Grid } from './grid.ts';
import { outcomesOf } from './meaning.ts';

/** What the completions of a state say about one condition, for every state of a grid. */
export interface Table {
  /** Bit 1: some completion fails; bit 2: some completion meets. */
  readonly bits: Uint8Array;
  /** The questions, as bits, of which two answers, all else equal, lead to different outcomes. */
  readonly relevant: Uint16Array;
}

/** The verdict that the bits of a state stand for. */
export const verdictOfBits = (bits: number): Verdict =>
  bits === 1 ? 'notMet' : bits === 2 ? 'met' : 'unknown';

/** Reads off every state what all its completions say. */
export function tableOf(condition: Condition, grid: Grid): Table {
  const outcome = outcomesOf(condition, criteriaOf(condition));
  const bits = new Uint8Array(grid.count);
  const kinds = new Map<string, number>();
  const kind = new Int32Array(grid.count);
  eachComplete(grid, (state) => {
    const ways = outcome(answersAt(grid, state));
    bits[state] = (ways.includes('0') ? 1 : 0) + (ways.includes('1') ? 2 : 0);
    kind[state] = kinds.get(ways) ?? kinds.size + 1;
    kinds.set(ways, kind[state] as number);
  });
  fillOpen(grid, bits);
  return { bits, relevant: relevance(grid, kind) };
}

/** Visits the states in which no question is open. */
export function eachComplete(
  grid: Grid,
  visit: (state: number) => void,
  i = grid.ids.length - 1,
  state = 0,
): void {
  if (i < 0) {
    visit(state);
    return;
  }
  for (let digit = 1; digit < (grid.sizes[i] as number); digit++) {
    eachComplete(grid, visit, i - 1, state + digit * (grid.strides[i] as number));
  }
}

/** A state with an open question can be whatever it can be with one of that question's answers. */
function fillOpen(grid: Grid, bits: Uint8Array): void {
  for (let state = grid.count - 1; state >= 0; state--) {
    const i = firstOpen(grid, state);
    if (i === -1) continue;
    for (let v = 1; v < (grid.sizes[i] as number); v++) {
      bits[state] = (bits[state] as number) | (bits[state + v * (grid.strides[i] as number)] as number);
    }
  }
}

/**
 * For every state the open questions whose answer can matter, as bits. A question matters beside others that are open
 * if it matters for some answer to one of those; by itself if two of its answers differ in kind.
 *
 * @param kind of each complete state a number: equal ones come out alike
 */
export function relevance(grid: Grid, kind: Int32Array): Uint16Array {
  const relevant = new Uint16Array(grid.count);
  for (let state = grid.count - 1; state >= 0; state--) {
    const first = firstOpen(grid, state);
    if (first === -1) continue;
    const second = firstOpen(grid, state, first + 1);
    if (second === -1) {
      relevant[state] = differs(grid, kind, state, first) ? 1 << first : 0;
    } else {
      const byFirst = union(grid, relevant, state, first);
      const bySecond = union(grid, relevant, state, second);
      relevant[state] = byFirst | (bySecond & (1 << first));
    }
  }
  return relevant;
}

const firstOpen = ({ ids, strides, sizes }: Grid, state: number, from = 0): number => {
  for (let i = from; i < ids.length; i++) {
    if (Math.floor(state / (strides[i] as number)) % (sizes[i] as number) === 0) return i;
  }
  return -1;
};

/** Digits of a question's bands, whether or not the grid has one more for left open. */
const bandCount = (grid: Grid, i: number) => (grid.bands[i] as readonly unknown[]).length;

function differs(grid: Grid, kind: Int32Array, state: number, i: number): boolean {
  let seen = 0;
  for (let v = 1; v <= bandCount(grid, i); v++) {
    const k = kind[state + v * (grid.strides[i] as number)] as number;
    if (seen !== 0 && k !== seen) return true;
    seen = k;
  }
  return false;
}

function union(grid: Grid, relevant: Uint16Array, state: number, i: number): number {
  let all = 0;
  for (let v = 1; v <= bandCount(grid, i); v++) {
    all |= relevant[state + v * (grid.strides[i] as number)] as number;
  }
  return all;
}
