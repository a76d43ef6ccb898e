import { describe, expect, it } from 'vitest';
import {
  type AskNode,
  all,
  any,
  criterion,
  disputed,
  type Graph,
  not,
  plan,
  reading,
  testsFor,
} from '../../src/engine/index.ts';
import { verify } from '../../src/verify/verify.ts';
import { a, callOf, n, questions, s, soundPersonas, soundTexts, subject } from '../support/subject.ts';
import { broken, counterexample } from './counterexample.ts';

const { below, atMost } = testsFor(questions);

describe('a broken engine', () => {
  it('that takes a missing answer for no', () => {
    const evaluateWrongly = broken((p, answers) =>
      answers['s'] === undefined && p.verdict === 'unknown' ? { ...p, verdict: 'notMet' } : p,
    );
    const report = verify(subject({ evaluate: evaluateWrongly }));
    expect(report.counterexample).toEqual({
      check: 'verdicts',
      ruleset: 'call',
      programme: 'help',
      answers: {},
      message: 'the engine says notMet, all completions say unknown',
    });
    expect(report.failed).toEqual(expect.arrayContaining(['verdicts', 'stable', 'personas']));
  });

  it('that is wrong in one corner only', () => {
    const corner = broken((p, answers) =>
      answers['a'] === true && answers['n'] === 3 && answers['s'] === 'y' ? { ...p, verdict: 'notMet' } : p,
    );
    const report = verify(subject({ evaluate: corner }));
    expect(report.counterexample).toEqual({
      check: 'stable',
      ruleset: 'call',
      programme: 'help',
      answers: { a: true, n: 3 },
      message: 'met turns to notMet when s is answered y',
    });
    expect(report.failed).toEqual(['verdicts', 'stable', 'plan', 'personas']);
  });

  it('that asks for too much', () => {
    const nosy = broken((p) =>
      p.verdict === 'unknown' ? { ...p, missing: { ...p.missing, answers: ['a', 'n', 's'] } } : p,
    );
    expect(counterexample({ evaluate: nosy })).toMatchObject({
      check: 'verdicts',
      answers: { a: true },
      message: 'the engine misses the answers a, n, s, the completions n, s',
    });
  });

  it('that gives no reasons', () => {
    const silent = broken((p) => ({ ...p, reasons: [] }));
    expect(counterexample({ evaluate: silent })).toMatchObject({
      check: 'texts',
      answers: {},
      message: 'a result without any reason',
    });
  });
});

describe('a broken plan', () => {
  const changed =
    (change: (nodes: Record<string, Graph['nodes'][string]>) => void): typeof plan =>
    (rulesets, options) => {
      const { start, nodes } = structuredClone(plan(rulesets, options));
      change(nodes as Record<string, Graph['nodes'][string]>);
      return { start, nodes };
    };

  it('that leads to a wrong result', () => {
    const wrong = changed((nodes) => {
      for (const [id, node] of Object.entries(nodes)) {
        if (node.kind === 'result' && node.verdicts['help'] === 'notMet')
          nodes[id] = { ...node, verdicts: { help: 'met' } };
      }
    });
    expect(counterexample({ plan: wrong })).toEqual({
      check: 'plan',
      ruleset: 'call',
      programme: 'help',
      answers: { a: false, s: 'y' },
      message: 'the plan leads to met, the evaluation to notMet',
    });
  });

  it('that asks what cannot matter', () => {
    const vain = changed((nodes) => {
      const [id, node] = Object.entries(nodes).find(([, found]) => found.kind === 'result') as [
        string,
        never,
      ];
      nodes['last'] = node;
      nodes[id] = {
        kind: 'ask',
        id,
        question: 'a',
        options: (['dont-know', true, false] as const).map((value) => ({ value, next: 'last' })),
        atMost: 1,
        expected: 1,
      } satisfies AskNode;
    });
    const report = verify(subject({ plan: vain }));
    expect(report.counterexample).toMatchObject({ check: 'plan', ruleset: 'call' });
    expect(report.counterexample?.message).toMatch(/^node r\d asks "a", whose answer cannot matter$/);
  });

  it('that costs more than the best', () => {
    const middle = criterion('m', below('n', 7), 'source-1');
    const texts = soundTexts();
    Object.assign(texts.en.criteria, { m: texts.en.criteria.n });
    Object.assign(texts.en.bands.n, { between_one: '.', between_other: '.' });
    const dear: typeof plan = (rulesets, options) =>
      plan(rulesets, { ...options, burden: (id) => (id === 'n' ? 100 : 1) });
    const sound = subject({ rulesets: [callOf(any(all(a, n, middle), s))], texts });
    const report = verify({ ...sound, plan: dear });
    // Of the fractions only the numerators differ: what the plan costs and what the best order costs.
    const { plan: own, groupedOptimum } = report.certificate.plans[0]?.exactBurden ?? {};
    expect(report.failed).toEqual(['personas', 'certificate']);
    expect(Number(own?.split('/')[0])).toBeGreaterThan(Number(groupedOptimum?.split('/')[0]));
    const found = verify({ ...sound, plan: dear, certificate: report.certificate, personas: soundPersonas });
    expect(found.failed).toContain('certificate');
  });
});

describe('a certificate', () => {
  it('that says something else than what is computed', () => {
    const { certificate } = subject();
    const changed = structuredClone(certificate) as { plans: { orders: { plan: { burden: number } } }[] };
    const first = changed.plans[0];
    if (!first) throw new Error('no plan');
    const burden = first.orders.plan.burden;
    first.orders.plan.burden = 1;
    expect(counterexample({ certificate: changed })).toEqual({
      check: 'certificate',
      message: `plans.0.orders.plan.burden is 1 in the certificate, ${burden} when computed`,
    });
    expect(counterexample({ certificate: null })?.message).toBe(
      'all of it is null in the certificate, more when computed',
    );
    expect(counterexample({ certificate: { ...(certificate as object), extra: 1 } })?.message).toBe(
      'extra is 1 in the certificate, nothing when computed',
    );
  });
});

describe('where Kleene is weaker', () => {
  it('the states are listed and nothing fails', () => {
    const condition = any(all(a, s), all(a, not(s)), all(n, s));
    const report = verify(subject({ rulesets: [callOf(condition)], personas: {} }));
    expect(report.weaker[0]).toEqual({ programme: 'help', answers: { a: true } });
    expect(report.weaker).toHaveLength(3);
    expect(report.failed).toEqual(['personas']);
  });
});

it('a disputed bound is no twin of either reading', () => {
  const d = disputed('d', reading(below('n', 7), 'source-1'), reading(atMost('n', 7), 'source-2'));
  const e = criterion('e', below('n', 7), 'source-1');
  const texts = soundTexts();
  Object.assign(texts.en.criteria, { d: texts.en.criteria.a, e: texts.en.criteria.a });
  Object.assign(texts.en.bands.n, { exactly_one: '.', exactly_other: '.' });
  expect(verify(subject({ rulesets: [callOf(any(all(a, d), all(s, e)))], texts })).failed).toEqual([
    'personas',
  ]);
});
