import { administrativeUnits } from './generated/administrativeUnits.ts';
import { municipalities } from './generated/municipalities.ts';
import { postcodes } from './generated/postcodes.ts';
import { regionalUnits } from './generated/regionalUnits.ts';
import { statisticalRegions } from './generated/statisticalRegions.ts';
import type {
  AdministrativeUnit,
  Municipality,
  MunicipalityId,
  RegionalUnit,
  StatisticalRegion,
} from './model/place.ts';

export { administrativeUnits, municipalities, postcodes, regionalUnits, statisticalRegions };

const index = <K, T>(records: readonly T[], key: (record: T) => K) =>
  new Map(records.map((record) => [key(record), record]));

const byId = index(municipalities, (m) => m.id);
const bySlug = index(municipalities, (m) => m.slug);
const unitsById = index(regionalUnits, (u) => u.id);
const administrativeById = index(administrativeUnits, (a) => a.id);
const regionsById = index(statisticalRegions, (r) => r.id);

/** The municipality with this number in the official register, 1 to 213; `undefined` where there is none. */
export const municipalityById = (id: MunicipalityId): Municipality | undefined => byId.get(id);

/** The municipality with this slug, e.g. `skofja-loka`; `undefined` where there is none. */
export const municipalityBySlug = (slug: string): Municipality | undefined => bySlug.get(slug);

/** The regional unit with this id, e.g. `celje`; `undefined` where there is none. */
export const regionalUnitById = (id: string): RegionalUnit | undefined => unitsById.get(id);

/** The administrative unit with this id; `undefined` where there is none. */
export const administrativeUnitById = (id: string): AdministrativeUnit | undefined =>
  administrativeById.get(id);

/** The statistical region with this id; `undefined` where there is none. */
export const statisticalRegionById = (id: string): StatisticalRegion | undefined => regionsById.get(id);

/**
 * The regional unit of an administrative unit.
 *
 * @param id The id of an administrative unit, e.g. `lasko`.
 * @throws {RangeError} If there is no such administrative unit.
 * @see Decree on the areas of the centres for social work, source `uradni-list-2017-76-decree`.
 */
export function regionalUnitOfAdministrativeUnit(id: string): RegionalUnit {
  const unit = unitsById.get(administrativeById.get(id)?.regionalUnit.value ?? '');
  if (!unit)
    throw new RangeError(`administrativeUnit: expected the id of an administrative unit, got "${id}"`);
  return unit;
}

/**
 * The regional unit of a municipality. It follows from the administrative unit, never from the statistical region.
 *
 * @param municipality Any municipality of this package.
 */
export const regionalUnitOf = (municipality: Municipality): RegionalUnit =>
  regionalUnitOfAdministrativeUnit(municipality.administrativeUnit);

/** The municipalities of a regional unit, in alphabetical order; empty for an unknown id. */
export const municipalitiesOf = (regionalUnitId: string): Municipality[] =>
  municipalities.filter((municipality) => regionalUnitOf(municipality).id === regionalUnitId);
