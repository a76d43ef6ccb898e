import { createFinder, type FinderData, type Match } from '@vstopna-tocka/core/finder';
import { fold, slugify } from '@vstopna-tocka/core/slug';
import type { Listed, PlacesIndex, SettlementsIndex } from '../places-index.ts';

/** A municipality that a query or a position may mean, and how it was found. */
export interface Hit {
  name: string;
  slug: string;
  /** The name of the regional unit that serves the place. */
  unit: string;
  /** What of the query matched; nothing where a position was looked up. */
  matched?: Pick<Match, 'kind' | 'text'>;
  /** `settlement`: others serve the place than its municipality; `some`: others serve some settlements of it. */
  elsewhere?: 'settlement' | 'some';
  /** The id of the administrative unit of a place that others serve than its municipality. */
  administrativeUnit?: string;
  /** The id of the local unit of the CSD that serves a quarter, in towns with several. */
  csdUnit?: string;
}

export interface Answer {
  hits: Hit[];
  /** The only hit may be opened without asking: all that was typed is understood and means nothing else. */
  alone: boolean;
  /** The official name of the Croatian place that is meant, if any; hits are Slovenian places of that name. */
  croatian?: string;
  /** Names to choose from where there is no hit: those that begin so, or those that differ by a slip. */
  suggestions: string[];
  suggested: 'completions' | 'near';
}

/** Takes a list of the index apart: each place with its municipality and what is known of it. */
const placesIn = (lists: Listed) =>
  Object.entries(lists).flatMap(([municipality, list]) =>
    list.split(';').map((place) => {
      const [name = '', ...known] = place.split('=');
      return { name, municipality: Number(municipality), known };
    }),
  );

const communitiesIn = (lists: Listed, quarter: boolean) =>
  placesIn(lists).map(({ known: [csdUnit], ...place }) => ({ ...place, quarter, csdUnit }));

/** The index in the form that the finder of core takes. */
export const finderData = (
  places: PlacesIndex,
  { settlements, communities, croatian }: SettlementsIndex = {
    settlements: {},
    communities: {},
    croatian: '',
  },
): FinderData => ({
  municipalities: places.municipalities.map(([id, name, , ...aliases]) => ({ id, name, aliases })),
  postcodes: places.postcodes.map(([code, name, ...at]) => ({
    code,
    name,
    places: at.map((place) => {
      const [municipality, administrativeUnit] = typeof place === 'number' ? [place] : place;
      return { municipality, administrativeUnit };
    }),
  })),
  postBoxes: places.postBoxes.map(([name, municipality, codes]) => ({
    name,
    municipality,
    codes: codes.split(' '),
  })),
  communities: [...communitiesIn(places.quarters, true), ...communitiesIn(communities, false)],
  settlements: placesIn(settlements).map(({ known: [secondName, administrativeUnit], ...place }) => ({
    ...place,
    secondName,
    administrativeUnit,
  })),
  regionalUnits: places.units.map((name, unit) => ({
    name,
    municipalities: places.municipalities.filter((each) => each[2] === unit).map(([id]) => id),
  })),
  croatianPlaces: croatian.split(';').map((name) => ({ name })),
});

/** The municipalities with these register numbers, in their order. */
export const hitsAt = (ids: readonly number[], { municipalities, units, divided }: PlacesIndex): Hit[] =>
  ids.flatMap((wanted) => {
    const found = municipalities.find(([id]) => id === wanted);
    if (!found) return [];
    const [id, name, unit] = found;
    const elsewhere = divided.includes(id) ? ({ elsewhere: 'some' } as const) : {};
    return [{ name, slug: slugify(name), unit: units[unit] ?? '', ...elsewhere }];
  });

/**
 * Builds the search of the contact page.
 *
 * @param settlements without them only municipalities, postcodes and quarters are found
 * @returns a function from what a person typed to all that it may mean, or to suggestions where it means nothing
 */
export function createSearch(places: PlacesIndex, settlements?: SettlementsIndex): (query: string) => Answer {
  // A number of the register means nothing to people: to them `12` is the beginning of a postcode.
  const finder = createFinder(finderData(places, settlements), { registerNumbers: false });
  const byId = new Map(places.municipalities.map((municipality) => [municipality[0], municipality]));

  const hitOf = ({ kind, text, municipality, administrativeUnit, csdUnit }: Match): Hit[] => {
    const found = byId.get(municipality);
    if (!found) return [];
    const [, name, ownUnit] = found;
    const unit = (administrativeUnit && places.administrativeUnits[administrativeUnit]) ?? ownUnit;
    const some = !kind.startsWith('settlement') && places.divided.includes(municipality);
    return [
      {
        name,
        slug: slugify(name),
        unit: places.units[Number(unit)] ?? '',
        matched: { kind, text },
        ...(administrativeUnit
          ? { elsewhere: 'settlement', administrativeUnit }
          : some
            ? { elsewhere: 'some' }
            : {}),
        ...(csdUnit ? { csdUnit } : {}),
      },
    ];
  };

  return (query) => {
    const { matches, suggestions, alone, croatian } = finder.find(query);
    const key = fold(query);
    const completes = suggestions.some((name) => fold(name).startsWith(key));
    return {
      hits: matches.flatMap(hitOf),
      alone,
      ...(croatian ? { croatian } : {}),
      suggestions,
      suggested: completes ? 'completions' : 'near',
    };
  };
}
