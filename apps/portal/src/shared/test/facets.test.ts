import { describe, expect, it } from 'vitest';
import { allValues, optionsIn } from '../build/facet-options.ts';
import { countWith, type FacetValues, facets, fits, fromFragment, toFragment } from '../facets.ts';

const project: FacetValues = {
  municipality: ['maribor', 'puconci'],
  unit: ['maribor', 'pomurje'],
  group: ['roma-women'],
  language: ['unknown'],
  type: ['lot'],
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

  it('count what a further value leaves, and what another value of the same facet would', () => {
    const other: FacetValues = { ...project, unit: ['celje'], status: ['running'] };
    const all = [project, other];
    expect(countWith(all, {}, 'unit', 'celje')).toBe(1);
    expect(countWith(all, { status: 'ended' }, 'unit', 'celje')).toBe(0);
    expect(countWith(all, { unit: 'maribor', status: 'ended' }, 'unit', 'pomurje')).toBe(1);
    expect(countWith(all, { unit: 'maribor' }, 'status', 'running')).toBe(0);
  });

  it('offer every value that a project has, and no facet leaves a project out', () => {
    const options = optionsIn('sl');
    for (const facet of facets) {
      const offered = options[facet].map(({ value }) => value);
      expect(new Set(offered).size, facet).toBe(offered.length);
      for (const values of allValues) {
        expect(offered, facet).toEqual(expect.arrayContaining([...values[facet]]));
        // Only the call may be missing: no source ties every project to one.
        if (facet !== 'call') expect(values[facet].length, facet).toBeGreaterThan(0);
      }
    }
  });
});
