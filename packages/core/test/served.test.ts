import { describe, expect, it } from 'vitest';
import { findPlace } from '../src/lookup.ts';
import { municipalities, municipalityBySlug } from '../src/places.ts';
import { elsewhereIn, servedBy } from '../src/served.ts';
import { settlements } from '../src/settlements.ts';

const municipality = (slug: string) => {
  const found = municipalityBySlug(slug);
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
};
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('those who serve a municipality', () => {
  it('are its own, or those of the administrative unit in which a part of it lies', () => {
    const whole = servedBy(municipality('ivancna-gorica'));
    expect(whole.csd.id).toBe('csd-ljubljana');
    expect(ids(whole.csdUnits)).toEqual(['csd-unit-grosuplje']);
    const part = servedBy(municipality('ivancna-gorica'), 'litija');
    expect(part.csd.id).toBe('csd-osrednja-slovenija-vzhod');
    expect(ids(part.csdUnits)).toEqual(['csd-unit-litija']);
    expect(ids(part.labourOffices)).toEqual(['labour-office-litija']);
  });

  it('are complete for all 212', () => {
    for (const each of municipalities) expect(servedBy(each).csdUnits.length, each.name).toBeGreaterThan(0);
  });

  it('are not guessed for an unknown unit', () => {
    expect(() => servedBy(municipality('trebnje'), 'nowhere')).toThrow(RangeError);
  });
});

describe('settlements served by others', () => {
  it('are all 22 that lie in another administrative unit, in five municipalities', () => {
    const divided = municipalities.filter((each) => elsewhereIn(each).length > 0);
    expect(divided.map(({ name }) => name)).toEqual([
      'Ivančna Gorica',
      'Pesnica',
      'Škocjan',
      'Velenje',
      'Vojnik',
    ]);
    const named = divided.flatMap(elsewhereIn).flatMap((group) => group.settlements);
    const stray = settlements.filter(({ administrativeUnit }) => administrativeUnit);
    expect(named.sort()).toEqual(stray.map(({ name }) => name).sort());
    expect(named).toHaveLength(22);
  });

  it('count also where the centre is the same', () => {
    const [group] = elsewhereIn(municipality('velenje'));
    expect(group).toMatchObject({ settlements: ['Podkraj pri Velenju'], administrativeUnit: 'zalec' });
    expect(group?.csd).toBe(servedBy(municipality('velenje')).csd);
    expect(group?.csdUnits).not.toEqual(servedBy(municipality('velenje')).csdUnits);
  });

  it.each([
    ['Velenje', 'Podkraj pri Velenju'],
    ['Vojnik', 'Gabrovec pri Dramljah'],
    ['Pesnica', 'Pernica'],
    ['Škocjan', 'Bučka'],
    ['Ivančna Gorica', 'Sobrače'],
  ])('carry a note in the look-up, and so does %s', (name, settlement) => {
    const [whole] = findPlace(name).candidates;
    expect(whole?.note).toBe('some-settlements-served-by-other-unit');
    expect(whole?.exceptions?.map((each) => each.settlement)).toContain(settlement);
    const part = findPlace(settlement).candidates.find((each) => each.municipality === whole?.municipality);
    expect(part?.note).toBe('settlement-served-by-other-unit');
  });
});
