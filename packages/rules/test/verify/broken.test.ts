import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  type Condition,
  criterion,
  not,
  type Ruleset,
  testsFor,
  unpublished,
} from '../../src/engine/index.ts';
import { type Subject, verify } from '../../src/verify/verify.ts';
import {
  a,
  callOf,
  n,
  questions,
  s,
  soundCondition,
  soundPersonas,
  soundSource,
  soundTexts,
  subject,
} from '../support/subject.ts';
import { broken, counterexample, withCondition } from './counterexample.ts';

const { is, atLeast } = testsFor(questions);

it('finds nothing in a sound call', () => {
  const report = verify(subject());
  expect(report.counterexample).toBeUndefined();
  expect(report).toMatchObject({ ok: true, failed: [], weaker: [], withoutAddress: [] });
  expect(report.rows[0]).toMatchObject({
    ruleset: 'call',
    states: 27,
    reached: 3,
    withheld: 0,
    ways: 27,
  });
});

describe('a broken ruleset', () => {
  it('that nobody can meet', () => {
    expect(withCondition(all(soundCondition, a, not(a)))).toEqual({
      check: 'reachable',
      ruleset: 'call',
      programme: 'help',
      message: 'no answers lead to met',
    });
  });

  it('that everybody meets', () => {
    expect(withCondition(any(soundCondition, n, not(n)))).toMatchObject({
      check: 'reachable',
      message: 'no answers lead to notMet',
    });
  });

  it('with a criterion that another one implies', () => {
    const idle = criterion('one', atLeast('n', 1), 'source-1');
    const twice = criterion('two', atLeast('n', 5), 'source-1');
    const texts = soundTexts();
    Object.assign(texts.en.criteria, { one: texts.en.criteria.n, two: texts.en.criteria.n });
    Object.assign(texts.en.bands.n, {
      exactly_one: '.',
      exactly_other: '.',
      between_one: '.',
      between_other: '.',
    });
    const found = (condition: Condition) =>
      verify(subject({ rulesets: [callOf(condition)], texts })).counterexample;
    expect(found(any(all(a, n, idle), s))).toEqual({
      check: 'effect',
      ruleset: 'call',
      programme: 'help',
      message: 'criterion "one" has no effect: nothing changes if it is always met',
    });
    expect(found(any(all(a, any(n, twice)), s))?.message).toBe(
      'criterion "two" has no effect: nothing changes if it is never met',
    );
  });

  it('with two criteria that say the same', () => {
    const twin = criterion('twin', is('a', true), 'source-2');
    const texts = soundTexts();
    Object.assign(texts.en.criteria, { twin: texts.en.criteria.a });
    const report = verify(subject({ rulesets: [callOf(any(all(a, n), all(twin, s)))], texts }));
    expect(report.counterexample).toEqual({
      check: 'twins',
      ruleset: 'call',
      message: 'criteria "a" and "twin" say the same',
    });
    expect(report.failed).toEqual(['twins', 'personas']);
  });

  it('but not one whose verdicts are withheld because a condition is unpublished', () => {
    const hidden = unpublished('h', 'h', 'source-1');
    const texts = soundTexts();
    Object.assign(texts.en.criteria, { h: texts.en.criteria.a });
    const rulesets = [callOf(all(soundCondition, hidden))];
    const personas = {
      call: soundPersonas.call.map((p) => ({ ...p, expected: { help: 'unknown' as const } })),
    };
    const report = verify(subject({ rulesets, texts, personas }));
    expect(report.counterexample).toBeUndefined();
    expect(report.verdicts.filter((v) => !v.witness).map((v) => v.verdict)).toEqual(['met']);
    expect(report.rows[0]).toMatchObject({ reached: 2, withheld: 1 });
  });
});

describe('words', () => {
  it('that are missing, with the smallest answers that need them', () => {
    const texts = soundTexts();
    Reflect.deleteProperty(texts.en.criteria, 'n');
    Object.assign(texts.en.criteria, { n: { title: '.', met: '.', unknown: '.' } });
    expect(counterexample({ texts })).toEqual({
      check: 'texts',
      ruleset: 'call',
      answers: { n: 0 },
      message: 'no text "criteria.n.notMet" in en',
    });
  });

  it('of questions, bands and answers', () => {
    for (const [path, key] of [
      [['questions', 's', 'why'], 'questions.s.why'],
      [['bands', 'n', 'below_other'], 'bands.n.below_other'],
      [['answers', 's', 'y'], 'answers.s.y'],
      [['programmes', 'help', 'description'], 'programmes.help.description'],
    ] as const) {
      const texts = soundTexts() as unknown as Record<string, never>;
      const last = path.at(-1) as string;
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, never>>((part, k) => part[k] as never, texts['en'] as never);
      Reflect.deleteProperty(holder, last);
      expect(counterexample({ texts })).toEqual({
        check: 'texts',
        ruleset: 'call',
        message: `no text "${key}" in en`,
      });
    }
  });
});

