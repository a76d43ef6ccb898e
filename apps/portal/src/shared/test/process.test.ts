import { phasePlans, stages } from '@vstopna-tocka/core/process';
import { describe, expect, it } from 'vitest';
import {
  lanes,
  monthsOfPerson,
  mostMonths,
  rolesIn,
  runsOf,
  sharedEvidence,
  spansOf,
} from '../build/process.ts';

describe('the lanes of the picture', () => {
  it('join neighbours and keep gaps', () => {
    expect(runsOf([0, 1, 3])).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 4 },
    ]);
    expect(runsOf([])).toEqual([]);
  });

  it('lead the coordinator from before the programme to after it, without a gap', () => {
    const names = stages.map(({ id }) => id);
    const { runs } = lanes.find(({ role }) => role === 'coordinator') ?? {};
    expect(runs).toEqual([{ start: names.indexOf('referral'), end: stages.length }]);
    expect(names.at(-1)).toBe('follow-up');
  });

  it('say of every stage what the list says of it', () => {
    for (const [place, stage] of stages.entries()) {
      const drawn = lanes.filter(({ runs }) => runs.some(({ start, end }) => start <= place && place < end));
      expect(drawn.map(({ role }) => role)).toEqual(rolesIn(stage));
      expect(rolesIn(stage)).toContain('person');
    }
  });
});

describe('the phases on the axis', () => {
  it('follow one another and fill the length that is stated first', () => {
    const drawn = phasePlans.map((plan) => spansOf(plan).map(({ from, to }) => [from, to]));
    expect(drawn).toEqual([
      [[0, 3]],
      [[0, 6]],
      [[0, 11]],
      [
        [0, 1],
        [1, 7],
        [7, 8],
      ],
    ]);
    expect(phasePlans.map(monthsOfPerson)).toEqual([3, 6, 11, 6]);
    expect(phasePlans.map(mostMonths)).toEqual([3.5, 6, 11, 8]);
  });
});

describe('shared evidence', () => {
  const evidence = { sources: ['a'], asOf: '2020', confidence: 'source' as const };

  it('is there only where all rest on the same', () => {
    expect(sharedEvidence([evidence, { ...evidence }])).toBe(evidence);
    expect(sharedEvidence([evidence, { ...evidence, asOf: '2021' }])).toBeUndefined();
    expect(sharedEvidence([])).toBeUndefined();
  });
});
