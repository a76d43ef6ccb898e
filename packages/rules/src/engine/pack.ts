import { numberBand, valueBands } from './bands.ts';
import type { AskNode, Graph, GraphNode, Option } from './graph.ts';
import type { Verdict } from './logic.ts';
import { DONT_KNOW, type Question, type Questions, WONT_SAY } from './questions.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * A graph as data that a page can load: its nodes in their order, so that nodes are told by their place.
 *
 * A question is `[place of the question, atMost, expected, …next]`, with the next node for each value of the question
 * and, last, for *don't know*; numbers have the start of each band before its next node. A result is a text with one
 * digit for each programme: 0 not met, 1 met, 2 unknown.
 */
export type PackedGraph = readonly (string | readonly number[])[];

const VERDICTS: readonly Verdict[] = ['notMet', 'met', 'unknown'];

/**
 * Packs the plan of some rulesets.
 *
 * @param graph a graph as `plan` makes it for the rulesets
 * @returns data for `unpackGraph`; `expected` is rounded to hundredths
 */
export function packGraph<Q extends Questions>(graph: Graph, rulesets: readonly Ruleset<Q>[]): PackedGraph {
  const ids = Object.keys(rulesets[0]?.questions ?? {});
  const names = Object.keys(graph.nodes);
  return Object.values(graph.nodes).map((node) => {
    if (node.kind === 'result') {
      return rulesets
        .flatMap((r) => r.programmes)
        .map((p) => VERDICTS.indexOf(node.verdicts[p.id] as Verdict))
        .join('');
    }
    const next = node.options
      .filter((o) => o.value !== WONT_SAY)
      .flatMap((o) => [...(o.from === undefined ? [] : [o.from]), names.indexOf(o.next)]);
    return [ids.indexOf(node.question), node.atMost, Math.round(node.expected * 100) / 100, ...next];
  });
}

/**
 * Makes the graph of packed data again, without planning.
 *
 * @param rulesets those that the plan was made for
 */
export function unpackGraph<Q extends Questions>(
  packed: PackedGraph,
  rulesets: readonly Ruleset<Q>[],
): Graph {
  const questions: Questions = rulesets[0]?.questions ?? {};
  const ids = Object.keys(questions);
  const programmes = rulesets.flatMap((r) => r.programmes);
  const counts = { q: 0, r: 0 };
  const names = packed.map((node) => {
    const kind = typeof node === 'string' ? 'r' : 'q';
    return `${kind}${++counts[kind]}`;
  });

  const nodes = packed.map((node, i): GraphNode => {
    const id = names[i] as string;
    if (typeof node === 'string') {
      const verdicts = programmes.map((p, n) => [p.id, VERDICTS[Number(node[n])]]);
      return { kind: 'result', id, verdicts: Object.fromEntries(verdicts) };
    }
    const [place, atMost, expected, ...next] = node as [number, number, number, ...number[]];
    const question = ids[place] as string;
    const options = optionsOf(questions[question] as Question, next, names);
    return { kind: 'ask', id, question, options, atMost, expected } satisfies AskNode;
  });
  return {
    start: names[0] as string,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}

function optionsOf(question: Question, next: readonly number[], names: readonly string[]): readonly Option[] {
  const to = (i: number) => names[next[i] as number] as string;
  const last = next.length - 1;
  const known =
    question.kind === 'integer'
      ? Array.from({ length: last / 2 }, (_, i) => {
          const end = 2 * i + 2 < last ? (next[2 * i + 2] as number) - 1 : question.max;
          return { ...numberBand(next[2 * i] as number, end), next: to(2 * i + 1) };
        })
      : valueBands(question).map((band, i) => ({ ...band, next: to(i) }));
  const open = question.sensitive ? [DONT_KNOW, WONT_SAY] : [DONT_KNOW];
  return [...known, ...open.map((value) => ({ value, next: to(last) }) as Option)];
}
