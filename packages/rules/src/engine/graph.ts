import type { Verdict } from './logic.ts';
import {
  type Answers,
  DONT_KNOW,
  type OpenAnswer,
  type Questions,
  type Value,
  WONT_SAY,
} from './questions.ts';

/** One answer on offer, and the node it leads to. */
export interface Option {
  /** What to store as the answer; for a band of numbers its representative. */
  readonly value: Value | OpenAnswer;
  /** First and last number of the band; only for numbers. */
  readonly from?: number;
  readonly to?: number;
  /** Id of the next node. */
  readonly next: string;
}

/** A point at which a question is asked. */
export interface AskNode {
  readonly kind: 'ask';
  readonly id: string;
  readonly question: string;
  /** The coarsest answers that the rest of the plan tells apart, then *don't know* (and *won't say*). */
  readonly options: readonly Option[];
  /** At most so many questions are left, this one included. */
  readonly atMost: number;
  /** Mean burden of the questions that are left, this one included. */
  readonly expected: number;
}

/** A point at which no further answer can change any verdict. */
export interface ResultNode {
  readonly kind: 'result';
  readonly id: string;
  /** By programme id. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export type GraphNode = AskNode | ResultNode;

/** A whole conversation as an immutable graph without cycles, in which equal states are one node. */
export interface Graph {
  readonly start: string;
  /** Nodes by id, in the order in which a breadth-first walk from the start meets them. */
  readonly nodes: Readonly<Record<string, GraphNode>>;
}

/** Where answers lead in a graph. */
export interface Walk {
  /** The first question without an answer, or a result. */
  readonly node: GraphNode;
  /** Ids of the nodes from the start to `node`, both included. */
  readonly path: readonly string[];
}

/**
 * Follows a graph as far as the answers go. Only a missing answer stops the walk: *don't know* and *won't say* are
 * answers here and go on.
 *
 * @param answers answers that fit their questions; those to questions that the walk does not meet are passed over
 */
export function follow<Q extends Questions>(graph: Graph, answers: Answers<Q>): Walk {
  const path: string[] = [];
  let node = graph.nodes[graph.start] as GraphNode;
  for (;;) {
    path.push(node.id);
    if (node.kind === 'result') return { node, path };
    const option = optionFor(node, answers[node.question as keyof Q]);
    if (option === undefined) return { node, path };
    node = graph.nodes[option.next] as GraphNode;
  }
}

/** The option that an answer takes, if it is one of the node's. */
export function optionFor(node: AskNode, answer: Value | OpenAnswer | undefined): Option | undefined {
  const wanted = answer === WONT_SAY ? DONT_KNOW : answer;
  return node.options.find((o) =>
    typeof wanted === 'number' ? Number(o.from) <= wanted && wanted <= Number(o.to) : o.value === wanted,
  );
}
