import {
  csdOf,
  csdUnitsOf,
  csdUnitsOfAdministrativeUnit,
  labourOfficesOfAdministrativeUnit,
} from './entry-points.ts';
import type { EntryPoint } from './model/entry-point.ts';
import type { Municipality, RegionalUnit } from './model/place.ts';
import { regionalUnitOfAdministrativeUnit } from './places.ts';
import { settlements } from './settlements.ts';

/** Those who serve a place. */
export interface Served {
  regionalUnit: RegionalUnit;
  csd: EntryPoint;
  csdUnits: EntryPoint[];
  labourOffices: EntryPoint[];
}

/** Settlements of a municipality that lie in another administrative unit, with those who serve them. */
export interface Elsewhere extends Served {
  settlements: string[];
  /** The id of that administrative unit. */
  administrativeUnit: string;
}

/**
 * Who serves a municipality, or a part of it that lies in another administrative unit.
 *
 * @param municipality Any municipality of this package.
 * @param administrativeUnit The id of the unit in which the part lies; by default the municipality's own.
 * @returns The regional unit with its centre, the local units of the centre and the labour offices.
 * @throws {RangeError} If there is no such administrative unit.
 * @see Decree on the areas of the centres for social work, source `uradni-list-2017-76-decree`.
 */
export function servedBy(
  municipality: Municipality,
  administrativeUnit: string = municipality.administrativeUnit,
): Served {
  const regionalUnit = regionalUnitOfAdministrativeUnit(administrativeUnit);
  const own = administrativeUnit === municipality.administrativeUnit;
  return {
    regionalUnit,
    csd: csdOf(regionalUnit.id),
    csdUnits: own ? csdUnitsOf(municipality) : csdUnitsOfAdministrativeUnit(administrativeUnit),
    labourOffices: labourOfficesOfAdministrativeUnit(administrativeUnit),
  };
}

const apart = settlements.filter(({ administrativeUnit }) => administrativeUnit !== undefined);

/**
 * The settlements of a municipality that others serve than the rest of it. What counts is the administrative unit, also
 * where both units belong to one centre: the local unit and the labour office are others all the same.
 *
 * @param municipality Any municipality of this package.
 * @returns One group for each such administrative unit; none for most municipalities.
 */
export function elsewhereIn(municipality: Municipality): Elsewhere[] {
  const here = apart.filter((settlement) => settlement.municipality === municipality.id);
  return [...new Set(here.flatMap(({ administrativeUnit }) => administrativeUnit ?? []))].map((id) => ({
    settlements: here.filter((each) => each.administrativeUnit === id).map(({ name }) => name),
    administrativeUnit: id,
    ...servedBy(municipality, id),
  }));
}
