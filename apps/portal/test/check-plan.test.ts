import {
  type AskNode,
  DONT_KNOW,
  follow,
  type GraphNode,
  questions,
  rulesets,
  WONT_SAY,
} from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { translator } from '../src/i18n/index.ts';
import { choicesOf, type QuestionId } from '../src/lib/check/choices.ts';
import { families, familyVerdict, sourcesOf } from '../src/lib/check/families.ts';
import {
  askedQuestions,
  backLinks,
  choiceLabel,
  graph,
  nextOf,
  nodes,
  stopOf,
} from '../src/lib/check/questionnaire.ts';

const asked = nodes.filter((node): node is AskNode => node.kind === 'ask');
const nextIds = (node: GraphNode) => (node.kind === 'ask' ? node.options.map(({ next }) => next) : []);

/** The nodes that can be reached from the start without passing through one of them. */
function reachedWithout(blocked: string): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (id === blocked || seen.has(id)) return;
    seen.add(id);
    for (const next of nextIds(graph.nodes[id] as GraphNode)) visit(next);
  };
  visit(graph.start);
  return seen;
}

describe('the questionnaire of the page', () => {
  it('offers the same answers wherever a question is asked, each with its place in the plan', () => {
    for (const node of asked) {
      const choices = choicesOf(node.question as QuestionId);
      for (const choice of choices) expect(graph.nodes[nextOf(node, choice)]).toBeDefined();
      for (const { next } of node.options) expect(choices.map((c) => nextOf(node, c))).toContain(next);
    }
  });

  it('offers numbers without gap or overlap, none finer or coarser than the plan needs', () => {
    for (const id of askedQuestions) {
      const question = questions[id];
      if (question.kind !== 'integer') continue;
      const bands = choicesOf(id).filter(({ from }) => from !== undefined);
      expect(bands[0]?.from).toBe(question.min);
      expect(bands.at(-1)?.to).toBe(question.max);
      expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to = 0 }) => to + 1));
      for (const node of asked.filter((n) => n.question === id)) {
        for (const band of bands) {
          const options = node.options.filter((o) => o.from !== undefined);
          const holder = options.find(
            (o) => (o.from ?? 0) <= (band.from ?? 0) && (band.to ?? 0) <= (o.to ?? 0),
          );
          expect(holder?.next, `${node.id} ${band.from}`).toBe(nextOf(node, band));
        }
      }
    }
  });

  it('ends every list with "don’t know" and "won’t say", which lead to the same place', () => {
    for (const node of asked) {
      const [unknown, silent] = choicesOf(node.question as QuestionId).slice(-2);
      expect([unknown?.value, silent?.value]).toEqual([DONT_KNOW, WONT_SAY]);
      expect(nextOf(node, { value: WONT_SAY })).toBe(nextOf(node, { value: DONT_KNOW }));
    }
  });

  it('words every answer differently, in both languages', () => {
    for (const lang of ['sl', 'hr'] as const) {
      for (const id of askedQuestions) {
        const labels = choicesOf(id).map((choice) => choiceLabel(id, choice, translator(lang)));
        expect(new Set(labels).size, `${lang} ${id}`).toBe(labels.length);
      }
    }
    const ages = choicesOf('age').map((choice) => choiceLabel('age', choice, translator('sl')));
    expect(ages.slice(0, 4)).toEqual(['Manj kot 18 let', 'Od 18 do 48 let', '49 let', '50 let ali več']);
  });

  it('leads back only to where everyone has been who gets there', () => {
    const links = backLinks();
    expect(links.size).toBe(nodes.length - 1);
    for (const [id, back] of links) {
      expect(reachedWithout(back.id).has(id), `${id} without ${back.id}`).toBe(false);
      const before = asked.filter((node) => nextIds(node).includes(id)).map((node) => node.id);
      expect(back.direct).toBe(before.length === 1);
      if (back.direct) expect(before).toEqual([back.id]);
    }
  });

  it('gives the early result of leaving the rest open', () => {
    for (const node of nodes) {
      const open = Object.fromEntries(askedQuestions.map((id) => [id, DONT_KNOW]));
      const end = follow({ ...graph, start: node.id }, open).node;
      expect(stopOf(node).id).toBe(end.id);
    }
  });
});

describe('the families of programmes', () => {
  it('hold every programme of the rules once', () => {
    const all = rulesets.flatMap(({ programmes }) => programmes.map(({ id }) => id)).sort();
    expect(families.flatMap(({ programmes }) => [...programmes]).sort()).toEqual(all);
  });

  it('have one verdict in every result', () => {
    for (const node of nodes) {
      if (node.kind !== 'result') continue;
      for (const family of families) expect(() => familyVerdict(family, node.verdicts)).not.toThrow();
    }
    const [, lot1] = families;
    const split = { 'sa-2019-lot-1': 'met', 'sa-2021-lot-1': 'notMet' } as const;
    expect(() => familyVerdict(lot1, split)).toThrow(/family "lot-1": expected one verdict, got met, notMet/);
  });

  it('differ between their calls in nothing but sources', () => {
    const bare = (value: unknown) =>
      JSON.stringify(value, (key, inner: unknown) => (key === 'sources' ? undefined : inner));
    for (const { programmes } of families) {
      const conditions = rulesets
        .flatMap((rules) => rules.programmes)
        .filter(({ id }) => (programmes as readonly string[]).includes(id))
        .map(({ requires }) => bare(requires));
      expect(new Set(conditions).size).toBe(1);
    }
    expect(sourcesOf(families[1], 'adult')).toEqual(
      expect.arrayContaining(['icra-2019', '2sokrog-newsletter-slovenia-2020', 'grantly-2021']),
    );
  });
});
