import type { Programme, Project } from '@vstopna-tocka/core';
import { municipalities, municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { projects } from '@vstopna-tocka/core/programmes';
import { rulesets } from '@vstopna-tocka/rules/rulesets';
import { inAlphabet } from '../alphabet.ts';
import { type Facet, type FacetValues, facets } from '../facets.ts';
import { href } from '../routes.ts';
import { type Lang, translator } from './i18n.ts';
import { programmeOf, statusOf, targetGroupOf, unitsOf } from './projects.ts';

const groups = ['dsp-recipients', 'adults', 'other-culture-women', 'roma-women', 'unknown'] as const;
const types = ['plus', 'lot', 'long', 'intermediate', 'short', 'unknown'] as const;
const statuses = ['running', 'ended', 'unknown'] as const;
/** What the sources say of language: no more than for whom it is a barrier. */
const languageNeeds = ['barrier', 'unknown'] as const;

const typeOf = (programme: Programme | undefined): (typeof types)[number] => programme?.type ?? 'unknown';

/** The values of a project in each facet. A project is within reach of every municipality of its regional units. */
export function valuesOf(project: Project): FacetValues {
  const programme = programmeOf(project);
  const group = targetGroupOf(project);
  const units = unitsOf(project);
  return {
    municipality: units.flatMap((unit) => municipalitiesOf(unit).map(({ slug }) => slug)),
    unit: units,
    group: [group],
    language: [group === 'other-culture-women' ? 'barrier' : 'unknown'],
    type: [typeOf(programme)],
    call: rulesets
      .filter(({ programmes }) => programmes.some(({ id }) => id === programme?.id))
      .map(({ id }) => id),
    status: [statusOf(project)],
  };
}

/** The values of all projects, in the order of the data. */
export const allValues: readonly FacetValues[] = projects.map(valuesOf);

/** A value of a facet that a person can choose. */
export interface Option {
  value: string;
  label: string;
  /** Set for names, which are Slovenian on every page. */
  slovenian?: true;
  /** The regional unit of a municipality. */
  unit?: string;
}

/** All that can be chosen in each facet. */
export function optionsIn(lang: Lang): Record<Facet, Option[]> {
  const t = translator(lang);
  return {
    municipality: inAlphabet(municipalities, lang).map((municipality) => ({
      value: municipality.slug,
      label: municipality.name,
      slovenian: true,
      unit: regionalUnitOf(municipality).id,
    })),
    unit: inAlphabet(regionalUnits, lang).map(({ id, name }) => ({
      value: id,
      label: name,
      slovenian: true,
    })),
    group: groups.map((value) => ({ value, label: t(`programmes:groups.${value}`) })),
    language: languageNeeds.map((value) => ({ value, label: t(`programmes:languages.${value}`) })),
    type: types.map((value) => ({ value, label: t(`programmes:types.${value}`) })),
    call: rulesets
      .toReversed()
      .map(({ id }) => ({ value: id, label: t(`rules:rulesets.${id as 'sa-2019'}.name`) })),
    status: statuses.map((value) => ({ value, label: t(`programmes:status.${value}`) })),
  };
}

/** The facets with pages of their own. The pages of municipalities name the projects there and in their unit already. */
export const pagedFacets = facets.filter((facet) => facet !== 'municipality');

/** The address of the page of a value, e.g. `/sl/programi-po/unit/celje/`; its parameter is what a fragment says too. */
export const facetHref = (facet: Facet, value: string, lang: Lang): string =>
  href('facet', lang, `${facet}/${value}`);

/** The parameters of the pages that show one filter each: facet and value, e.g. `call/sa-2019`. */
export const facetParams = (): string[] => {
  const options = optionsIn('sl');
  return pagedFacets.flatMap((facet) => options[facet].map(({ value }) => `${facet}/${value}`));
};
