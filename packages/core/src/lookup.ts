import { boundaries, deviation } from './boundaries-fine.ts';
import { createLocator } from './coordinates.ts';
import { districts } from './districts.ts';
import { createFinder, type Finder, type FinderData, type Match, type MatchKind } from './finder.ts';
import type { Community, Municipality } from './model/place.ts';
import { communities, croatianPlaces, postBoxes } from './place-names.ts';
import { municipalities, municipalitiesOf, municipalityById, regionalUnits } from './places.ts';
import { elsewhereIn, type Served, servedBy } from './served.ts';
import { settlements } from './settlements.ts';

export * from './finder.ts';

/** A place that a query may mean, with those who serve it. */
export interface PlaceCandidate extends Served {
  matched: { kind: MatchKind | 'coordinates'; text: string };
  municipality: Municipality;
  /** Where `csdUnits` is that of a quarter in a town with several units: the source that says so. */
  csdUnitEvidence?: NonNullable<Community['csdUnit']>;
  /** Why the answer needs care; absent where it does not. */
  note?:
    | 'settlement-served-by-other-unit'
    | 'some-settlements-served-by-other-unit'
    | 'near-border'
    | 'nearest';
  /** For `some-settlements-served-by-other-unit`: each of them, with its administrative and its regional unit (ids). */
  exceptions?: { settlement: string; administrativeUnit: string; regionalUnit: string }[];
}

export interface PlaceResult {
  query: string;
  candidates: PlaceCandidate[];
  /** Names to try instead; empty where there are candidates. */
  suggestions: string[];
  /** Whether the only candidate may be taken without asking: all of the query is understood and means nothing else. */
  alone: boolean;
  /** The Croatian place of this name; the candidates are Slovenian places of the same name. */
  croatian?: { name: string };
}

/** All that this package knows of names. */
export const finderData = (): FinderData => ({
  municipalities,
  settlements,
  postcodes: districts(),
  postBoxes,
  croatianPlaces,
  regionalUnits: regionalUnits.map(({ id, name }) => ({
    name,
    municipalities: municipalitiesOf(id).map((m) => m.id),
  })),
  communities: communities.map(({ kind, csdUnit, ...community }) => ({
    ...community,
    quarter: kind === 'town-quarter',
    csdUnit: csdUnit?.value,
  })),
});

let finder: Finder | undefined;
let locate: ReturnType<typeof createLocator> | undefined;

function candidate(matched: PlaceCandidate['matched'], id: number, other?: string): PlaceCandidate[] {
  const municipality = municipalityById(id);
  if (!municipality) return [];
  const served = { matched, municipality, ...servedBy(municipality, other) };
  if (other) return [{ ...served, note: 'settlement-served-by-other-unit' }];
  const exceptions = elsewhereIn(municipality).flatMap(({ settlements, administrativeUnit, regionalUnit }) =>
    settlements.map((settlement) => ({ settlement, administrativeUnit, regionalUnit: regionalUnit.id })),
  );
  if (exceptions.length === 0 || matched.kind.startsWith('settlement')) return [served];
  return [{ ...served, note: 'some-settlements-served-by-other-unit', exceptions }];
}

/** The candidate of a match; a quarter with a unit of its own has that unit only. */
const fromMatch = ({ kind, text, municipality, administrativeUnit, csdUnit }: Match) =>
  candidate({ kind, text }, municipality, administrativeUnit).map((found) => {
    if (!csdUnit) return found;
    const claim = communities.find((each) => each.csdUnit?.value === csdUnit)?.csdUnit;
    return claim
      ? { ...found, csdUnits: found.csdUnits.filter(({ id }) => id === csdUnit), csdUnitEvidence: claim }
      : found;
  });

/**
 * Finds the municipality, regional unit and entry points for a place in any spelling.
 *
 * @param query The name or alias of a municipality, a settlement (also by its Italian or Hungarian name), a postcode, a
 *   register number, a slug, or coordinates as `lat, lon` in degrees.
 * @returns All candidates with what matched, never a silent guess; suggestions where nothing matched.
 */
export function findPlace(query: string): PlaceResult {
  const coordinates = /^\s*(-?\d{1,2}[.]\d+)\s*[,; ]\s*(-?\d{1,3}[.]\d+)\s*$/.exec(query);
  if (coordinates) return findByCoordinates(Number(coordinates[1]), Number(coordinates[2]));
  finder ??= createFinder(finderData());
  const { matches, suggestions, alone, croatian } = finder.find(query);
  const candidates = matches.flatMap(fromMatch);
  return { query, candidates, suggestions, alone, ...(croatian ? { croatian: { name: croatian } } : {}) };
}

/** What a candidate near a point has to say of itself; a municipality that alone holds it, nothing. */
const positionNote = {
  inside: undefined,
  border: 'near-border',
  nearest: 'nearest',
  outside: undefined,
} as const;

/**
 * Finds who serves a point. Near a border it names both sides, and at the coast or at the border of the country the
 * nearest municipality, since the outlines are simplified.
 *
 * @param lat Latitude in degrees, WGS 84, -90 to 90.
 * @param lon Longitude in degrees, WGS 84, -180 to 180.
 * @param accuracy How far the point may be from the true one, in metres; 0 if it is left out.
 * @returns Candidates, the municipality that holds the point first; none outside Slovenia.
 * @throws {RangeError} If a number is not within its range.
 */
export function findByCoordinates(lat: number, lon: number, accuracy = 0): PlaceResult {
  const text = `${lat}, ${lon}`;
  locate ??= createLocator(boundaries, deviation);
  const { ids, kind } = locate(lat, lon, accuracy);
  const note = positionNote[kind];
  const candidates = ids
    .flatMap((id) => candidate({ kind: 'coordinates', text }, id))
    .map((found) => (note ? { ...found, note } : found));
  return { query: text, candidates, suggestions: [], alone: kind === 'inside' && candidates.length === 1 };
}
