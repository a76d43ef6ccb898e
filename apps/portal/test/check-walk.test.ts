import { slugify } from '@vstopna-tocka/core/slug';
import { type AskNode, evaluate, type GraphNode, rulesets } from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../src/client/check/explain.ts';
import {
  type Given,
  placeBefore,
  placeFor,
  type Questionnaire,
  resultSoFar,
  walk,
} from '../src/client/check/walk.ts';
import { answersOf, choicesOf, type QuestionId } from '../src/lib/check/choices.ts';
import { checkData } from '../src/lib/check/data.ts';
import { families } from '../src/lib/check/families.ts';
import { graph, nextOf, nodes, stopOf } from '../src/lib/check/questionnaire.ts';
import { dataFiles } from '../src/lib/data-files.ts';

const asked = nodes.filter((node): node is AskNode => node.kind === 'ask');
const questionnaire: Questionnaire = {
  start: graph.start,
  asked: new Map(
    asked.map((node) => {
      const choices = choicesOf(node.question as QuestionId);
      return [node.id, { question: node.question, next: choices.map((choice) => nextOf(node, choice)) }];
    }),
  ),
};
const at = (question: QuestionId, value: unknown) =>
  choicesOf(question).findIndex((choice) =>
    choice.from === undefined
      ? choice.value === value
      : typeof value === 'number' && choice.from <= value && value <= (choice.to ?? 0),
  );
/** Answers as the script remembers them, from the values of the rules. */
const givenOf = (answers: Partial<Record<QuestionId, unknown>>): Given =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, at(id as QuestionId, value)]));

/** Every way through the questionnaire: the answers given and the result. *Won't say* goes as *don't know*. */
function* everyWay(id = graph.start, given: Given = {}): Generator<{ given: Given; end: string }> {
  const here = questionnaire.asked.get(id);
  if (!here) {
    yield { given, end: id };
    return;
  }
  for (const [place, next] of here.next.slice(0, -1).entries()) {
    yield* everyWay(next, { ...given, [here.question]: place });
  }
}
const ways = [...everyWay()];

describe('the walk of the script', () => {
  it('ends where the answers lead, on every way', () => {
    expect(new Set(ways.map(({ end }) => end)).size).toBe(nodes.length - asked.length);
    const wrong = ways.filter(({ given, end }) => {
      const walked = walk(questionnaire, given);
      return (
        walked.end !== end ||
        walked.steps.length !== Object.keys(given).length ||
        resultSoFar(questionnaire, given) !== end ||
        placeFor(questionnaire, given, end) !== end
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps later answers when an earlier one changes, as far as they are still asked', () => {
    const before = givenOf({
      age: 30,
      residence: 'citizen',
      cashAssistance: true,
      cashAssistancePayments24: 20,
      gender: 'male',
    });
    expect(questionnaire.asked.has(walk(questionnaire, before).end)).toBe(false);
    const after = { ...before, ...givenOf({ age: 49 }) };
    const { steps, end } = walk(questionnaire, after);
    expect(questionnaire.asked.has(end)).toBe(false);
    expect(steps.map((step) => questionnaire.asked.get(step)?.question)).toEqual(
      expect.arrayContaining(['cashAssistance', 'cashAssistancePayments24', 'gender']),
    );
    const minor = walk(questionnaire, { ...before, ...givenOf({ age: 10 }) });
    expect(minor.steps.map((step) => questionnaire.asked.get(step)?.question)).toEqual([
      'age',
      'cashAssistancePayments24',
      'gender',
    ]);
  });

  it('shows any place while nothing is answered, and other parts of the page always', () => {
    expect(placeFor(questionnaire, {}, 'q17')).toBe('q17');
    expect(placeFor(questionnaire, {}, 'r12')).toBe('r12');
    for (const id of ['', 'start', 'main'])
      expect(placeFor(questionnaire, givenOf({ age: 30 }), id)).toBe(id);
  });

  it('sends an address from before a change to the same question, or to the end', () => {
    const woman = givenOf({ age: 30, residence: 'citizen', cashAssistance: true, gender: 'female' });
    const { steps, end } = walk(questionnaire, woman);
    const other = { ...woman, ...givenOf({ age: 49 }) };
    const moved = placeFor(questionnaire, other, steps.at(-1) ?? '');
    expect(moved).not.toBe(steps.at(-1));
    expect(questionnaire.asked.get(moved)?.question).toBe(
      questionnaire.asked.get(steps.at(-1) ?? '')?.question,
    );
    const man = { ...woman, ...givenOf({ gender: 'male', age: 10 }) };
    expect(placeFor(questionnaire, man, end)).toBe(walk(questionnaire, man).end);
  });

  it('knows what comes before', () => {
    const given = givenOf({ age: 30, residence: 'citizen' });
    const { steps, end } = walk(questionnaire, given);
    expect(placeBefore(questionnaire, given, steps[0] ?? '')).toBe('start');
    expect(placeBefore(questionnaire, given, steps[1] ?? '')).toBe(steps[0]);
    expect(placeBefore(questionnaire, given, end)).toBe(steps[1]);
    expect(placeBefore(questionnaire, given, resultSoFar(questionnaire, given))).toBe(end);
  });

  it('stops early where the page’s own link does', () => {
    for (const { given } of ways.slice(0, 100)) {
      const entries = Object.entries(given);
      const half = Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2)));
      const { end } = walk(questionnaire, half);
      expect(resultSoFar(questionnaire, half)).toBe(stopOf(graph.nodes[end] as GraphNode).id);
    }
  });
});

