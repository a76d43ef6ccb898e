import { municipalityBySlug } from '@vstopna-tocka/core/places';
import { projects } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { projectsIn, projectsInUnit, settlementsIn } from '../build/served.ts';

const municipality = (slug: string) => {
  const found = municipalityBySlug(slug);
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
};

describe('settlements', () => {
  it('stand in their municipality', () => {
    expect(settlementsIn(municipality('trebnje'))).toHaveLength(133);
  });
});

describe('projects', () => {
  it('stand in their municipality and in their regional unit', () => {
    expect(projectsIn(municipality('crnomelj')).map(({ id }) => id)).toEqual([
      'zik-crnomelj-opolnomocenje',
      'zik-crnomelj-rominje',
      'zik-crnomelj-odrasli',
    ]);
    expect(projectsInUnit('celje').map(({ id }) => id)).toEqual(['lu-celje-albanske-zenske']);
    expect(projectsInUnit('zasavje')).toEqual([]);
  });

  it('are all in some unit', () => {
    const units = new Set(projects.flatMap(({ runs }) => runs.map(({ regionalUnit }) => regionalUnit)));
    const listed = new Set([...units].flatMap(projectsInUnit));
    expect(listed.size).toBe(projects.length);
  });
});
