import { describe, expect, it } from 'vitest';
import { values } from '../src/claims.ts';
import { crossBorderProjects, goalsOf, projectEvents, projectGoals, townById } from '../src/cross-border.ts';
import { evaluationPoints, evaluationPointsOf, evaluations, indicators } from '../src/evaluation.ts';
import { figureById, figures, funding, sharesOf } from '../src/figures.ts';
import {
  meetingById,
  meetings,
  phasePlans,
  points,
  pointsOf,
  roles,
  selectionSteps,
  stages,
} from '../src/process.ts';
import { statementById, statements } from '../src/statements.ts';
import { trainingModules, trainingPlans, trainingSeries } from '../src/training.ts';
import { ledger } from './support/ledger.ts';

const numbers = (group: string, last: number) => Array.from({ length: last }, (_, i) => `${group}${i + 1}`);
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const claims = (id: string) => values(statementById(id)?.claims ?? []);
const plan = trainingPlans[0];
const project = crossBorderProjects[0];

/** What the data says of each numbered fact, beside what the ledger says of it. */
const content: Record<string, [said: unknown, expected: unknown]> = {
  A1: [pointsOf('purpose')[0]?.evidence.sources.length, 2],
  A2: [ids(pointsOf('aim')), ['set-up', 'empower', 'prevent']],
  A3: [claims('single-entry-point'), ['every-csd-and-labour-office']],
  A4: [claims('regional-units')[1], 15],
  A5: [claims('regional-units')[0], 16],
  A6: [
    Object.values(ledger['A6'] ?? {})
      .flat()
      .sort(),
    ['carrier', 'coordinator', 'ministry', 'single-entry-point'],
  ],
  A7: [
    [...claims('operation-period'), ...claims('operation-programme')],
    ['2017-01-01/2022-12-31', 'objective-9-1-1-development', 'objective-9-1-1-system'],
  ],
  A8: [funding.flatMap(sharesOf).map(({ eur }) => eur), [8508800, 2127200, 6980571, 3655429]],
  A9: [
    ['plan-2017-2018', 'plan-2022', 'plan-per-year'].map((id) => figureById(id)?.value[0]?.value),
    [5200, 12500, 3000],
  ],
  A10: [
    [plan?.peoplePlanned[0]?.value, plan?.groups.length, plan?.certificate.sources],
    [480, 11, ['mddsz-social-activation']],
  ],
  A11: [ids(roles.filter((r) => r.stakeholder)), ['csd', 'labour-office', 'coordinator', 'provider']],
  A12: [ids(pointsOf('intent')), ['coordinators-at-csd']],
  D1: [
    ids(stages.filter((s) => s.tasks.some((t) => t.role === 'coordinator'))),
    ['referral', 'interview', 'agreement', 'phases', 'exit', 'follow-up'],
  ],
  D2: [
    [ids(selectionSteps), meetingById('preparatory')?.participants],
    [
      ['motivate', 'tasks', 'information-day', 'refer', 'common-list'],
      ['csd', 'coordinator', 'provider', 'labour-office'],
    ],
  ],
  D3: [ledger['D3']?.['meetings'], ['opening', 'intermediate', 'closing']],
  D4: [pointsOf('effect').length, 7],
  D5: [pointsOf('gain').length, 6],
  E1: [ids(goalsOf('aim')), ['partnership', 'capacity', 'less-poverty', 'better-life']],
  E2: [
    trainingModules.map((m) => [m.date.value, m.town, m.country]),
    [
      ['2019-10-17', 'Ptuj', 'SI'],
      ['2019-11-06', 'Čakovec', 'HR'],
      ['2019-12-05', 'Celje', 'SI'],
      ['2020-01-28', 'Šalovci', 'SI'],
      ['2020-02-19', 'Varaždin', 'HR'],
    ],
  ],
  E3: [trainingSeries[0]?.participantsAtLeast[0]?.value, 230],
  E4: [ids(goalsOf('upcoming')), ['test-model', 'test-users', 'bilateral-agreement']],
  E5: [goalsOf('result').length, 5],
  E6: [
    project?.contacts.map(({ country, url }) => [country, new URL(url.value).hostname]),
    [
      ['SI', 'www.bistra.si'],
      ['HR', 'www.redea.hr'],
    ],
  ],
  E7: [
    projectEvents.filter((e) => e.kind === 'visit').map((e) => [e.date.value, e.towns]),
    [
      ['2019-09-11', ['ptuj', 'ormoz']],
      ['2020-01-31', ['ptuj', 'ormoz']],
    ],
  ],
  F1: [evaluations[0]?.period.value, '2018/2019'],
  F2: [evaluationPointsOf('viewpoint').length, 6],
  F3: [
    ids(evaluationPointsOf('benefit')),
    ['competences', 'employability', 'exits', 'prospects', 'early-exits'].map((id) => `benefit-${id}`),
  ],
  F4: [evaluationPointsOf('method').length, 6],
};

const collections: Record<string, readonly { id: string }[]> = {
  statements,
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
  projectGoals,
  projectEvents,
  funding,
  figures,
  evaluations,
  evaluationPoints,
  indicators,
};

describe('the ledger', () => {
  const wanted = [...numbers('A', 12), ...numbers('D', 5), ...numbers('E', 7), ...numbers('F', 4)];

  it('has every number in the data', () => {
    const others = [...numbers('B', 4), ...numbers('C', 6), ...numbers('G', 3)];
    expect([...wanted, ...others].filter((number) => !ledger[number])).toEqual([]);
    for (const [number, places] of Object.entries(ledger))
      for (const [collection, records] of Object.entries(places))
        expect(ids(collections[collection] ?? []), `${number} in ${collection}`).toEqual(
          expect.arrayContaining([...records]),
        );
  });

  it('says something of every number of the groups A, D, E and F', () => {
    expect(Object.keys(content).sort()).toEqual([...wanted].sort());
  });

  it.each(Object.entries(content))('says of %s what the sources say', (_number, [said, expected]) => {
    expect(said).toEqual(expected);
  });
});

describe('towns', () => {
  it('of modules are those of their events', () => {
    for (const event of projectEvents) {
      const module = trainingModules.find(({ id }) => id === event.module);
      if (module) {
        expect(event.date.value).toBe(module.date.value);
        expect(event.towns.map((id) => townById(id)?.name)).toEqual([module.town]);
      }
    }
  });
});
