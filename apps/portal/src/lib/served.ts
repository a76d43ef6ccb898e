import type { EntryPoint, Municipality, Project, RegionalUnit } from '@vstopna-tocka/core';
import {
  csdOf,
  csdUnitsOfAdministrativeUnit,
  labourOfficesOfAdministrativeUnit,
} from '@vstopna-tocka/core/entry-points';
import {
  administrativeUnitById,
  regionalUnitOf,
  regionalUnitOfAdministrativeUnit,
} from '@vstopna-tocka/core/places';
import { projects } from '@vstopna-tocka/core/programmes';
import { settlements } from '@vstopna-tocka/core/settlements';

/** The place on a municipality's page that speaks of settlements with other contacts. */
export const elsewhereId = 'drugi-kontakti';

/** Settlements of a municipality that lie in another administrative unit, with those who serve them. */
export interface Elsewhere {
  settlements: string[];
  administrativeUnit: string;
  regionalUnit: RegionalUnit;
  /** The centre, only where it is another one than that of the municipality. */
  csd?: EntryPoint;
  csdUnits: EntryPoint[];
  labourOffices: EntryPoint[];
}

/** The settlements of a municipality in alphabetical order, as the register names them. */
export const settlementsIn = (municipality: Municipality) =>
  settlements.filter((settlement) => settlement.municipality === municipality.id);

/** The settlements of a municipality with other contacts than the rest of it, by administrative unit. */
export function elsewhereIn(municipality: Municipality): Elsewhere[] {
  const groups = Map.groupBy(settlementsIn(municipality), ({ administrativeUnit }) => administrativeUnit);
  return [...groups].flatMap(([id, members]) => {
    if (id === undefined) return [];
    const regionalUnit = regionalUnitOfAdministrativeUnit(id);
    return [
      {
        settlements: members.map(({ name }) => name),
        administrativeUnit: administrativeUnitById(id)?.name ?? id,
        regionalUnit,
        ...(regionalUnit === regionalUnitOf(municipality) ? {} : { csd: csdOf(regionalUnit.id) }),
        csdUnits: csdUnitsOfAdministrativeUnit(id),
        labourOffices: labourOfficesOfAdministrativeUnit(id),
      },
    ];
  });
}

/** The projects known to have run in a municipality. */
export const projectsIn = (municipality: Municipality): Project[] =>
  projects.filter(({ runs }) => runs.some((run) => run.municipality === municipality.id));

/** The projects known to have run in a regional unit. */
export const projectsInUnit = (regionalUnit: string): Project[] =>
  projects.filter(({ runs }) => runs.some((run) => run.regionalUnit === regionalUnit));
