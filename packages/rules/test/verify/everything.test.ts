import { beforeAll, describe, expect, it } from 'vitest';
import { criteriaOf, criterion, hasPublished, PAGE_STEPS, pagePlans } from '../../src/engine/index.ts';
import { below } from '../../src/questions.ts';
import { rulesets, sa2017Long, todaysRulesets } from '../../src/rulesets/index.ts';
import { everything as subject } from '../../src/verify/everything.ts';
import { type Report, verify } from '../../src/verify/verify.ts';

const plansAboutToday = pagePlans(todaysRulesets).map((own) => own.rulesets.map(({ id }) => id));
let report: Report;
let seconds: number;

beforeAll(() => {
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
    expect(report.rows.map((r) => r.ruleset)).toEqual([...rulesets.map((r) => r.id), undefined]);
    for (const { ruleset, states, ways } of report.rows) {
      expect(states, ruleset).toBeGreaterThan(0);
      expect(ways, ruleset).toBe(states);
    }
    const seen = new Map(report.rows.map((r) => [r.ruleset, r.states]));
    expect(seen.get('sa-2017-long')).toBe(4 * 3);
    expect(seen.get('sa-2021-additional')).toBe(3 * 4 * 3 * 6 * 4 * 3 * 3 * 3 * 3);
    expect(report.today.map((own) => own.rulesets)).toEqual(plansAboutToday);
    for (const { ways } of report.today) expect(ways).toBeGreaterThan(0);
  });

  it('take well under a minute', () => {
    expect(seconds).toBeLessThan(60);
  });

  it('reach every verdict, but those that unpublished conditions withhold', () => {
    const withheld = report.verdicts.filter((v) => !v.witness);
    const open = rulesets.flatMap(({ programmes }) =>
      programmes
        .filter(({ requires }) => criteriaOf(requires).some(({ kind }) => kind === 'unpublished'))
        .map(({ id }) => id),
    );
    expect([...new Set(withheld.map((v) => v.programme))]).toEqual(open);
    expect(withheld.filter((v) => v.verdict === 'unknown')).toEqual([]);
  });

  it("have exact verdicts that are those of Kleene's logic", () => {
    expect(report.weaker).toEqual([]);
  });

  it('cite no source without an address, but one for the end of two periods', () => {
    expect(report.withoutAddress).toEqual(['irssv-monitoring']);
  });
});

describe('the certificate', () => {
  it('has the plans about today, and one for each call that asks something', () => {
    const plans = [...plansAboutToday, ...rulesets.filter(hasPublished).map((r) => [r.id])];
    expect(report.certificate.plans.map((p) => p.rulesets.join())).toEqual([
      ...new Set(plans.map((ids) => ids.join())),
    ]);
  });

  it('says that no order is better than ours, and how much others cost more', () => {
    for (const { rulesets, orders, exactBurden } of report.certificate.plans) {
      expect(exactBurden.plan, rulesets.join()).toBe(exactBurden.groupedOptimum);
      expect(orders.plan.questions).toBeGreaterThanOrEqual(orders.optimum.questions);
      expect(orders.plan.burden).toBeGreaterThanOrEqual(orders.optimum.burden);
      expect(orders.informationGain.burden).toBeGreaterThanOrEqual(orders.optimum.burden);
      expect(orders.worst.burden).toBeGreaterThanOrEqual(orders.publicodesScore.burden);
    }
  });

  it('holds as many steps about today as fit on a page, and an order that the score does not beat', () => {
    const today = report.certificate.plans.slice(0, plansAboutToday.length);
    expect(today.reduce((sum, { nodes }) => sum + nodes, 0)).toBeLessThanOrEqual(PAGE_STEPS);
    const { orders } = today.at(-1) as Report['certificate']['plans'][number];
    expect(orders.publicodesScore.questions).toBeGreaterThan(orders.plan.questions);
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
