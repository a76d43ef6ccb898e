import type { Municipality, Project } from '@vstopna-tocka/core';
import { projects } from '@vstopna-tocka/core/programmes';
import { elsewhereIn } from '@vstopna-tocka/core/served';
import { settlements } from '@vstopna-tocka/core/settlements';
import { type Lang, translator } from './i18n.ts';

/** The place on a municipality's page that speaks of settlements with other contacts. */
export const elsewhereId = 'drugi-kontakti';

/** That some settlements have other contacts, for cards and posters; nothing where there are none. */
export const elsewhereText = (municipality: Municipality, lang: Lang): string | undefined =>
  elsewhereIn(municipality).length > 0 ? translator(lang)('municipalities:card.elsewhere') : undefined;

/** The settlements of a municipality in alphabetical order, as the register names them. */
export const settlementsIn = (municipality: Municipality) =>
  settlements.filter((settlement) => settlement.municipality === municipality.id);

/** The projects known to have run in a municipality. */
export const projectsIn = (municipality: Municipality): Project[] =>
  projects.filter(({ runs }) => runs.some((run) => run.municipality === municipality.id));

/** The projects known to have run in a regional unit. */
export const projectsInUnit = (regionalUnit: string): Project[] =>
  projects.filter(({ runs }) => runs.some((run) => run.regionalUnit === regionalUnit));