describe('personas', () => {
  it('that come out otherwise than by hand', () => {
    const personas = {
      call: soundPersonas.call.map((p, i) => (i === 1 ? { ...p, expected: { help: 'notMet' as const } } : p)),
    };
    expect(counterexample({ personas })).toEqual({
      check: 'personas',
      ruleset: 'call',
      programme: 'help',
      answers: { a: false, n: 2, s: 'x' },
      message: 'persona "{"a":false,"n":2,"s":"x"}" should come to notMet and comes to met',
    });
  });

  it('that leave a direction of a criterion untried', () => {
    expect(counterexample({ personas: { call: soundPersonas.call.slice(1) } })).toMatchObject({
      check: 'personas',
      message: 'no persona comes to met with criterion "a"',
    });
  });
});

describe('citations', () => {
  it.each([
    ['title', { title: '' }],
    ['date', { date: null }],
    ['address', { url: undefined }],
  ])('without %s', (part, change) => {
    const sourceById = (id: string) => {
      const source = soundSource(id);
      return source && id === 'source-2' ? { ...source, ...change } : source;
    };
    expect(counterexample({ sourceById })).toEqual({
      check: 'sources',
      ruleset: 'call',
      message: `source "source-2" of criterion "n" has no ${part}`,
    });
  });

  it('of documents that are not there', () => {
    expect(
      counterexample({ sourceById: (id) => (id === 'source-1' ? undefined : soundSource(id)) })?.message,
    ).toBe('source "source-1" of criterion "a" has no record');
  });

  it('of the call itself may lack an address, which is said', () => {
    const sourceById = (id: string) => (id === 'page' ? { title: 'page', date: '2018/..' } : soundSource(id));
    const report = verify(subject({ rulesets: [callOf(soundCondition, { sources: ['page'] })], sourceById }));
    expect(report).toMatchObject({ ok: true, withoutAddress: ['page'] });
    const undated = (id: string) => (id === 'page' ? { title: 'page', date: null } : soundSource(id));
    expect(
      counterexample({ rulesets: [callOf(soundCondition, { sources: ['page'] })], sourceById: undated })
        ?.message,
    ).toBe('source "page" of the call has no date');
  });
});

describe('periods', () => {
  const later = (from: string, to: string | undefined, id = 'later') =>
    callOf(soundCondition, {
      id,
      validity: { from, ...(to ? { to } : {}), sources: ['source-1'] },
      programmes: [{ id: `${id}-help`, requires: soundCondition }],
    });
  const both = (second: Ruleset, concurrent: Subject['concurrent'] = []) => {
    const texts = soundTexts();
    Object.assign(texts.en.rulesets, { [second.id]: { name: '.' } });
    Object.assign(texts.en.programmes, { [second.programmes[0]?.id as string]: texts.en.programmes.help });
    const persons = soundPersonas.call.map((p) => ({
      ...p,
      expected: { help: p.expected.help, [second.programmes[0]?.id as string]: p.expected.help },
    }));
    const personas = { call: persons, [second.id]: persons };
    return verify(subject({ rulesets: [callOf(soundCondition), second], texts, personas, concurrent }));
  };

  it('that overlap without being stated', () => {
    expect(both(later('2021-12-31', undefined)).counterexample).toEqual({
      check: 'periods',
      ruleset: 'call',
      message: 'overlaps with "later" from 2021-12-31 to 2021-12-31, which is not stated',
    });
    expect(both(later('2021-12-31', undefined), [['call', 'later']]).ok).toBe(true);
    expect(both(later('2022', undefined)).ok).toBe(true);
    expect(both(later('2019', '2019-12')).ok).toBe(true);
    expect(both(later('2019', '2020-01')).overlaps).toEqual([
      { calls: ['call', 'later'], from: '2020-01-01', to: '2020-01-31' },
    ]);
  });

  it('that are stated to overlap and do not', () => {
    expect(both(later('2022', undefined), [['call', 'later']]).counterexample?.message).toBe(
      'is stated to overlap with "later", but does not',
    );
  });

  it('of the same call or programme twice', () => {
    expect(both(later('2023', undefined, 'call')).counterexample?.message).toBe('is there twice');
    const sameProgramme = { ...later('2023', undefined), programmes: callOf(soundCondition).programmes };
    expect(both(sameProgramme).counterexample?.message).toBe('programme "help" is in two calls');
  });
});

describe('coherence', () => {
  it('of a question that takes other answers than stated', () => {
    const coherence = [
      { kind: 'one-of', question: 's' as never, values: ['x', 'y', 'z'], because: '' },
    ] as const;
    expect(counterexample({ coherence })).toEqual({
      check: 'coherence',
      message: '"s" takes one of x, y, not of x, y, z',
    });
  });

  it('of an answer that settles another question', () => {
    const coherence = [{ kind: 'independent', questions: ['a', 'n'] as never, because: '' }] as const;
    expect(counterexample({ coherence })).toBeUndefined();
    const eager = broken((programme, answers) =>
      answers['a'] === true
        ? {
            ...programme,
            criteria: programme.criteria.map((c) =>
              c.criterion === 'n' ? { ...c, verdict: 'met' as const } : c,
            ),
          }
        : programme,
    );
    const report = verify(subject({ coherence, evaluate: eager }));
    expect(report.failed).toContain('coherence');
  });
});
