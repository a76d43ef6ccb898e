import { csdOf, csdUnitsOf, entryPoints } from '@vstopna-tocka/core/entry-points';
import { municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { elsewhereIn } from '@vstopna-tocka/core/served';
import { slugify } from '@vstopna-tocka/core/slug';
import type { Places } from '../../client/check/data.ts';
import type { Lang } from '../../i18n/index.ts';
import { yearOf } from '../dates.ts';
import { href } from '../routes.ts';

const units = entryPoints.filter(({ kind }) => kind === 'csd-unit');
const centres = regionalUnits.map(({ id }) => csdOf(id));

function unitRow({ name, regionalUnit, contact }: (typeof units)[number]): Places['units'][number] {
  const centre = centres.findIndex((csd) => csd.regionalUnit === regionalUnit);
  const phone = contact.phone?.[0];
  if (!phone?.asOf) return [name, centre];
  const year = String(yearOf(phone.asOf));
  return phone.confidence === 'source'
    ? [name, centre, phone.value, year]
    : [name, centre, phone.value, year, 1];
}

function municipalityRow(municipality: (typeof municipalities)[number]): Places['municipalities'][number] {
  const { name, slug } = municipality;
  if (slugify(name) !== slug) throw new Error(`municipality "${name}": its slug "${slug}" is not its name`);
  const served = csdUnitsOf(municipality).map((unit) => units.indexOf(unit));
  return elsewhereIn(municipality).length > 0 ? [name, served, 1] : [name, served];
}

/** Who serves whom, for the page's script. */
export const placesFor = (lang: Lang): Places => ({
  centres: centres.map(({ name }) => name),
  units: units.map(unitRow),
  municipalities: municipalities.map(municipalityRow),
  page: href('municipality', lang, '{{slug}}'),
});
