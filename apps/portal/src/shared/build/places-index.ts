import type {
  AdministrativeUnit,
  Community,
  Municipality,
  RegionalUnit,
  Settlement,
} from '@vstopna-tocka/core';
import type { District } from '@vstopna-tocka/core/districts';
import { elsewhereIn } from '@vstopna-tocka/core/served';
import { fold, slugify } from '@vstopna-tocka/core/slug';
import type { Listed, PlacesIndex, SettlementsIndex } from '../places-index.ts';

interface Places {
  regionalUnits: readonly RegionalUnit[];
  administrativeUnits: readonly AdministrativeUnit[];
  municipalities: readonly Municipality[];
  districts: readonly District[];
  postBoxes: readonly { name: string; municipality: number; codes: readonly string[] }[];
  communities: readonly Community[];
  settlements: readonly Settlement[];
  croatianPlaces: readonly { name: string }[];
}

function listed(places: readonly { municipality: number; known: (string | undefined)[] }[]): Listed {
  const lists: Record<string, string[]> = {};
  for (const { municipality, known } of places) {
    lists[municipality] ??= [];
    lists[municipality].push(
      known
        .map((each) => each ?? '')
        .join('=')
        .replace(/=+$/, ''),
    );
  }
  return Object.fromEntries(
    Object.entries(lists).map(([municipality, list]) => [municipality, list.join(';')]),
  );
}

const communitiesListed = (communities: readonly Community[]) =>
  listed(
    communities.map(({ municipality, name, csdUnit }) => ({ municipality, known: [name, csdUnit?.value] })),
  );

/**
 * Makes the first index.
 *
 * @throws if the slug of a municipality cannot be worked out from its name, as the browser does
 */
export function placesIndex(places: Omit<Places, 'settlements' | 'croatianPlaces'>): PlacesIndex {
  const unitOf = (administrativeUnit: string) => {
    const unit = places.administrativeUnits.find(({ id }) => id === administrativeUnit)?.regionalUnit.value;
    return places.regionalUnits.findIndex(({ id }) => id === unit);
  };
  const stray = places.municipalities.find(({ name, slug }) => slugify(name) !== slug);
  if (stray) throw new Error(`slug of ${stray.name}: expected "${slugify(stray.name)}", got "${stray.slug}"`);
  const divided = places.municipalities.filter((municipality) => elsewhereIn(municipality).length > 0);
  const others = divided.flatMap(elsewhereIn).map(({ administrativeUnit }) => administrativeUnit);
  return {
    units: places.regionalUnits.map(({ name }) => name),
    municipalities: places.municipalities.map(({ id, name, administrativeUnit, aliases }) => [
      id,
      name,
      unitOf(administrativeUnit),
      ...aliases,
    ]),
    postcodes: places.districts.map(({ code, name, places }) => [
      code,
      name,
      ...places.map(({ municipality, administrativeUnit }): number | [number, string] =>
        administrativeUnit ? [municipality, administrativeUnit] : municipality,
      ),
    ]),
    postBoxes: places.postBoxes.map(({ name, municipality, codes }) => [name, municipality, codes.join(' ')]),
    quarters: communitiesListed(places.communities.filter(({ kind }) => kind === 'town-quarter')),
    administrativeUnits: Object.fromEntries(others.map((id) => [id, unitOf(id)])),
    divided: divided.map(({ id }) => id),
  };
}

/** Makes the second index. */
export function settlementsIndex(
  places: Pick<Places, 'settlements' | 'communities' | 'croatianPlaces'>,
): SettlementsIndex {
  const known = new Set(places.settlements.map(({ name, municipality }) => `${municipality} ${fold(name)}`));
  // A name of several places stays: each of them is a name, too.
  const isKnown = ({ name, municipality }: Community) =>
    !/[-/]/.test(name) && known.has(`${municipality} ${fold(name)}`);
  const communities = places.communities.filter(
    (community) => community.kind !== 'town-quarter' && (community.csdUnit || !isKnown(community)),
  );
  return {
    settlements: listed(
      places.settlements.map(({ municipality, name, secondName, administrativeUnit }) => ({
        municipality,
        known: [name, secondName, administrativeUnit],
      })),
    ),
    communities: communitiesListed(communities),
    croatian: places.croatianPlaces.map(({ name }) => name).join(';'),
  };
}
