import { describe, expect, it } from 'vitest';
import { isDisputed, values } from '../src/claims.ts';
import * as crossBorder from '../src/cross-border.ts';
import { csdOf, csdUnitsOf, entryPoints, institutions, labourOfficesOf } from '../src/entry-points.ts';
import * as evaluation from '../src/evaluation.ts';
import * as figures from '../src/figures.ts';
import { terms } from '../src/glossary.ts';
import { communities, croatianPlaces, postBoxes } from '../src/place-names.ts';
import {
  administrativeUnits,
  municipalities,
  municipalitiesOf,
  municipalityBySlug,
  postcodes,
  regionalUnitOf,
  regionalUnitOfAdministrativeUnit,
  regionalUnits,
  statisticalRegions,
} from '../src/places.ts';
import * as process from '../src/process.ts';
import { calls, programmes, projects } from '../src/programmes.ts';
import { settlements } from '../src/settlements.ts';
import { sourceById, sources } from '../src/sources.ts';
import { statementById, statements } from '../src/statements.ts';
import * as training from '../src/training.ts';

const people = [crossBorder, evaluation, figures, terms, process, training];

const bySlug = (slug: string) => {
  const found = municipalityBySlug(slug);
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
};

describe('counts', () => {
  it.each([
    ['municipalities', municipalities, 212],
    ['administrative units', administrativeUnits, 58],
    ['regional units', regionalUnits, 16],
    ['statistical regions', statisticalRegions, 12],
    ['settlements', settlements, 6035],
    ['postcodes', postcodes, 466],
    ['parts of municipalities', communities, 1249],
    ['quarters of towns', communities.filter(({ kind }) => kind === 'town-quarter'), 69],
    ['parts of Maribor with their unit', communities.filter(({ csdUnit }) => csdUnit), 17],
    ['codes of post boxes', postBoxes.flatMap(({ codes }) => codes), 88],
    ['places in Croatia', croatianPlaces, 553],
    ['centres for social work', entryPoints.filter((e) => e.kind === 'csd'), 16],
    ['local units', entryPoints.filter((e) => e.kind === 'csd-unit'), 63],
    ['labour offices', entryPoints.filter((e) => e.kind === 'labour-office'), 58],
    ['runs', projects.flatMap((p) => p.runs), 35],
  ])('%s', (_name, records, count) => {
    expect(records).toHaveLength(count);
  });
});

describe('who serves whom', () => {
  it('follows the administrative unit where the statistical region would mislead', () => {
    const served = (slug: string) => regionalUnitOf(bySlug(slug)).id;
    expect(['radece', 'bistrica-ob-sotli'].map(served)).toEqual(['celje', 'celje']);
    expect(served('litija')).toBe('osrednja-slovenija-vzhod');
    const west = ['kocevje', 'kostel', 'osilnica', 'ribnica', 'sodrazica', 'loski-potok'];
    expect(west.map(served)).toEqual(west.map(() => 'osrednja-slovenija-zahod'));
    expect(
      municipalitiesOf('osrednja-slovenija-zahod')
        .map((m) => m.slug)
        .sort(),
    ).toEqual([...west].sort());
  });

  it('gives every municipality a regional unit, a centre, a local unit and a labour office', () => {
    for (const municipality of municipalities) {
      const unit = regionalUnitOf(municipality);
      expect(csdOf(unit.id).regionalUnit).toBe(unit.id);
      const local = csdUnitsOf(municipality);
      expect(local.length, municipality.name).toBeGreaterThan(0);
      for (const entry of [...local, ...labourOfficesOf(municipality)])
        expect(entry.regionalUnit, `${municipality.name}: ${entry.name}`).toBe(unit.id);
      expect(labourOfficesOf(municipality), municipality.name).toHaveLength(1);
    }
  });

  it('knows the fifteen settlements that another regional unit serves', () => {
    const elsewhere = settlements.filter(({ municipality, administrativeUnit }) => {
      const own = municipalities.find((m) => m.id === municipality);
      return (
        own &&
        administrativeUnit &&
        regionalUnitOfAdministrativeUnit(administrativeUnit) !== regionalUnitOf(own)
      );
    });
    expect(elsewhere).toHaveLength(15);
    expect(new Set(elsewhere.map((s) => s.municipality))).toEqual(
      new Set([bySlug('ivancna-gorica').id, bySlug('skocjan').id]),
    );
  });

  it('splits Ljubljana among five local units and Maribor among two', () => {
    expect(csdUnitsOf(bySlug('ljubljana'))).toHaveLength(5);
    expect(csdUnitsOf(bySlug('maribor'))).toHaveLength(2);
    expect(csdUnitsOf(bySlug('ig')).map((u) => u.id)).toEqual(['csd-unit-ljubljana-vic-rudnik']);
  });
});

