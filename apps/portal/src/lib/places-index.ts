import type {
  AdministrativeUnit,
  Municipality,
  Postcode,
  RegionalUnit,
  Settlement,
} from '@vstopna-tocka/core';
import { elsewhereIn } from '@vstopna-tocka/core/served';
import { slugify } from '@vstopna-tocka/core/slug';

/**
 * What the search in the browser needs to know of places, as small as can be. Two files: the first is enough for
 * municipalities and postcodes, the second adds the settlements.
 */
export interface PlacesIndex {
  /** The names of the regional units; elsewhere a unit is its place in this list. */
  units: string[];
  municipalities: [id: number, name: string, unit: number, ...aliases: string[]][];
  postcodes: [code: string, name: string, ...municipalities: number[]][];
  /** The unit of every administrative unit that {@link SettlementsIndex} names. */
  administrativeUnits: Record<string, number>;
  /** The municipalities of which some settlements lie in another administrative unit. */
  divided: number[];
}

/** Settlements by municipality: a name, or name, second name (or nothing) and administrative unit if it differs. */
export type SettlementsIndex = Record<string, (string | [string, string, string?])[]>;

interface Places {
  regionalUnits: readonly RegionalUnit[];
  administrativeUnits: readonly AdministrativeUnit[];
  municipalities: readonly Municipality[];
  postcodes: readonly Postcode[];
  settlements: readonly Settlement[];
}

/**
 * Makes the first index.
 *
 * @throws if the slug of a municipality cannot be worked out from its name, as the browser does
 */
export function placesIndex(places: Places): PlacesIndex {
  const unitOf = (administrativeUnit: string) => {
    const unit = places.administrativeUnits.find(({ id }) => id === administrativeUnit)?.regionalUnit.value;
    return places.regionalUnits.findIndex(({ id }) => id === unit);
  };
  const elsewhere = places.settlements.filter(({ administrativeUnit }) => administrativeUnit);
  const others = elsewhere.flatMap(({ administrativeUnit }) => administrativeUnit ?? []);
  const stray = places.municipalities.find(({ name, slug }) => slugify(name) !== slug);
  if (stray) throw new Error(`slug of ${stray.name}: expected "${slugify(stray.name)}", got "${stray.slug}"`);
  return {
    units: places.regionalUnits.map(({ name }) => name),
    municipalities: places.municipalities.map(({ id, name, administrativeUnit, aliases }) => [
      id,
      name,
      unitOf(administrativeUnit),
      ...aliases,
    ]),
    postcodes: places.postcodes.map(({ code, name, municipalities }) => [code, name, ...municipalities]),
    administrativeUnits: Object.fromEntries(others.map((id) => [id, unitOf(id)])),
    divided: places.municipalities.filter((m) => elsewhereIn(m).length > 0).map(({ id }) => id),
  };
}

/** Makes the second index. */
export function settlementsIndex(settlements: readonly Settlement[]): SettlementsIndex {
  const index: SettlementsIndex = {};
  for (const { name, secondName = '', municipality, administrativeUnit } of settlements) {
    const entry: SettlementsIndex[string][number] = administrativeUnit
      ? [name, secondName, administrativeUnit]
      : secondName
        ? [name, secondName]
        : name;
    index[municipality] ??= [];
    index[municipality].push(entry);
  }
  return index;
}
