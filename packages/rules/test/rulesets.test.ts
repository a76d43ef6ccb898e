import { calls, programmes } from '@vstopna-tocka/core/programmes';
import { sourceById } from '@vstopna-tocka/core/sources';
import { describe, expect, it } from 'vitest';
import { criteriaOfRuleset, evaluate, hasPublished, type Ruleset, type Value } from '../src/engine/index.ts';
import { type Answers, questions } from '../src/questions.ts';
import { codebooks } from '../src/receipt/codebook.ts';
import { currentId } from '../src/rulesets/ids.ts';
import {
  endedRulesets,
  rulesetById,
  rulesets,
  rulesetsAt,
  sa2017Long,
  sa2019,
  todaysRulesets,
} from '../src/rulesets/index.ts';
import { askedToday, isRunning } from '../src/rulesets/today.ts';
import { byHand } from './support/by-hand.ts';
import { answersOf, spaceOf, states } from './support/space.ts';

describe('the public contract', () => {
  it('has the questions and values that files and links rely on', () => {
    const shape = Object.entries(questions).map(([id, q]) => [
      id,
      q.kind === 'integer' ? `${q.min}-${q.max}` : q.kind === 'choice' ? q.values.join(' ') : 'true false',
    ]);
    expect(Object.fromEntries(shape)).toEqual({
      age: '0-120',
      residence: 'citizen permanent-permit other',
      cashAssistance: 'true false',
      cashAssistancePayments24: '0-24',
      labourStatus: 'employed registered-unemployed temporarily-unemployable inactive other',
      complexProblems: 'true false',
      gender: 'female male other',
      otherCulture: 'true false',
      languageBarrier: 'true false',
      roma: 'true false',
    });
  });

  it('calls each call and its programmes as the facts do, oldest first', () => {
    const own = rulesets.map((r) => [r.id, r.programmes.map((p) => p.id)]);
    const facts = calls.filter(({ id }) => rulesetById(id)).map(({ id, programmes }) => [id, programmes]);
    expect(own).toEqual(facts);
  });

  it('finds a call by its id, and by one that it had', () => {
    for (const rules of rulesets) expect(rulesetById(rules.id)).toBe(rules);
    expect(rulesetById('sa-2021')?.id).toBe('sa-2021-additional');
    expect(rulesetById('sa-1999')).toBeUndefined();
  });

  it('knows the programmes of the facts, and only those', () => {
    const ids = rulesets.flatMap((r) => r.programmes.map((p) => p.id));
    expect([...ids].sort()).toEqual(programmes.map((p) => p.id).sort());
  });
});

describe('what is asked about today', () => {
  it('is what the facts call running, beside what stands in for conditions not published', () => {
    const statusOf = new Map(programmes.map(({ id, status }) => [id, status.value]));
    for (const rules of rulesets) {
      const running = rules.programmes.map(({ id }) => statusOf.get(id) === 'running');
      expect(new Set(running), rules.id).toEqual(new Set([isRunning(rules)]));
    }
    const running = rulesets.filter(isRunning);
    const shown = running.some(hasPublished) ? [] : running.map((r) => r.orientation?.call);
    expect(todaysRulesets).toEqual(rulesets.filter((r) => running.includes(r) || shown.includes(r.id)));
  });

  it('has for a running call without published conditions the newest call with some, as orientation', () => {
    for (const rules of rulesets.filter(isRunning)) {
      const before = rulesets.slice(0, rulesets.indexOf(rules)).filter(hasPublished);
      expect(rules.orientation?.call, rules.id).toBe(hasPublished(rules) ? undefined : before.at(-1)?.id);
    }
  });

  it('is today’s conditions alone as soon as a running call has published some', () => {
    const { to: _, ...running } = sa2019.validity;
    const published: Ruleset = { ...sa2019, id: 'made-up', validity: running };
    expect(askedToday([...rulesets, published])).toEqual([...rulesets.filter(isRunning), published]);
  });

  it('is not asked of an ended call: each of these that published something is asked about alone', () => {
    const ended = rulesets.filter((r) => !isRunning(r));
    expect(endedRulesets).toEqual(ended.filter(hasPublished));
    expect(askedToday(ended)).toEqual([]);
  });
});

