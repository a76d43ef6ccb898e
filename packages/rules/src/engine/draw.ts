import { numberBand } from './bands.ts';
import { UNKNOWN } from './diagram.ts';
import type { AskNode, Graph, GraphNode, Option } from './graph.ts';
import { type Verdict, verdictOf } from './logic.ts';
import { DONT_KNOW, type Question, type Questions, WONT_SAY } from './questions.ts';
import { keyOf, type State, type Step } from './state.ts';

/** Numbers the states that the best steps reach, breadth first, and writes them down. */
export function drawGraph(
  start: State,
  solve: (state: State) => Step | undefined,
  questions: Questions,
  programmes: readonly string[],
): Graph {
  const names = new Map<string, string>();
  const queue: State[] = [];
  const counts = { q: 0, r: 0 };
  const nameOf = (state: State): string => {
    const key = keyOf(state);
    let name = names.get(key);
    if (name === undefined) {
      const kind = solve(state) ? 'q' : 'r';
      name = `${kind}${++counts[kind]}`;
      names.set(key, name);
      queue.push(state);
    }
    return name;
  };

  const nodes: Record<string, GraphNode> = {};
  const startName = nameOf(start);
  for (const state of queue) {
    const id = nameOf(state);
    const step = solve(state);
    nodes[id] = step
      ? askNode(id, step, questions[step.question] as Question, nameOf)
      : { kind: 'result', id, verdicts: verdictsOf(programmes, state) };
  }
  return { start: startName, nodes };
}

const verdictsOf = (programmes: readonly string[], state: State): Record<string, Verdict> =>
  Object.fromEntries(programmes.map((id, i) => [id, verdictOf(state.functions[i] ?? UNKNOWN)]));

function askNode(id: string, step: Step, question: Question, nameOf: (s: State) => string): AskNode {
  const options: Option[] = [];
  for (const { band, next } of step.branches) {
    const to = nameOf(next);
    const last = options.at(-1);
    if (band === undefined) {
      options.push({ value: DONT_KNOW, next: to });
      if (question.sensitive) options.push({ value: WONT_SAY, next: to });
    } else if (last?.from !== undefined && last.next === to) {
      options[options.length - 1] = { ...numberBand(last.from, band.to as number), next: to };
    } else {
      options.push({ ...band, next: to });
    }
  }
  const { expected, atMost } = step;
  return { kind: 'ask', id, question: step.question, options, atMost, expected };
}
