import { slugify } from '@vstopna-tocka/core/slug';
import { evaluate, type GraphNode, todaysRulesets } from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../shared/build/data-files.ts';
import { answersOf } from '../answers.ts';
import { stopOf, today } from '../build/conversation.ts';
import { checkData } from '../build/data.ts';
import { reasonsOf } from '../client/explain.ts';
import { answersTo, resultSoFar, stepBefore, stepFor, walk, walkSoFar } from '../client/walk.ts';
import {
  endsOf,
  everyWay,
  givenOf,
  lastingQuestionnaire,
  offeredBy,
  questionnaire,
  verdictsOf,
} from './check-ways.ts';

const { graph } = today;
const ways = [...everyWay()];

describe('the walk of the script', () => {
  it('ends where the answers lead, on every way', () => {
    expect([...new Set(ways.map(({ end }) => end))].sort()).toEqual(endsOf(today).sort());
    const wrong = ways.filter(({ given, end }) => {
      const walked = walk(questionnaire, given);
      return (
        walked.end !== end ||
        walked.steps.length !== Object.keys(given).length ||
        resultSoFar(questionnaire, given) !== end ||
        stepFor(questionnaire, given, end) !== end
      );
    });
    expect(wrong).toEqual([]);
  });

  it('knows the answers to each question, and none to one that is not asked', () => {
    for (const id of today.asked) expect(answersTo(questionnaire, id)).toEqual(offeredBy(today)(id));
    expect(answersTo(lastingQuestionnaire, 'cashAssistancePayments24')).toEqual([]);
  });

  it('keeps later answers when an earlier one changes, as far as they are still asked', () => {
    const before = givenOf({ age: 30, residence: 'citizen', cashAssistance: true, gender: 'male' });
    expect(lastingQuestionnaire.asked.has(walk(lastingQuestionnaire, before).end)).toBe(false);
    const questionsAt = (steps: readonly string[]) =>
      steps.map((step) => lastingQuestionnaire.asked.get(step)?.question);
    const after = walk(lastingQuestionnaire, { ...before, ...givenOf({ residence: 'permanent-permit' }) });
    expect(lastingQuestionnaire.asked.has(after.end)).toBe(false);
    expect(questionsAt(after.steps)).toEqual(expect.arrayContaining(['cashAssistance', 'gender']));
    const minor = walk(lastingQuestionnaire, { ...before, ...givenOf({ age: 10 }) });
    expect(questionsAt(minor.steps)).toEqual(['age']);
  });

  it('shows any place while nothing is answered, and other parts of the page always', () => {
    expect(stepFor(lastingQuestionnaire, {}, 'q17')).toBe('q17');
    expect(stepFor(lastingQuestionnaire, {}, 'r12')).toBe('r12');
    for (const id of ['', 'start', 'main'])
      expect(stepFor(lastingQuestionnaire, givenOf({ age: 30 }), id)).toBe(id);
  });

  it('sends an address from before a change to the same question, or to the end', () => {
    const woman = givenOf({ age: 30, residence: 'citizen', cashAssistance: true, gender: 'female' });
    const { steps, end } = walk(lastingQuestionnaire, woman);
    const other = { ...woman, ...givenOf({ age: 'dont-know' }) };
    const moved = stepFor(lastingQuestionnaire, other, steps.at(-1) ?? '');
    expect(moved).not.toBe(steps.at(-1));
    expect(lastingQuestionnaire.asked.get(moved)?.question).toBe(
      lastingQuestionnaire.asked.get(steps.at(-1) ?? '')?.question,
    );
    const man = { ...woman, ...givenOf({ gender: 'male', age: 10 }) };
    expect(stepFor(lastingQuestionnaire, man, end)).toBe(walk(lastingQuestionnaire, man).end);
  });

  it('knows what comes before', () => {
    const given = givenOf({ age: 30, residence: 'citizen' });
    const { steps, end } = walk(lastingQuestionnaire, given);
    expect(stepBefore(lastingQuestionnaire, given, steps[0] ?? '')).toBe('start');
    expect(stepBefore(lastingQuestionnaire, given, steps[1] ?? '')).toBe(steps[0]);
    expect(stepBefore(lastingQuestionnaire, given, end)).toBe(steps[1]);
    expect(stepBefore(lastingQuestionnaire, given, resultSoFar(lastingQuestionnaire, given))).toBe(end);
  });

  it('stops early where the page’s own link does, or at the end of the calls that follow', () => {
    for (const { given } of ways.slice(0, 100)) {
      const entries = Object.entries(given);
      const half = Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2)));
      const { passed, end } = walkSoFar(questionnaire, half);
      const stop = stopOf(today, graph.nodes[walk(questionnaire, half).end] as GraphNode).id;
      expect([...passed, end]).toContain(stop);
      if (today.turns.length === 1) expect(end).toBe(stop);
    }
  });
});

describe('the reasons', () => {
  const told = ways.map(({ given, end }) => ({ given, end, programmes: reasonsOf(answersOf(given)) }));

  it('give the verdicts of the plan for every way through', () => {
    const wrong = told.flatMap(({ given, programmes }) => {
      const planned = verdictsOf(today, questionnaire, given);
      return programmes.filter(({ programme, verdict }) => planned[programme] !== verdict);
    });
    expect(wrong).toEqual([]);
  });

  it('give what the rules say, for a way to every result', () => {
    const oneWayEach = [...new Map(told.map((way) => [way.end, way])).values()];
    expect(oneWayEach).toHaveLength(endsOf(today).length);
    for (const { given, end, programmes: shown } of oneWayEach) {
      const programmes = todaysRulesets.flatMap((rules) => evaluate(rules, answersOf(given)).programmes);
      const evaluated = Object.fromEntries(programmes.map(({ id, verdict }) => [id, verdict]));
      const told = Object.fromEntries(shown.map(({ programme, verdict }) => [programme, verdict]));
      expect(told, end).toEqual(evaluated);
    }
  });

  it('are never empty: a verdict has a condition that decides it, or an answer that is missing', () => {
    const wrong = told.flatMap(({ end, programmes: all }) =>
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
    const all = told.flatMap((way) => way.programmes);
    const wordless = all
      .flatMap(({ reasons }) => reasons)
      .filter(({ label, verdict }) => !data.criteria[label]?.[verdict]);
    expect(wordless).toEqual([]);
    const nameless = all.flatMap(({ missing }) => missing).filter((question) => !data.short[question]);
    expect(nameless).toEqual([]);
    const cited = new Set(all.flatMap(({ sources }) => sources));
    for (const id of cited) expect(data.sources[id]?.[0]).toContain(`#${id}`);
  });

  it('never settle a programme whose conditions are not published, whatever is answered', () => {
    const plus = told.flatMap(({ programmes }) =>
      programmes.filter(({ programme }) => programme === 'sa-2024-plus'),
    );
    expect(plus).toHaveLength(ways.length);
    expect(plus.filter(({ verdict, missing }) => verdict !== 'unknown' || missing.length > 0)).toEqual([]);
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
