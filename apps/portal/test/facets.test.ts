import { describe, expect, it } from 'vitest';
import { type FacetValues, fits, fromFragment, toFragment } from '../src/lib/facets.ts';

const project: FacetValues = {
  unit: ['maribor', 'pomurje'],
  group: ['roma-women'],
  call: ['sa-2019'],
  status: ['ended'],
};
const offered: FacetValues = { ...project, unit: ['', 'maribor', 'celje'], status: ['', 'ended', 'running'] };

describe('the facets of the list of projects', () => {
  it('let everything through while nothing is chosen', () => {
    expect(fits(project, {})).toBe(true);
  });

  it('ask every chosen facet, and any of several values of a project', () => {
    expect(fits(project, { unit: 'pomurje', status: 'ended' })).toBe(true);
    expect(fits(project, { unit: 'celje' })).toBe(false);
    expect(fits(project, { unit: 'maribor', status: 'running' })).toBe(false);
  });

  it('survive the way through a fragment', () => {
    const choice = { unit: 'maribor', status: 'ended' };
    expect(toFragment(choice)).toBe('#unit=maribor&status=ended');
    expect(fromFragment(toFragment(choice), offered)).toEqual(choice);
    expect(toFragment({})).toBe('');
  });

  it('take nothing from a fragment that no control offers', () => {
    expect(fromFragment('#unit=atlantis&colour=red&status=running', offered)).toEqual({ status: 'running' });
    expect(fromFragment('#%E0%A4%A', offered)).toEqual({});
    expect(fromFragment('', offered)).toEqual({});
  });
});
