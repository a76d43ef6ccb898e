import { municipalitiesOf, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { neighboursOf } from '../../../shared/build/map.ts';

/** A map that lies in a plane needs no more. */
const tints = [1, 2, 3, 4] as const;
export type Tint = (typeof tints)[number];

/** The units on the other side of a unit's borders. */
const around = new Map(
  regionalUnits.map(({ id }) => {
    const neighbours = municipalitiesOf(id).flatMap((municipality) => neighboursOf(municipality.id));
    const ids = new Set(neighbours.map((municipality) => regionalUnitOf(municipality).id));
    return [id, [...ids].filter((other) => other !== id)];
  }),
);

/** Gives the units tints one after the other and goes back where none is left. */
function paint(
  left: readonly string[],
  given: ReadonlyMap<string, Tint>,
): ReadonlyMap<string, Tint> | undefined {
  const [unit, ...others] = left;
  if (unit === undefined) return given;
  const seen = (around.get(unit) ?? []).map((other) => given.get(other));
  const uses = (tint: Tint) => [...given.values()].filter((other) => other === tint).length;
  // The rarest first, so that none of the four stands out.
  const free = tints.filter((tint) => !seen.includes(tint)).sort((a, b) => uses(a) - uses(b));
  for (const tint of free) {
    const painted = paint(others, new Map([...given, [unit, tint]]));
    if (painted) return painted;
  }
  return undefined;
}

const crowdedFirst = [...around].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
const painted = paint(crowdedFirst, new Map());

/**
 * The tint of a regional unit on the maps, 1 to 4; its neighbours have others.
 *
 * @throws {RangeError} if there is no such unit
 */
export function tintOf(unit: string): Tint {
  const tint = painted?.get(unit);
  if (!tint) throw new RangeError(`unit: expected the id of a regional unit, got "${unit}"`);
  return tint;
}
