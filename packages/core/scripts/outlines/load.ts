// The outlines, and what they are held against.
import type { Data } from '../collections.ts';
import { readData } from '../load.ts';
import { DataError } from '../tables.ts';
import type { Outlines } from './lines.ts';
import { type Measured, measure, type Reference } from './measure.ts';

const topology = (file: string): Outlines => {
  try {
    return JSON.parse(readData(`boundaries/${file}`).toString('utf8'));
  } catch (error) {
    throw new DataError(`boundaries/${file}: expected TopoJSON: ${(error as Error).message}`);
  }
};

type Known = Pick<Data, 'areas' | 'centres' | 'deviations' | 'municipalities' | 'administrativeUnits'>;

/** What the outlines are held against. */
export function loadReference({
  areas,
  centres,
  deviations,
  municipalities,
  administrativeUnits,
}: Known): Reference {
  const metresOf = (kind: string) => {
    const found = deviations.find(({ id }) => id === kind);
    if (!found) throw new DataError(`boundaries/deviations.yaml: expected a record "${kind}"`);
    return found.metres.value;
  };
  return {
    areas: areas.map(({ id, km2 }) => ({ id, km2: km2.value })),
    centres,
    deviations: { drawing: metresOf('drawing'), fine: metresOf('fine') },
    municipalities: municipalities.map(({ id, administrativeUnit }) => ({
      id,
      unit: administrativeUnits.find((unit) => unit.id === administrativeUnit)?.regionalUnit.value ?? '',
    })),
  };
}

/** Both sets of outlines as they are kept. */
export const loadOutlines = () => ({
  drawing: topology('municipalities.topojson'),
  fine: topology('municipalities-fine.topojson'),
});

/**
 * Both sets of outlines, measured.
 *
 * @throws {DataError} where they are worse than they may be; see {@link measure}
 */
export function loadMeasured(known: Known): ReturnType<typeof loadOutlines> & { measured: Measured } {
  const { drawing, fine } = loadOutlines();
  return { drawing, fine, measured: measure(drawing, fine, loadReference(known)) };
}

/** The figures in one line. */
export const describe = ({ deviation, between, area }: Measured): string =>
  [
    `areas within ${(area.drawing * 100).toFixed(2)} % (drawing) and ${(area.fine * 100).toFixed(2)} % (fine) of the register`,
    `${Math.round(between)} m between both at most`,
    `${deviation.drawing} m and ${deviation.fine} m from the register at most`,
    'no settlement centre on a wrong side, no gap, no overlap',
  ].join('; ');
