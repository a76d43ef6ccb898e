import {
  Id,
  LocalizedText,
  Municipality,
  MunicipalityId,
  Programme,
  RegionalUnit,
} from '@vstopna-tocka/core';
import { municipalities, municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { programmes } from '@vstopna-tocka/core/programmes';
import { translator } from '../../../shared/build/i18n.ts';
import { languagesOf } from '../../../shared/routes.ts';

/** Records as they are published: those of core, with what else a reader would have to work out. */

export const openMunicipality = Municipality.extend({ regionalUnit: Id });
export const openUnit = RegionalUnit.extend({ municipalities: MunicipalityId.array() });
export const openProgramme = Programme.extend({ name: LocalizedText });

export type OpenMunicipality = Municipality & { regionalUnit: string };
export type OpenUnit = RegionalUnit & { municipalities: MunicipalityId[] };
export type OpenProgramme = Programme & { name: LocalizedText };

export const openMunicipalities: readonly OpenMunicipality[] = municipalities.map((municipality) => ({
  ...municipality,
  regionalUnit: regionalUnitOf(municipality).id,
}));

export const openUnits: readonly OpenUnit[] = regionalUnits.map((unit) => ({
  ...unit,
  municipalities: municipalitiesOf(unit.id).map(({ id }) => id),
}));

export const openProgrammes: readonly OpenProgramme[] = programmes.map((programme) => {
  const key = `rules:programmes.${programme.id}.name` as 'rules:programmes.sa-2017-long.name';
  const name = Object.fromEntries(languagesOf('programme').map((lang) => [lang, translator(lang)(key)]));
  return { ...programme, name: LocalizedText.parse(name) };
});
