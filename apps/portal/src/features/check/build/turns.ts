import type { CallRuleset, Graph, GraphNode } from '@vstopna-tocka/rules';

/** What a page asks together. */
export interface Turn {
  rulesets: readonly CallRuleset[];
  graph: Graph;
}

const nodesOf = (turns: readonly Turn[]) => turns.flatMap(({ graph }) => Object.values(graph.nodes));

/** The most questions that a turn asks anybody. */
function mostOf({ graph }: Turn): number {
  const first = graph.nodes[graph.start];
  return first?.kind === 'ask' ? first.atMost : 0;
}

/** Numbers the steps of all turns through, and counts with the questions that are left those of the turns that follow. */
export function numberedThrough(turns: readonly Turn[]): readonly Turn[] {
  return turns.map(({ rulesets, graph }, place) => {
    const before = nodesOf(turns.slice(0, place));
    const shifts = {
      q: before.filter(({ kind }) => kind === 'ask').length,
      r: before.filter(({ kind }) => kind === 'result').length,
    };
    const later = turns.slice(place + 1).reduce((sum, turn) => sum + mostOf(turn), 0);
    const name = (id: string) => {
      const kind = id.startsWith('q') ? 'q' : 'r';
      return `${kind}${Number(id.slice(1)) + shifts[kind]}`;
    };
    const renamed = (node: GraphNode): GraphNode =>
      node.kind === 'result'
        ? { ...node, id: name(node.id) }
        : {
            ...node,
            id: name(node.id),
            options: node.options.map((option) => ({ ...option, next: name(option.next) })),
            atMost: node.atMost + later,
          };
    const nodes = Object.values(graph.nodes).map(renamed);
    return {
      rulesets,
      graph: { start: name(graph.start), nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) },
    };
  });
}

/** By result of a turn the question with which the next one begins. */
export const goingOn = (turns: readonly Turn[]): ReadonlyMap<string, string> =>
  new Map(
    turns.flatMap((turn, place) => {
      const next = turns[place + 1]?.graph.start;
      const results = nodesOf([turn]).filter(({ kind }) => kind === 'result');
      return next === undefined ? [] : results.map(({ id }) => [id, next] as const);
    }),
  );
