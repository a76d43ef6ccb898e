import { describe, expect, it } from 'vitest';
import { ageInMonths, todos } from '../scripts/todo.ts';
import { entryPoints } from '../src/entry-points.ts';

const TODAY = '2026-11-22';

describe('facts:todo', () => {
  it('lists every contact field that is missing, once, with an address to look it up', () => {
    const missing = todos(TODAY, 36).filter((t) => t.kind === 'missing' && t.field.startsWith('contact.'));
    const expected = entryPoints.flatMap((e) =>
      (['address', 'postcode', 'town', 'phone', 'email'] as const).filter((field) => !e.contact[field]),
    );
    expect(missing).toHaveLength(expected.length);
    expect(missing.filter((t) => !t.address.startsWith('http'))).toEqual([]);
  });

  it('lists the programmes without published conditions, with the call to read', () => {
    const open = todos(TODAY, 36).filter((t) => t.field.startsWith('targetGroup'));
    expect(open.map((t) => t.record)).toContain('sa-2024-plus');
    expect(open.find((t) => t.record === 'sa-2024-plus')?.address).toContain('uradni-list.si');
  });

  it('counts more values as old the shorter the age', () => {
    const old = (months: number) => todos(TODAY, months).filter((t) => t.kind === 'old').length;
    expect(old(12)).toBeGreaterThan(old(60));
    expect(old(60)).toBeGreaterThan(old(1200));
  });

  it('lists the Croatian words and names that nobody has read in a source', () => {
    const unsure = todos(TODAY, 36).filter((t) => t.kind === 'unsure');
    expect(unsure.filter((t) => t.file === 'glossary.csv').map((t) => t.record)).toContain('regijska-enota');
    expect(unsure.filter((t) => t.file === 'cross-border/partners.yaml').length).toBeGreaterThan(0);
  });

  it.each([
    ['2025-11', 12],
    ['2025', 11],
    ['2018-10-01', 97],
    ['../2018-09', 98],
    ['2019/..', 83],
  ])('reads the age of %s', (asOf, months) => {
    expect(ageInMonths(asOf, TODAY)).toBe(months);
  });
});
