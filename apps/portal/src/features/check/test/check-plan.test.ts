import {
  DONT_KNOW,
  endedRulesets,
  follow,
  type GraphNode,
  isRunning,
  PAGE_STEPS,
  questions,
  rulesetById,
  rulesets,
  todaysRulesets,
  WONT_SAY,
} from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/build/i18n.ts';
import { href } from '../../../shared/routes.ts';
import { offeredFor, type QuestionId, readAnswer, writeAnswer } from '../answers.ts';
import { choiceLabel, conversationAbout, nextOf, stopOf, today } from '../build/conversation.ts';
import { checkOf, isPublished, orientations, runningProgrammes } from '../build/programmes.ts';
import { askedIn, lastingChoices } from './check-ways.ts';

const { graph, nodes, asked: askedQuestions, choicesOf } = today;
const asked = askedIn(today);
const nextIds = (node: GraphNode) =>
  node.kind === 'ask'
    ? node.options.map(({ next }) => next)
    : [today.goesOn.get(node.id) ?? ''].filter(Boolean);

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
    const ages = lastingChoices('age').map((choice) => choiceLabel('age', choice, translator('sl')));
    expect(ages.slice(0, 2)).toEqual(['Manj kot 18 let', '18 let ali več']);
  });

  it('writes every answer differently, and reads it as it was written', () => {
    for (const id of askedQuestions) {
      const texts = choicesOf(id).map(writeAnswer);
      expect(new Set(texts).size, id).toBe(texts.length);
      for (const choice of choicesOf(id)) {
        const { value, from, to } = choice;
        expect(readAnswer(writeAnswer(choice))).toEqual(from === undefined ? { value } : { value, from, to });
        expect(offeredFor(texts, from === undefined ? value : [from, to])).toBe(writeAnswer(choice));
      }
    }
  });

  it('leads back only to where everyone has been who gets there', () => {
    const links = today.backLinks;
    expect(links.size).toBe(nodes.length - 1);
    for (const [id, back] of links) {
      expect(reachedWithout(back.id).has(id), `${id} without ${back.id}`).toBe(false);
      const before = nodes.filter((node) => nextIds(node).includes(id)).map((node) => node.id);
      expect(back.direct).toBe(before.length === 1);
      if (back.direct) expect(before).toEqual([back.id]);
    }
  });

  it('gives the early result of leaving the rest open', () => {
    for (const node of nodes) {
      const open = Object.fromEntries(askedQuestions.map((id) => [id, DONT_KNOW]));
      const end = follow({ ...graph, start: node.id }, open).node;
      expect(stopOf(today, node).id, node.id).toBe(end.id);
    }
  });
});

describe('the calls that a check asks about', () => {
  const isPublishedCall = (id: string) => rulesetById(id)?.programmes.some(isPublished);

  it('are those that run, and the one that stands in for conditions not published', () => {
    const ended = todaysRulesets.filter((rules) => !isRunning(rules));
    expect(orientations.map(({ rules }) => rules)).toEqual(ended);
    for (const { rules, sources, year } of orientations) {
      expect(isPublishedCall(rules.id)).toBe(true);
      expect(sources.length).toBeGreaterThan(0);
      expect(rules.validity.from.startsWith(year)).toBe(true);
    }
    const running = rulesets.filter(isRunning).flatMap(({ programmes }) => programmes);
    const shown = [...runningProgrammes.published, ...runningProgrammes.unpublished];
    expect(shown).toHaveLength(running.length);
    expect(new Set(shown)).toEqual(new Set(running));
  });

  it('make at most 200 steps about today, and at most 50 about a call that has ended', () => {
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.length).toBeLessThanOrEqual(PAGE_STEPS);
    for (const rules of endedRulesets) {
      const own = conversationAbout([rules]);
      expect(own.asked.length, rules.id).toBeGreaterThan(0);
      expect(own.nodes.length, rules.id).toBeLessThanOrEqual(50);
    }
  });

  it('have one check for each programme with published conditions, and none for another that has ended', () => {
    for (const rules of rulesets) {
      for (const programme of rules.programmes) {
        const own = isPublished(programme) ? href('pastCheck', 'hr', rules.id) : undefined;
        const expected = isRunning(rules) ? href('check', 'hr') : own;
        expect(checkOf(programme.id, 'hr'), programme.id).toBe(expected);
      }
    }
    expect(checkOf('sa-2017-short-a', 'sl')).toBeUndefined();
    expect(checkOf('sa-2019-lot-2', 'sl')).toBe('/sl/preverite/za-nazaj/sa-2019/');
  });
});