describe('statements', () => {
  it('keep the disagreements of the sources', () => {
    const disputed = statements.filter((s) => isDisputed(s.claims));
    expect(Object.fromEntries(disputed.map((s) => [s.id, values(s.claims)]))).toEqual({
      'regional-units': [16, 15],
      'operation-programme': ['objective-9-1-1-development', 'objective-9-1-1-system'],
      'long-programme-age-limit': ['below-49', 'up-to-49'],
      'short-programme-duration': [3, 3.5],
      'csd-local-units': [63, 62],
    });
  });

  it('add up: the value of the operation by region and by fund', () => {
    const eur = (id: string) => Number(statementById(id)?.claims[0]?.value);
    expect(eur('operation-value-west') + eur('operation-value-east')).toBe(eur('operation-value'));
    expect(eur('operation-value-esf') + eur('operation-value-slovenia')).toBe(eur('operation-value'));
  });
});

describe('calls', () => {
  it('are in the order of publication', () => {
    expect(calls.map((c) => c.order)).toEqual(calls.map((_, index) => index + 1));
    const published = calls.flatMap((c) => c.published?.value ?? []);
    expect(published).toEqual([...published].sort());
  });

  it('split their projects by cohesion region without remainder', () => {
    for (const { id, projectsPlanned, projectsEast, projectsWest } of calls) {
      const [all, east, west] = [projectsPlanned, projectsEast, projectsWest].map((f) => f?.[0]?.value);
      if (east !== undefined && west !== undefined) expect(east + west, id).toBe(all);
    }
  });

  it('place each run in the regional unit of its municipality', () => {
    for (const run of projects.flatMap((p) => p.runs)) {
      const place = municipalities.find((m) => m.id === run.municipality);
      if (place) expect(run.regionalUnit, run.place).toBe(regionalUnitOf(place).id);
    }
  });
});

describe('sources', () => {
  it('have unique addresses or a reason to share one', () => {
    const addresses = sources.flatMap((s) => (s.url && !s.id.startsWith('2sokrog') ? [s.url] : []));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('are all cited or describe the boundaries', () => {
    const text = JSON.stringify([
      municipalities,
      administrativeUnits,
      regionalUnits,
      entryPoints,
      institutions,
      calls,
      programmes,
      projects,
      statements,
      people,
    ]);
    // Cited by the rules only, or by the tables as a whole.
    const elsewhere = new Set([
      'croatian-places',
      'e-utrip-2017',
      'gurs-areas',
      'gurs-boundaries-2020',
      'gurs-boundaries-2026',
      'gurs-register-2024',
      'gurs-register-2026',
      'posta-slovenije-codes',
    ]);
    const idle = sources.filter((s) => !text.includes(`"${s.id}"`) && !elsewhere.has(s.id));
    expect(idle.map((s) => s.id)).toEqual([]);
    expect(sourceById('uradni-list-2017-76-decree')?.date).toBe('2017-12-22');
  });
});

describe('privacy', () => {
  const text = JSON.stringify([entryPoints, projects, calls, statements, people]);

  it('publishes no mobile number: those belonged to persons or to finished projects', () => {
    expect(text).not.toMatch(/"0(30|31|40|41|51|64|65|68|69|70|71)[ /]/);
  });

  it('publishes mailboxes of institutions only', () => {
    const all = `${text}${JSON.stringify(institutions)}`;
    for (const mailbox of all.match(/[\w.-]+@[\w.-]+/g) ?? [])
      expect(mailbox).toMatch(/^(gp-?csd\.[a-z]+|gp\.mddsz)@gov\.si$|^kontaktni\.center@ess\.gov\.si$/);
  });
});

describe('immutability', () => {
  it('freezes every record to the bottom', () => {
    const first = entryPoints.find((e) => e.contact.phone);
    expect(Object.isFrozen(entryPoints)).toBe(true);
    expect(Object.isFrozen(first?.contact.phone?.[0]?.sources)).toBe(true);
  });
});
