import type { Graph, PlanOptions, plan, Questions, Ruleset } from '../engine/index.ts';
import { type Game, gameOf } from './game.ts';
import type { Grid } from './grid.ts';
import { anyOrder, bestExpected, type Cost, groupedOrder, type Pool } from './orders.ts';
import { costsOf, graphCosts, informationGain } from './policies.ts';
import { highestScore } from './score.ts';
import type { Table } from './table.ts';

/** Expected number of questions and expected burden of an order of asking. */
export interface OrderFigures {
  readonly questions: number;
  readonly burden: number;
  /** The most questions that it asks anybody; only of orders that are one order. */
  readonly depth?: number;
}

/** The proof figures of one plan. */
export interface PlanCertificate {
  readonly rulesets: readonly string[];
  /** States of a conversation that were looked at. */
  readonly states: number;
  readonly nodes: number;
  readonly asks: number;
  readonly results: number;
  readonly orders: {
    readonly plan: OrderFigures;
    /** Each figure the least of its own, over all orders that keep groups together and ask what is sensitive last. */
    readonly groupedOptimum: OrderFigures;
    /** Each figure the least of its own, over all orders. */
    readonly optimum: OrderFigures;
    readonly informationGain: OrderFigures;
    readonly publicodesScore: OrderFigures;
    /** Each figure the greatest of its own, over all orders that ask only what matters. */
    readonly worst: OrderFigures;
  };
  /** The expected burden as a fraction, free of rounding: that of the plan and that of the grouped optimum. */
  readonly exactBurden: { readonly plan: string; readonly groupedOptimum: string };
}

export interface Certificate {
  /** What asking a question counts, as in the plan's default. */
  readonly burden: { readonly question: number; readonly sensitiveQuestion: number };
  readonly plans: readonly PlanCertificate[];
}

export const burdenOf = { question: 1, sensitiveQuestion: 2 } as const;

/** A plan of some rulesets beside the whole table of its conversation. */
export interface Planned {
  readonly rulesets: readonly Ruleset[];
  readonly graph: Graph;
  readonly game: Game;
}

/**
 * Plans rulesets with the default burden, and lays out the whole conversation beside it.
 *
 * @param prior how likely answers are; without it all are as likely
 */
export function planned(
  rulesets: readonly Ruleset[],
  grid: Grid,
  tables: readonly Table[],
  planner: typeof plan,
  prior: NonNullable<PlanOptions['prior']> = () => 1,
): Planned {
  const questions: Questions = rulesets[0]?.questions ?? {};
  const burden = (id: string) => (questions[id]?.sensitive ? burdenOf.sensitiveQuestion : burdenOf.question);
  return {
    rulesets,
    graph: planner(rulesets, { prior }),
    game: gameOf(grid, tables, { questions, burden, prior }),
  };
}

/** Computes the figures of a plan anew. */
export function certify({ rulesets, graph, game }: Planned): PlanCertificate {
  const conditions = rulesets.flatMap((r) => r.programmes.map((p) => p.requires));
  const nodes = Object.values(graph.nodes);
  const burden: Cost = (i) => game.burdens[i] as number;
  const best = (pool: Pool, better: (a: number, b: number) => number) => ({
    questions: bestExpected(game, pool, () => 1, better),
    burden: bestExpected(game, pool, burden, better),
  });
  const own = graphCosts(game, graph);
  const grouped = best(groupedOrder(game), Math.min);
  return {
    rulesets: rulesets.map((r) => r.id),
    states: game.grid.count,
    nodes: nodes.length,
    asks: nodes.filter((n) => n.kind === 'ask').length,
    results: nodes.filter((n) => n.kind === 'result').length,
    orders: {
      plan: rounded(own),
      groupedOptimum: rounded(grouped),
      optimum: rounded(best(anyOrder(game), Math.min)),
      informationGain: rounded(costsOf(game, informationGain(game))),
      publicodesScore: rounded(costsOf(game, highestScore(game, conditions))),
      worst: rounded(best(anyOrder(game), Math.max)),
    },
    exactBurden: { plan: fraction(own.burden, game), groupedOptimum: fraction(grouped.burden, game) },
  };
}

const round = (x: number) => Math.round(x * 1e6) / 1e6;

const rounded = ({ questions, burden, depth }: OrderFigures): OrderFigures => ({
  questions: round(questions),
  burden: round(burden),
  ...(depth === undefined ? {} : { depth }),
});

/**
 * Writes an expected cost as the fraction that it is: weights are whole numbers and no question comes twice, so the
 * product of all questions' weights is a common denominator.
 *
 * @throws RangeError if rounding errors have grown so large that the fraction cannot be told
 */
function fraction(expected: number, { totals }: Game): string {
  const denominator = totals.reduce((a, b) => a * b, 1);
  const numerator = Math.round(expected * denominator);
  if (Math.abs(numerator - expected * denominator) > 0.01)
    throw new RangeError(`${expected} is not a fraction of ${denominator}`);
  return `${numerator}/${denominator}`;
}
