import { describe, expect, it } from 'vitest';
import { dated } from '../scripts/contacts.ts';
import { coverage } from '../scripts/coverage.ts';
import { best, isOld, knownSince } from '../src/claims.ts';
import { csdOf, entryPointById, entryPoints, institutions } from '../src/entry-points.ts';
import type { Claim, EntryPoint } from '../src/model/index.ts';
import { municipalities, municipalityBySlug } from '../src/places.ts';
import { commonHours, firstCall, reach, websiteOf } from '../src/reach.ts';
import { elsewhereIn, servedBy } from '../src/served.ts';

const reachOf = (slug: string) => {
  const municipality = municipalityBySlug(slug);
  if (!municipality) throw new Error(`no municipality ${slug}`);
  return reach(servedBy(municipality));
};
const first = (slug: string) => {
  const { step, phone } = firstCall(reachOf(slug));
  return [step.role, step.office.id, phone.value, phone.asOf];
};
const office = (id: string): EntryPoint => {
  const found = entryPointById(id);
  if (!found) throw new Error(`no office ${id}`);
  return found;
};

describe('the way to somebody who answers', () => {
  it.each([
    ['celje', ['unit', 'csd-unit-celje', '03 425 63 24', '2021-09-13']],
    ['ormoz', ['centre', 'csd-spodnje-podravje', '02 787 56 00', '2019/..']],
    ['piran', ['centre', 'csd-juzna-primorska', '05 663 45 34', '2023-07/2024-12']],
    ['trebnje', ['ministry', 'mddsz', '01 369 77 00', '2021-12-23']],
    // Nobody knows which unit is the own one: the seat connects, where it has a number.
    ['maribor', ['centre', 'csd-maribor', '02 250 66 00', '2023-07/2025-06']],
    ['ljubljana', ['unit', 'csd-unit-ljubljana-siska', '01 583 98 00', '2019/..']],
    // Unit and seat share a number: its newer date counts, and it is said once.
    ['ptuj', ['unit', 'csd-unit-ptuj', '02 787 56 00', '2019/..']],
  ])('starts in %s with the right number', (slug, expected) => {
    expect(first(slug)).toEqual(expected);
  });

  it('ends with a number for every municipality and every part served elsewhere', () => {
    const places = coverage(municipalities.map((municipality) => servedBy(municipality)));
    console.log(JSON.stringify(places));
    expect(places.places).toBe(212);
    expect(places.number.unit + places.number.centre + places.number.ministry).toBe(212);
    const apart = municipalities.flatMap(elsewhereIn);
    for (const group of apart) expect(firstCall(reach(group)).phone.value).toMatch(/^0\d[\d ]+$/);
  });

  it('goes from unit to centre to ministry and says no number twice', () => {
    for (const municipality of municipalities) {
      const { steps, units } = reach(servedBy(municipality));
      const roles = steps.map(({ role }) => role);
      expect(roles.at(-1), municipality.name).toBe('ministry');
      if (units.length === 1) expect(roles).toEqual(['unit', 'centre', 'ministry']);
      const numbers = steps.flatMap(({ phones }) => phones.map(({ value }) => value));
      expect(new Set(numbers).size, municipality.name).toBe(numbers.length);
    }
  });

  it('links to the own page of an office, and never to the domain of a former centre', () => {
    expect(reachOf('crnomelj').directory.url).toMatch(/enota-crnomelj\/$/);
    expect(reachOf('trebnje').directory.url).toBe(
      'https://www.csd-slovenije.si/csd-dolenjska-in-bela-krajina/',
    );
    expect(reachOf('trbovlje').directory.office.id).toBe('csd-slovenije');
    expect(websiteOf(office('csd-unit-celje').contact)).toBeUndefined();
    for (const { contact } of entryPoints)
      for (const claim of contact.website ?? [])
        if (claim.note?.includes('do not publish')) expect(websiteOf(contact)).not.toBe(claim.value);
  });
});

describe('contacts', () => {
  it('follow the newest source', () => {
    const street = (id: string) => best(csdOf(id).contact.address ?? []).value;
    expect(street('gorenjska')).toBe('Koroška cesta 21');
    expect(street('savinjsko-saleska')).toBe('Stari trg 35');
    const complete = entryPoints.filter(
      ({ kind, contact: { address, postcode, town, phone, email } }) =>
        kind === 'csd' && address && postcode && town && phone && email,
    );
    expect(complete).toHaveLength(10);
  });

  it('are old by their date and by nothing else', () => {
    for (const { id, contact } of [...entryPoints, ...institutions])
      for (const claims of Object.values(contact) as Claim<string>[][])
        for (const { asOf, confidence, sources } of claims) {
          expect(confidence === 'old', `${id} ${asOf}`).toBe(isOld(asOf));
          expect(sources.length === 0, id).toBe(confidence === 'knowledge');
        }
  });

  it.each([
    ['2018-09', true],
    ['2018', true],
    ['2018~', true],
    ['../2018-09', true],
    ['2012/2018-09', true],
    ['2018-10', false],
    ['2018-10-01', false],
    ['2018-10/..', false],
    ['2023-07/2024-12', false],
    [null, false],
  ])('of %s are old: %s', (asOf, expected) => {
    expect(isOld(asOf)).toBe(expected);
  });

  it('compare by the first day that a date may stand for', () => {
    const dates = ['../2018-09', null, '2019/..', '2021-06', '2021-09-13', '2023-07/..'];
    expect([...dates].sort((a, b) => knownSince(a).localeCompare(knownSince(b)))).toEqual(dates);
  });

  it('state hours only where a source prints them, and these agree', () => {
    const withHours = entryPoints.filter(({ contact }) => contact.hours);
    expect(withHours).toHaveLength(11);
    expect(commonHours()).toMatchObject({
      // Six of the eleven are of former centres.
      offices: 5,
      hours: expect.stringMatching(/^Mo 08:00-12:00,13:00-15:00;/),
    });
  });

  it('name the ministry as the last step with telephone and mailbox only', () => {
    const ministry = institutions.find(({ id }) => id === 'mddsz');
    expect(Object.keys(ministry?.contact ?? {})).toEqual(['phone', 'email']);
  });
});

describe('the data build refuses', () => {
  const claim = (asOf: string, confidence: Claim<string>['confidence'] = 'source') => ({
    value: '01 000 00 00',
    sources: ['a'],
    asOf,
    confidence,
  });
  const build =
    (...phone: Claim<string>[]) =>
    () =>
      dated([{ file: 'csd.yaml', value: { id: 'csd-x' }, lineOf: () => 7 }], [{ contact: { phone } }]);

  it('a claim called old by hand', () => {
    expect(build(claim('2010', 'old'))).toThrow(
      'csd.yaml, line 7 (csd-x), field contact.phone: expected source',
    );
  });

  it('an older claim above a newer one', () => {
    expect(build(claim('2010'), claim('2019/..'))).toThrow('the newest claim first');
    expect(build(claim('2019/..'), claim('2010'))()[0]?.contact.phone?.[1]?.confidence).toBe('old');
  });
});
