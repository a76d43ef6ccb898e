import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { programmes, projects } from '@vstopna-tocka/core/programmes';
import { endedRulesets } from '@vstopna-tocka/rules';
import { paperSizes } from '../addresses.ts';
import type { Params } from '../routes.ts';
import { facetParams } from './facet-options.ts';

/** What there is of each page that there are many of. */
export const params: Params = {
  pastCheck: endedRulesets.map(({ id }) => id),
  municipality: municipalities.map(({ slug }) => slug),
  poster: municipalities.flatMap(({ slug }) => paperSizes.map((size) => `${slug}/${size}`)),
  facet: facetParams(),
  unit: regionalUnits.map(({ id }) => id),
  programme: programmes.map(({ id }) => id),
  project: projects.map(({ id }) => id),
};