describe('the calls, written a second time as plain code', () => {
  it.each(Object.keys(byHand))('%s says the same for every complete answer', (id) => {
    const rules = rulesetById(id) as Ruleset;
    const space = spaceOf(rules);
    for (const state of states(space)) {
      if (state.includes(-1)) continue;
      const answers = answersOf(space, state);
      const got = evaluate(rules, answers).programmes.map((p) => p.verdict);
      expect(got).toEqual(byHand[id]?.(answers as Answers));
    }
  });

  it('sa-2017-long says the same for every age and number of payments', () => {
    for (let age = 0; age <= 120; age++) {
      for (let cashAssistancePayments24 = 0; cashAssistancePayments24 <= 24; cashAssistancePayments24++) {
        const answers = { age, cashAssistancePayments24 };
        const got = evaluate(sa2017Long, answers).programmes.map((p) => p.verdict);
        expect(got).toEqual(byHand['sa-2017-long']?.(answers));
      }
    }
  });
});

describe('reasons that a source cannot settle', () => {
  it('at exactly 49 the sources disagree, and both sides are cited', () => {
    const [programme] = evaluate(sa2017Long, { age: 49, cashAssistancePayments24: 12 }).programmes;
    expect(programme).toMatchObject({
      verdict: 'unknown',
      missing: { answers: [], disputed: ['younger-than-49'], unpublished: [] },
    });
    expect(programme?.reasons[0]?.readings).toEqual([
      {
        verdict: 'notMet',
        sources: ['rra-koroska-2017', 'pora-gr-2017', 'mddsz-long-programmes', 'bsc-kranj-2017'],
      },
      { verdict: 'met', sources: ['trebnje-2017'] },
    ]);
  });

  it('answers, disputed and unpublished are named apart', () => {
    const missing = (id: string, answers: Record<string, Value>) =>
      Object.fromEntries(
        evaluate(rulesetById(id) as Ruleset, answers).programmes.map((p) => [p.id, p.missing]),
      );
    expect(missing('sa-2017-long', { age: 49 })['sa-2017-long']).toEqual({
      answers: ['cashAssistancePayments24'],
      disputed: ['younger-than-49'],
      unpublished: [],
    });
    expect(missing('sa-2017-short', { gender: 'female' })).toEqual({
      'sa-2017-short-a': { answers: [], disputed: [], unpublished: ['short-a-conditions'] },
      'sa-2017-short-c': {
        answers: ['otherCulture'],
        disputed: [],
        unpublished: ['short-c-further-conditions'],
      },
    });
    expect(missing('sa-2024-plus', { age: 40 })['sa-2024-plus']?.unpublished).toEqual(['sa-plus-conditions']);
  });
});

describe('citations', () => {
  it.each(rulesets.map((r) => [r.id, r] as const))('of %s are sources of the facts', (_, rules) => {
    const cited = [
      ...rules.sources,
      ...rules.validity.sources,
      ...(rules.orientation?.sources ?? []),
      ...criteriaOfRuleset(rules).flatMap((c) => c.sources),
    ];
    expect(cited.filter((id) => sourceById(id) === undefined)).toEqual([]);
  });

  it('of criteria have a title, a date and an address', () => {
    const cited = new Set(rulesets.flatMap((r) => criteriaOfRuleset(r).flatMap((c) => c.sources)));
    const incomplete = [...cited].filter((id) => {
      const source = sourceById(id);
      return !(source?.title && source.url);
    });
    expect(incomplete).toEqual([]);
  });
});

describe('rulesetsAt', () => {
  // Further calls may run beside these.
  const book = new Set(codebooks.at(-1)?.calls.map(({ ruleset }) => currentId(ruleset)));
  const at = (day: string) => rulesetsAt(day).map((r) => r.id);

  it.each([
    ['2017-02-09', []],
    ['2017-02-10', ['sa-2017-long']],
    ['2017-04-07', ['sa-2017-long', 'sa-2017-short']],
    ['2018-07-01', ['sa-2017-long', 'sa-2017-short', 'sa-2018-intermediate']],
    ['2019-05-17', ['sa-2017-long', 'sa-2017-short', 'sa-2018-intermediate', 'sa-2019']],
    ['2020-08-01', ['sa-2019']],
    ['2021-08-01', ['sa-2019', 'sa-2021-additional']],
    ['2022-12-31', ['sa-2019', 'sa-2021-additional']],
    ['2023-06-01', []],
    ['2024-03-29', ['sa-2024-plus']],
    ['2026-11-22', ['sa-2024-plus']],
  ])('on %s: %j', (day, ids) => {
    expect(at(day).filter((id) => book.has(id))).toEqual(ids);
  });

  it('refuses days that do not exist', () => {
    expect(() => rulesetsAt('2019-02-30')).toThrow(RangeError);
    expect(() => rulesetsAt('yesterday')).toThrow('bad date "yesterday": expected a day as YYYY-MM-DD');
  });
});
