import { municipalities, municipalityBySlug } from '@vstopna-tocka/core/places';
import { projects } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { elsewhereIn, projectsIn, projectsInUnit, settlementsIn } from '../src/lib/served.ts';

const municipality = (slug: string) => {
  const found = municipalityBySlug(slug);
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
};

describe('settlements with other contacts', () => {
  const groups = municipalities.flatMap(elsewhereIn);

  it('are 22 in five municipalities, 15 of them with another centre', () => {
    const count = (list: typeof groups) => list.flatMap(({ settlements }) => settlements).length;
    expect(groups).toHaveLength(5);
    expect(count(groups)).toBe(22);
    expect(count(groups.filter(({ csd }) => csd))).toBe(15);
  });

  it('name those who serve them', () => {
    const [group] = elsewhereIn(municipality('ivancna-gorica'));
    expect(group?.settlements).toContain('Pusti Javor');
    expect(group?.csd?.id).toBe('csd-osrednja-slovenija-vzhod');
    expect(group?.csdUnits.map(({ id }) => id)).toEqual(['csd-unit-litija']);
    expect(group?.labourOffices.map(({ id }) => id)).toEqual(['labour-office-litija']);
  });

  it('keep the centre where only the local unit differs', () => {
    const [group] = elsewhereIn(municipality('velenje'));
    expect(group?.settlements).toEqual(['Podkraj pri Velenju']);
    expect(group?.csd).toBeUndefined();
    expect(group?.regionalUnit.id).toBe('savinjsko-saleska');
  });

  it('are none elsewhere', () => {
    expect(elsewhereIn(municipality('trebnje'))).toEqual([]);
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
