import { createFinder, type Match } from '@vstopna-tocka/core/finder';
import { fold, slugify } from '@vstopna-tocka/core/slug';
import type { PlacesIndex, SettlementsIndex } from '../../lib/places-index.ts';

/** A municipality that a query or a position may mean, and how it was found. */
export interface Hit {
  name: string;
  slug: string;
  /** The name of the regional unit that serves the place. */
  unit: string;
  /** What of the query matched; nothing where a position was looked up. */
  matched?: Pick<Match, 'kind' | 'text'>;
  /** `settlement`: the place has other contacts than its municipality; `some`: some settlements of it have. */
  elsewhere?: 'settlement' | 'some';
  administrativeUnit?: string;
  /** The id of an entry point, for a quarter with a source. */
  csdUnit?: string;
}

export interface Answer {
  hits: Hit[];
  /** Enter may open the page: one candidate is left and nothing of greater weight begins so. */
  alone: boolean;
  /** The official name of the Croatian place that is meant, if any. */
  croatian?: string;
  /** Names to choose from where there is no hit: those that begin so, or those that differ by a slip. */
  suggestions: string[];
  suggested: 'completions' | 'near';
}

const nothing: Answer = { hits: [], alone: false, suggestions: [], suggested: 'near' };

/** The index in the form that the finder of core takes. */
export const finderData = (places: PlacesIndex, settlements: SettlementsIndex = {}) => ({
  municipalities: places.municipalities.map(([id, name, , ...aliases]) => ({ id, name, aliases })),
  postcodes: places.postcodes.map(([code, name, ...municipalities]) => ({ code, name, municipalities })),
  settlements: Object.entries(settlements).flatMap(([municipality, entries]) =>
    entries.map((entry) => {
      const [name, secondName, administrativeUnit] = typeof entry === 'string' ? [entry] : entry;
      return {
        name,
        municipality: Number(municipality),
        ...(secondName ? { secondName } : {}),
        ...(administrativeUnit ? { administrativeUnit } : {}),
      };
    }),
  ),
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
 * @param settlements without them only municipalities and postcodes are found
 * @returns a function from what a person typed to all that it may mean, or to suggestions where it means nothing
 */
export function createSearch(places: PlacesIndex, settlements?: SettlementsIndex): (query: string) => Answer {
  const finder = createFinder(finderData(places, settlements));
  // Suggests municipalities and postcodes before the many settlements.
  const main = settlements ? createFinder(finderData(places)) : finder;
  const byId = new Map(places.municipalities.map((municipality) => [municipality[0], municipality]));

  const hitOf = ({ kind, text, municipality, administrativeUnit }: Match): Hit[] => {
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
        ...(administrativeUnit ? { elsewhere: 'settlement' } : some ? { elsewhere: 'some' } : {}),
      },
    ];
  };

  return (query) => {
    const key = fold(query);
    if (key === '') return nothing;
    // A number of the register means nothing to people: to them `12` is the beginning of a postcode.
    const hits = finder
      .find(query)
      .filter(({ kind }) => kind !== 'register-id')
      .flatMap(hitOf);
    if (hits.length > 0) return { ...nothing, hits, alone: hits.length === 1 };
    const suggestions = [...new Set([...main.suggest(query, 6), ...finder.suggest(query, 8)])].slice(0, 8);
    const completes = suggestions.some((name) => fold(name).startsWith(key));
    return { ...nothing, hits, suggestions, suggested: completes ? 'completions' : 'near' };
  };
}
