import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../../src/cli/verify.ts';
import { criterion } from '../../src/engine/index.ts';
import { below } from '../../src/questions.ts';
import { sa2017Long } from '../../src/rulesets/index.ts';
import { type Report, type Subject, verify } from '../../src/verify/verify.ts';

let subject: Subject;
let report: Report;
let seconds: number;

beforeAll(async () => {
  subject = await everything();
  // Time of the processor, so that other work on the machine does not count.
  const started = process.cpuUsage();
  report = verify(subject);
  const { user, system } = process.cpuUsage(started);
  seconds = (user + system) / 1e6;
}, 240_000);

describe('all calls, questions, words and the certificate', () => {
  it('hold together', () => {
    expect(report.counterexample).toBeUndefined();
    expect(report.ok).toBe(true);
  });

  it('were looked at in every state', () => {
    expect(report.rows.map((r) => [r.ruleset, r.states, r.leftOut, r.ways])).toEqual([
      ['sa-2017-long', 12, 0, 12],
      ['sa-2017-short', 12, 0, 12],
      ['sa-2018-intermediate', 1, 0, 1],
      ['sa-2019', 69_984, 0, 69_984],
      ['sa-2021', 69_984, 0, 69_984],
      ['sa-2024-plus', 1, 0, 1],
      [undefined, 139_994, 0, 349_920],
    ]);
  });

  it('take well under a minute', () => {
    expect(seconds).toBeLessThan(60);
  });

  it('reach every verdict, but those that unpublished conditions withhold', () => {
    expect(report.verdicts.filter((v) => !v.witness).map((v) => `${v.programme} ${v.verdict}`)).toEqual([
      'sa-2017-short-a notMet',
      'sa-2017-short-a met',
      'sa-2017-short-c met',
      'sa-2018-intermediate notMet',
      'sa-2018-intermediate met',
      'sa-2024-plus notMet',
      'sa-2024-plus met',
    ]);
  });

  it("have exact verdicts that are those of Kleene's logic", () => {
    expect(report.weaker).toEqual([]);
  });

  it('cite no source without an address, but one for the end of two periods', () => {
    expect(report.withoutAddress).toEqual(['irssv-monitoring']);
  });
});

describe('the certificate', () => {
  it('has a plan for all calls together and for each that asks something', () => {
    expect(report.certificate.plans.map((p) => p.rulesets.length)).toEqual([6, 1, 1, 1, 1]);
  });

  it('says that no order is better than ours, and how much others cost more', () => {
    for (const { rulesets, orders, exactBurden } of report.certificate.plans) {
      expect(exactBurden.plan, rulesets.join()).toBe(exactBurden.groupedOptimum);
      expect(orders.plan.questions).toBeGreaterThanOrEqual(orders.optimum.questions);
      expect(orders.plan.burden).toBeGreaterThanOrEqual(orders.optimum.burden);
      expect(orders.informationGain.burden).toBeGreaterThanOrEqual(orders.optimum.burden);
      expect(orders.worst.burden).toBeGreaterThanOrEqual(orders.publicodesScore.burden);
    }
    const { orders, nodes, asks } = report.certificate.plans[0] as Report['certificate']['plans'][number];
    expect([nodes, asks]).toEqual([188, 128]);
    expect(orders.plan.questions).toBe(orders.optimum.questions);
    expect(orders.publicodesScore.questions).toBeGreaterThan(orders.plan.questions);
    expect(orders.informationGain.questions).toBeGreaterThan(orders.plan.questions);
  });
});

it('a moved bound of a real call is caught by the person who stands on it', () => {
  const [programme] = sa2017Long.programmes;
  if (programme?.requires.kind !== 'all') throw new Error('expected conditions');
  const [, payments] = programme.requires.of;
  const sources = ['rra-koroska-2017', 'trebnje-2017'];
  const requires = {
    ...programme.requires,
    of: [criterion('younger-than-49', below('age', 48), ...sources), payments as never],
  };
  const moved = { ...sa2017Long, programmes: [{ ...programme, requires }] };
  const found = verify({ ...subject, rulesets: [moved], concurrent: [] }).counterexample;
  expect(found).toEqual({
    check: 'personas',
    ruleset: 'sa-2017-long',
    programme: 'sa-2017-long',
    answers: { age: 48, cashAssistancePayments24: 12 },
    message: 'persona "aged 48, exactly 12 payments" should come to met and comes to notMet',
  });
});
