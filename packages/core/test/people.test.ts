import { describe, expect, it } from 'vitest';
import { croatianBodies, crossBorderProjects, partners, projectEvents, towns } from '../src/cross-border.ts';
import { evaluationPoints, evaluationReports, indicators } from '../src/evaluation.ts';
import { figureById, figures, funding, gaps, sharesOf } from '../src/figures.ts';
import { findTerms, terms } from '../src/glossary.ts';
import { meetings, phasePlanOf, phasePlans, points, roles, selectionSteps, stages } from '../src/process.ts';
import { programmes } from '../src/programmes.ts';
import { trainingModules, trainingPlans, trainingSeries } from '../src/training.ts';

const everything = [
  roles,
  stages,
  meetings,
  selectionSteps,
  points,
  phasePlans,
  trainingPlans,
  trainingModules,
  trainingSeries,
  crossBorderProjects,
  partners,
  projectEvents,
  towns,
  croatianBodies,
  figures,
  gaps,
  funding,
  evaluationPoints,
  evaluationReports,
  indicators,
];

describe('process', () => {
  it('has the stages of the way in order, and each meeting in one of them', () => {
    expect(stages.map(({ id }) => id)).toEqual([
      'recognition',
      'referral',
      'interview',
      'agreement',
      'phases',
      'exit',
      'follow-up',
    ]);
    expect(stages.flatMap((stage) => stage.meetings)).toEqual(meetings.map(({ id }) => id));
  });

  it('lays programmes out as the programmes themselves say', () => {
    expect(phasePlans.map((plan) => plan.phases.map(({ months }) => months.value))).toEqual([
      [3],
      [6],
      [11],
      [1, 6, 1],
    ]);
    for (const programme of programmes) {
      const plan = phasePlanOf(programme.id);
      if (!plan) continue;
      expect(plan.months[0]?.value, programme.id).toBe(programme.durationMonths?.[0]?.value);
      const own = programme.phases.map(({ id, months }) => [id, months.value]);
      if (own.length > 0) expect(plan.phases.map(({ id, months }) => [id, months.value])).toEqual(own);
      const inside = plan.phases
        .filter((p) => p.withParticipants)
        .reduce((sum, p) => sum + p.months.value, 0);
      if (programme.participantMonths)
        expect(inside, programme.id).toBe(programme.participantMonths[0]?.value);
    }
    expect(phasePlanOf('sa-2024-plus')).toBeUndefined();
  });
});

describe('figures', () => {
  it('add up: money by fund and by cohesion region', () => {
    for (const record of funding) {
      const shares = sharesOf(record);
      expect(
        shares.reduce((sum, { eur }) => sum + eur, 0),
        record.id,
      ).toBe(10636000);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('keep parts within their whole, and rates what their counts give', () => {
    const value = (id: string) => Number(figureById(id)?.value[0]?.value);
    for (const figure of figures)
      if (figure.of && figure.unit === 'people')
        expect(value(figure.id), figure.id).toBeLessThanOrEqual(value(figure.of));
    for (const project of ['cpu', 'cpu-ormoz', 'cpu-ptuj', 'gorenjska', 'drpd']) {
      const rate = (value(`${project}-exits`) / value(`${project}-participants`)) * 100;
      expect(Math.round(rate), project).toBe(value(`${project}-rate`));
    }
    expect(value('plan-long-call-east') + value('plan-long-call-west')).toBe(value('plan-long-call'));
    expect(value('staff-coordinators-2018') + value('staff-support-2018')).toBe(value('staff-2018'));
    expect(value('included-2020-08')).toBe(3134);
  });
});

describe('cross-border', () => {
  it('names the lead, six partners and two bodies that took part', () => {
    const count = (role: string) => partners.filter((partner) => partner.role === role).length;
    expect([count('lead'), count('partner'), count('participant')]).toEqual([1, 6, 2]);
  });

  it('gives Croatian centres their names of then and now, and says which are certain', () => {
    const centre = partners.find(({ id }) => id === 'czss-cakovec');
    expect(
      centre?.names.map(({ name, until, from, evidence }) => [name, until ?? from, evidence.confidence]),
    ).toEqual([
      ['Centar za socijalnu skrb Čakovec', '2022-12-31', 'source'],
      ['Hrvatski zavod za socijalni rad, Područni ured Čakovec', '2023-01-01', 'knowledge'],
    ]);
    expect(croatianBodies.find(({ id }) => id === 'social-work')?.names[1]?.evidence.confidence).toBe(
      'source',
    );
  });

  it('lists events by date, on days that exist', () => {
    const dates = projectEvents.map(({ date }) => date.value);
    expect(dates).toEqual([...dates].sort());
    for (const day of dates.filter((date) => date.length === 10))
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  });

  it('places towns in municipalities and their countries', () => {
    for (const { country, municipality, position } of towns) {
      expect(municipality !== undefined).toBe(country === 'SI');
      expect(position?.confidence).toBe(country === 'SI' ? 'derived' : 'knowledge');
    }
  });
});

describe('glossary', () => {
  it('has 66 terms, functional and translated told apart', () => {
    expect(terms.map(({ number }) => number)).toEqual(Array.from({ length: 66 }, (_, i) => i + 1));
    const translated = terms.filter(({ kind }) => kind === 'translated').map(({ sl }) => sl);
    expect(translated).toHaveLength(14);
    expect(translated).toContain('koordinator socialne aktivacije');
  });

  it('finds a term by any of its words, in any language', () => {
    expect(findTerms('urad delo').map(({ sl }) => sl)).toEqual(['urad za delo']);
    expect(findTerms('zajamcena').map(({ sl }) => sl)).toEqual(['denarna socialna pomoč (DSP)']);
    expect(findTerms('Social enterprise').map(({ number }) => number)).toEqual([53]);
    expect(findTerms('')).toHaveLength(66);
    expect(findTerms('xyz')).toEqual([]);
  });
});

describe('texts', () => {
  /** Every pair of words in both languages, with the way that leads to it. */
  function pairs(value: unknown, path = ''): [path: string, sl: string, hr: string][] {
    if (typeof value !== 'object' || value === null) return [];
    const { sl, hr } = value as Record<string, unknown>;
    if (typeof sl === 'string' && typeof hr === 'string') return [[path, sl, hr]];
    return Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}.${key}`));
  }
  const texts = pairs(everything);

  it('keep every sentence to at most 25 words', () => {
    const long = texts.flatMap(([path, sl, hr]) =>
      [sl, hr]
        .flatMap((text) => text.split(/(?<=[.!?])\s/))
        .filter((sentence) => sentence.split(/\s+/).length > 25)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(texts.length).toBeGreaterThan(250);
    expect(long).toEqual([]);
  });

  it('are Croatian where they say so: no Slovenian word that Croatian does not have', () => {
    const foreign =
      /\b(delo|vključ\w*|izobraž\w*|programov|občin\w*|tudi|kdaj|zaposl(?!en)\w*|udeležen\w*|skupaj|naloge)\b/i;
    // Slovenian institutions keep their name.
    const own =
      /Center za socialno delo|Urad za delo|Inštitut Republike Slovenije za socialno varstvo|Inštitut RS za socialno varstvo|začasno prebivališče/g;
    expect(texts.filter(([, , hr]) => foreign.test(hr.replace(own, '')))).toEqual([]);
  });

  it('name no person and no mailbox', () => {
    const text = JSON.stringify(everything);
    expect(text).not.toMatch(/[\w.-]+@[\w.-]+/);
    expect(text).not.toMatch(/Rižnar|Knez|Rihter|Mešl|Kobetič|Kukman|Pajk/);
  });
});
