import {
  type AskNode,
  bandLabel,
  bandsOf,
  type CallRuleset,
  DONT_KNOW,
  type Graph,
  type GraphNode,
  optionFor,
  PAGE_STEPS,
  pagePlans,
  questions,
  type ResultNode,
  todaysRulesets,
  WONT_SAY,
} from '@vstopna-tocka/rules';
import type { Translate } from '../../../shared/build/i18n.ts';
import type { Choice, QuestionId } from '../answers.ts';
import { goingOn, numberedThrough, type Turn } from './turns.ts';

/** The questions about some calls as a page asks them. */
export interface Conversation {
  rulesets: readonly CallRuleset[];
  /** All that is asked: the calls together, or one after the other where that would be too long for a page. */
  graph: Graph;
  /** What is asked together: one for all calls, or one after the other. */
  turns: readonly Turn[];
  /** By result the question with which the next turn begins; nothing for the results of the last one. */
  goesOn: ReadonlyMap<string, string>;
  /**
   * The nodes in the order of the page: the one to begin with first, each question at all its places, the results
   * last. What is alike stands together, so that the page is lighter once it is packed.
   */
  nodes: readonly GraphNode[];
  /** The questions that can be asked, the first one first. */
  asked: readonly QuestionId[];
  /** The answers to a question in the order of the page: its values or bands of numbers, then the two open ones. */
  choicesOf: (id: QuestionId) => readonly Choice[];
  /** Where links *back* lead, by node. */
  backLinks: ReadonlyMap<string, Back>;
}

/**
 * Plans the conversation about some calls.
 *
 * @param most how many steps it may have; with more, it asks about one call after the other
 */
export function conversationAbout(rulesets: readonly CallRuleset[], most = PAGE_STEPS): Conversation {
  const turns = numberedThrough(pagePlans(rulesets, most));
  const goesOn = goingOn(turns);
  const planned = turns.flatMap(({ graph }) => Object.values(graph.nodes));
  const start = turns[0]?.graph.start ?? '';
  const graph = { start, nodes: Object.fromEntries(planned.map((node) => [node.id, node])) };
  const conditions = rulesets.flatMap(({ programmes }) => programmes.map(({ requires }) => requires));
  const asked = [
    ...new Set(planned.flatMap((node) => (node.kind === 'ask' ? [node.question as QuestionId] : []))),
  ];
  const nodes = [
    ...asked.flatMap((id) => planned.filter((node) => node.kind === 'ask' && node.question === id)),
    ...planned.filter((node) => node.kind === 'result'),
  ];
  return {
    rulesets,
    graph,
    turns,
    goesOn,
    nodes,
    asked,
    choicesOf: (id) => [...bandsOf(id, questions[id], conditions), { value: DONT_KNOW }, { value: WONT_SAY }],
    backLinks: backLinks(nodes, goesOn, start),
  };
}

/** The conversation about what runs today: of calls that have ended only one that stands in for conditions. */
export const today = conversationAbout(todaysRulesets);

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

/** The result, of its turn, that all that was said so far leads to if nothing else is answered. */
export function stopOf({ graph }: Conversation, node: GraphNode): ResultNode {
  let here = node;
  while (here.kind === 'ask') here = graph.nodes[nextOf(here, { value: DONT_KNOW })] as GraphNode;
  return here;
}

/** For each node the nodes that lead to it. */
function predecessors(nodes: readonly GraphNode[], goesOn: Conversation['goesOn']): Map<string, string[]> {
  const found = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const node of nodes) {
    const next =
      node.kind === 'ask' ? node.options.map((option) => option.next) : [goesOn.get(node.id) ?? ''];
    for (const id of new Set(next)) found.get(id)?.push(node.id);
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
function backLinks(
  nodes: readonly GraphNode[],
  goesOn: Conversation['goesOn'],
  start: string,
): ReadonlyMap<string, Back> {
  const before = predecessors(nodes, goesOn);
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
      .filter(({ id }) => id !== start)
      .map(({ id }) => {
        const back = wayTo(id).at(-2) ?? start;
        return [id, { id: back, direct: before.get(id)?.length === 1 }];
      }),
  );
}
