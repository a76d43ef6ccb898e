import {
  type AskNode,
  bandLabel,
  DONT_KNOW,
  type GraphNode,
  optionFor,
  plan,
  questions,
  type ResultNode,
  rulesets,
  WONT_SAY,
} from '@vstopna-tocka/rules';
import type { Translate } from '../../i18n/index.ts';
import type { Choice, QuestionId } from './choices.ts';

/** The whole conversation: 188 nodes, planned once for all pages. */
export const graph = plan(rulesets);

const planned = Object.values(graph.nodes);

/** The questions that the conversation can ask, the first one first. */
export const askedQuestions: readonly QuestionId[] = [
  ...new Set(planned.flatMap((node) => (node.kind === 'ask' ? [node.question as QuestionId] : []))),
];

/**
 * The nodes in the order of the page: the one to begin with first, each question at all its places, the results last.
 * What is alike stands together, so that the page is a kilobyte lighter once it is packed.
 */
export const nodes: readonly GraphNode[] = [
  ...askedQuestions.flatMap((id) => planned.filter((node) => node.kind === 'ask' && node.question === id)),
  ...planned.filter((node) => node.kind === 'result'),
];

/** The node that an answer leads to. */
export function nextOf(node: AskNode, { value }: Choice): string {
  const option = optionFor(node, value);
  if (!option) throw new Error(`node "${node.id}": no option for ${node.question} = ${value}`);
  return option.next;
}

/** The words of an answer. */
export function choiceLabel(id: QuestionId, choice: Choice, t: Translate): string {
  const { value } = choice;
  if (value === DONT_KNOW || value === WONT_SAY) return t(`rules:answers.open.${value}`);
  const question = questions[id];
  if (question.kind !== 'integer') return t(`rules:answers.${id}.${value}` as 'rules:answers.roma.true');
  const { form, params } = bandLabel({ ...choice, value }, question);
  return t(`rules:bands.${id}.${form}` as 'rules:bands.age.atLeast', params);
}

/** The result that all that was said so far leads to if nothing else is answered. */
export function stopOf(node: GraphNode): ResultNode {
  let here = node;
  while (here.kind === 'ask') here = graph.nodes[nextOf(here, { value: DONT_KNOW })] as GraphNode;
  return here;
}

/** For each node the nodes that lead to it. */
function predecessors(): Map<string, string[]> {
  const found = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const node of nodes) {
    if (node.kind !== 'ask') continue;
    for (const next of new Set(node.options.map((option) => option.next))) found.get(next)?.push(node.id);
  }
  return found;
}

/** Where a link *back* leads that knows no answers. */
export interface Back {
  id: string;
  /** Whether it is the very question before; else some may lie between. */
  direct: boolean;
}

/**
 * For each node but the first the last question that everyone who gets there was asked on the way: its immediate
 * dominator. Whatever the answers were, a link to it goes back to a place where the person has been.
 */
export function backLinks(): ReadonlyMap<string, Back> {
  const before = predecessors();
  const ways = new Map<string, readonly string[]>();
  const wayTo = (id: string): readonly string[] => {
    let way = ways.get(id);
    if (!way) {
      const [first = [], ...others] = (before.get(id) ?? []).map(wayTo);
      const shared = first.filter((step) => others.every((other) => other.includes(step)));
      way = [...shared, id];
      ways.set(id, way);
    }
    return way;
  };
  return new Map(
    nodes
      .filter(({ id }) => id !== graph.start)
      .map(({ id }) => {
        const back = wayTo(id).at(-2) ?? graph.start;
        return [id, { id: back, direct: before.get(id)?.length === 1 }];
      }),
  );
}
