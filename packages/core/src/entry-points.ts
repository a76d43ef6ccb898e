import { entryPoints } from './generated/entryPoints.ts';
import { institutions } from './generated/institutions.ts';
import type { EntryPoint, Institution } from './model/entry-point.ts';
import type { Municipality } from './model/place.ts';

export { entryPoints, institutions };

const byId = new Map(entryPoints.map((entry) => [entry.id, entry]));

/** The entry point with this id, e.g. `csd-celje`, `csd-unit-lasko`, `labour-office-lasko`. */
export const entryPointById = (id: string): EntryPoint | undefined => byId.get(id);

/**
 * An institution by id: `zrsz`, the Employment Service, `csd-slovenije`, the common site of all centres, or `mddsz`, the
 * ministry above them.
 */
export const institutionById = (id: string): Institution | undefined =>
  institutions.find((institution) => institution.id === id);

/**
 * The centre for social work of a regional unit.
 *
 * @throws {RangeError} If there is no such regional unit.
 */
export function csdOf(regionalUnitId: string): EntryPoint {
  const csd = byId.get(`csd-${regionalUnitId}`);
  if (!csd)
    throw new RangeError(`regionalUnitId: expected the id of a regional unit, got "${regionalUnitId}"`);
  return csd;
}

/** The local units of the CSD that work in an administrative unit: five in Ljubljana, two in Maribor, else one. */
export const csdUnitsOfAdministrativeUnit = (id: string): EntryPoint[] =>
  entryPoints.filter((entry) => entry.kind === 'csd-unit' && entry.administrativeUnits.includes(id));

/** The labour offices of an administrative unit. Worked out from the names, see the evidence of each. */
export const labourOfficesOfAdministrativeUnit = (id: string): EntryPoint[] =>
  entryPoints.filter((entry) => entry.kind === 'labour-office' && entry.administrativeUnits.includes(id));

/** The local units of the CSD that serve a municipality; several where a city is split among units. */
export const csdUnitsOf = (municipality: Municipality): EntryPoint[] =>
  municipality.csdUnits.value.flatMap((id) => byId.get(id) ?? []);

/** The labour offices that serve a municipality. */
export const labourOfficesOf = (municipality: Municipality): EntryPoint[] =>
  labourOfficesOfAdministrativeUnit(municipality.administrativeUnit);