describe('the reasons', () => {
  const told = ways.map(({ given, end }) => ({ given, end, families: reasonsOf(answersOf(given)) }));

  it('give the verdicts of the plan for every way through', () => {
    const wrong = told.flatMap(({ end, families: reasons }) => {
      const node = graph.nodes[end];
      const planned = node?.kind === 'result' ? node.verdicts : {};
      return reasons.filter(({ family, verdict }) =>
        families.find(({ id }) => id === family)?.programmes.some((id) => planned[id] !== verdict),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('give what the rules say, for a way to every result', () => {
    const oneWayEach = [...new Map(told.map((way) => [way.end, way])).values()];
    expect(oneWayEach).toHaveLength(nodes.length - asked.length);
    for (const { given, end, families: reasons } of oneWayEach) {
      const programmes = rulesets.flatMap((rules) => evaluate(rules, answersOf(given)).programmes);
      const evaluated = Object.fromEntries(programmes.map(({ id, verdict }) => [id, verdict]));
      const shown = reasons.flatMap(({ family, verdict }) =>
        (families.find(({ id }) => id === family)?.programmes ?? []).map((id) => [id, verdict] as const),
      );
      expect(Object.fromEntries(shown), end).toEqual(evaluated);
    }
  });

  it('are never empty: a verdict has a condition that decides it, or an answer that is missing', () => {
    const wrong = told.flatMap(({ end, families: all }) =>
      all
        .filter(({ verdict, reasons, missing, sources }) =>
          verdict === 'unknown'
            ? reasons.length + missing.length === 0
            : missing.length > 0 ||
              reasons.length === 0 ||
              sources.length === 0 ||
              reasons.some((reason) => reason.verdict !== verdict),
        )
        .map((bad) => ({ end, ...bad })),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['sl', 'hr'] as const)('have words and sources in %s', (lang) => {
    const data = checkData(lang);
    const all = told.flatMap((way) => way.families);
    const wordless = all
      .flatMap(({ reasons }) => reasons)
      .filter(({ label, verdict }) => !data.criteria[label]?.[verdict]);
    expect(wordless).toEqual([]);
    const nameless = all.flatMap(({ missing }) => missing).filter((question) => !data.short[question]);
    expect(nameless).toEqual([]);
    const cited = new Set(all.flatMap(({ sources }) => sources));
    for (const id of cited) expect(data.sources[id]?.[0]).toContain(`#${id}`);
  });

  it('show both readings where the sources disagree: at exactly 49', () => {
    const [, , , , long] = reasonsOf({ age: 49, cashAssistancePayments24: 24 });
    expect(long).toMatchObject({ family: 'long', verdict: 'unknown', missing: [] });
    const [reason] = long?.reasons ?? [];
    expect(reason?.because).toBe('disputed');
    expect(reason?.readings?.map(({ verdict }) => verdict).sort()).toEqual(['met', 'notMet']);
    expect(long?.sources, 'they stand with their reading').toEqual([]);
  });
});

describe('the places', () => {
  it('are all municipalities, and the file of contacts knows each of them by its slug', () => {
    for (const lang of ['sl', 'hr'] as const) {
      const { names, contacts } = checkData(lang).places;
      expect(names).toHaveLength(212);
      expect(contacts).toMatch(new RegExp(`/contacts-${lang}\\.json$`));
      const index = JSON.parse(dataFiles[`contacts-${lang}`]);
      expect(names.filter((name) => index.places[slugify(name)]?.name !== name)).toEqual([]);
    }
  });
});
