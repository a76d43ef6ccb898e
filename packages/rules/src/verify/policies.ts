import { type AskNode, type Graph, optionFor, type Value } from '../engine/index.ts';
import type { Game } from './game.ts';

/** The next question of a state, as its number; -1 where nothing matters any more. */
export type Policy = (state: number) => number;

/** What a way of asking costs on average, and the most questions that it asks. */
export interface Costs {
  readonly questions: number;
  readonly burden: number;
  readonly depth: number;
}

const nothing: Costs = { questions: 0, burden: 0, depth: 0 };

/** Follows a policy through every state that it reaches. */
export function costsOf(game: Game, policy: Policy): Costs {
  const { grid } = game;
  const done = new Map<number, Costs>();
  const visit = (state: number): Costs => {
    let costs = done.get(state);
    if (costs === undefined) {
      const i = policy(state);
      costs =
        i === -1
          ? nothing
          : afterAsking(game, i, (digit) => visit(state + digit * (grid.strides[i] as number)));
      done.set(state, costs);
    }
    return costs;
  };
  return visit(0);
}

function afterAsking({ shares, burdens }: Game, i: number, next: (digit: number) => Costs): Costs {
  let [questions, burden, depth] = [1, burdens[i] as number, 1];
  (shares[i] as readonly number[]).forEach((share, v) => {
    const rest = next(v + 1);
    questions += share * rest.questions;
    burden += share * rest.burden;
    depth = Math.max(depth, 1 + rest.depth);
  });
  return { questions, burden, depth };
}

/** What the conversation of a finished graph costs. */
export function graphCosts(game: Game, graph: Graph): Costs {
  const { grid } = game;
  const done = new Map<string, Costs>();
  const visit = (id: string): Costs => {
    const node = graph.nodes[id];
    if (node?.kind !== 'ask') return nothing;
    const i = grid.ids.indexOf(node.question);
    const costs =
      done.get(id) ?? afterAsking(game, i, (digit) => visit(nextOf(node, grid.bands[i]?.[digit - 1]?.value)));
    done.set(id, costs);
    return costs;
  };
  return visit(graph.start);
}

const nextOf = (node: AskNode, value: Value | undefined): string => {
  const option = optionFor(node, value ?? 'dont-know');
  if (!option) throw new Error(`node ${node.id} has no option for ${value}`);
  return option.next;
};

/** The best of some questions by a score; of equals the first. */
function highest(candidates: readonly number[], score: (i: number) => number): number {
  let [best, most] = [-1, -Infinity];
  for (const i of candidates) {
    const points = score(i);
    if (points > most + 1e-9) [best, most] = [i, points];
  }
  return best;
}

const questionsIn = (bits: number): number[] =>
  Array.from({ length: 16 }, (_, i) => i).filter((i) => (bits & (1 << i)) !== 0);

/** Asks what is expected to tell most about the verdicts of all programmes (least entropy left), one step ahead. */
export function informationGain(game: Game): Policy {
  const { grid, relevant, result, shares } = game;
  const closed = grid.ids.map((_, i) => ((grid.sizes[i] as number) - 1) * (grid.strides[i] as number));
  const step = (state: number, i: number, digit: number) => state + digit * (grid.strides[i] as number);
  /** A state in which nothing matters any more comes out as it does with everything left open. */
  const finish = (state: number) =>
    grid.ids.reduce(
      (s, _, i) =>
        Math.floor(s / (grid.strides[i] as number)) % (grid.sizes[i] as number) === 0
          ? s + (closed[i] as number)
          : s,
      state,
    );

  /** How likely each outcome is from a state on. */
  const known = new Map<number, ReadonlyMap<number, number>>();
  const odds = (state: number): ReadonlyMap<number, number> => {
    let found = known.get(state);
    if (found === undefined) {
      const [i] = questionsIn(relevant[state] as number);
      if (i === undefined) found = new Map([[result[finish(state)] as number, 1]]);
      else {
        const mixed = new Map<number, number>();
        (shares[i] as readonly number[]).forEach((share, v) => {
          for (const [end, p] of odds(step(state, i, v + 1)))
            mixed.set(end, (mixed.get(end) ?? 0) + share * p);
        });
        found = mixed;
      }
      known.set(state, found);
    }
    return found;
  };
  const entropy = (state: number) =>
    [...odds(state).values()].reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0);
  const left = (state: number, i: number) =>
    (shares[i] as readonly number[]).reduce((sum, p, v) => sum + p * entropy(step(state, i, v + 1)), 0);
  return (state) => highest(questionsIn(relevant[state] as number), (i) => -left(state, i));
}
