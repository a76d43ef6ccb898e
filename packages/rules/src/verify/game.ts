import type { Questions, Value } from '../engine/index.ts';
import { type Grid, withClosed } from './grid.ts';
import { relevance, type Table } from './table.ts';

/**
 * The conversation about some programmes as one table with a cell for every state, in which a question is not asked
 * yet, answered with one of its bands, or left open for good. Nothing is merged and no diagram is used, so that it can
 * judge what the planner found.
 */
export interface Game {
  readonly grid: Grid;
  /** The questions, as bits, whose answer can still change a verdict. */
  readonly relevant: Uint16Array;
  /** What a state without unasked questions comes to: equal numbers, equal verdicts of all programmes. */
  readonly result: Int32Array;
  /** Of each question the share of every digit from 1 on; they sum to 1. */
  readonly shares: readonly (readonly number[])[];
  /** Of each question the sum of its weights, of which the shares are parts. */
  readonly totals: readonly number[];
  readonly burdens: readonly number[];
  /** Groups with a sensitive question, be it one that matters here or not. */
  readonly sensitiveGroups: ReadonlySet<string>;
}

export interface GameOptions {
  readonly questions: Questions;
  readonly burden: (question: string) => number;
  readonly prior: (question: string, value: Value | undefined) => number;
}

/**
 * Lays out the conversation.
 *
 * @param plain grid of the states without the digit for left open
 * @param tables of the programmes over that grid
 */
export function gameOf(
  plain: Grid,
  tables: readonly Table[],
  { questions, burden, prior }: GameOptions,
): Game {
  const grid = withClosed(plain);
  const kinds = new Map<string, number>();
  const result = new Int32Array(grid.count);
  eachFinished(
    grid,
    (state, open) => {
      const key = tables.map((t) => verdictCode(t.bits[open] as number)).join('');
      result[state] = kinds.get(key) ?? kinds.size + 1;
      kinds.set(key, result[state] as number);
    },
    plain,
  );
  const weights = grid.ids.map((id, i) =>
    [...(grid.bands[i] ?? []), undefined].map((band) => prior(id, band?.value)),
  );
  const totals = weights.map((own) => own.reduce((a, b) => a + b, 0));
  const shares = weights.map((own, i) => own.map((w) => w / (totals[i] as number)));
  const sensitive = Object.values(questions).filter((q) => q.sensitive);
  return {
    grid,
    relevant: relevance(grid, result),
    result,
    shares,
    totals,
    burdens: grid.ids.map(burden),
    sensitiveGroups: new Set(sensitive.map((q) => q.group)),
  };
}

const verdictCode = (bits: number) => (bits === 0 ? 3 : bits);

/** Visits the states without unasked questions, each with the plain state in which what is left open is open. */
function eachFinished(
  grid: Grid,
  visit: (state: number, plainState: number) => void,
  plain: Grid,
  i = grid.ids.length - 1,
  state = 0,
  open = 0,
): void {
  if (i < 0) {
    visit(state, open);
    return;
  }
  const closed = (grid.sizes[i] as number) - 1;
  for (let v = 1; v <= closed; v++) {
    const plainStep = v === closed ? 0 : v * (plain.strides[i] as number);
    eachFinished(grid, visit, plain, i - 1, state + v * (grid.strides[i] as number), open + plainStep);
  }
}
