// Reads the outlines and what they are held against, and measures them.
import type { z } from 'zod';
import { MunicipalityArea, SettlementCentre, StatedDeviation } from '../../src/model/index.ts';
import { DataError, parseAll, refer, sourceIds, unique } from '../check.ts';
import { readCsv, readText, readYaml, words } from '../read.ts';
import type { Outlines } from './lines.ts';
import { type Measured, measure, type Reference } from './measure.ts';

const folder = 'boundaries/';
const topology = (file: string): Outlines => JSON.parse(readText(`${folder}${file}`));
const csv = <T extends z.ZodType>(
  file: string,
  schema: T,
  toRecord: (row: Record<string, string>) => unknown,
) => parseAll(`${folder}${file}`, schema, readCsv(`${folder}${file}`).map(toRecord));

/** What the data build knows of the municipalities. */
interface Known {
  sources: readonly { id: string }[];
  municipalities: readonly { id: number; administrativeUnit: string }[];
  administrativeUnits: readonly { id: string; regionalUnit: { value: string } }[];
}

/** What the outlines are held against. */
export function loadReference({ sources, municipalities, administrativeUnits }: Known): Reference {
  const areas = csv('areas.csv', MunicipalityArea, ({ id, km2, sources: cited, confidence, note }) => ({
    id: Number(id),
    km2: { value: Number(km2), sources: words(cited), asOf: null, confidence, ...(note ? { note } : {}) },
  }));
  const centres = csv(
    'settlement-centres.csv',
    SettlementCentre,
    ({ lat, lon, municipality, settlement }) => ({
      lat: Number(lat),
      lon: Number(lon),
      municipality: Number(municipality),
      settlement,
    }),
  );
  const stated = parseAll(
    'boundaries/deviations.yaml',
    StatedDeviation,
    readYaml(`${folder}deviations.yaml`),
  );
  const ids = sources.map(({ id }) => id);
  const places = municipalities.map(({ id }) => id);
  refer('boundaries/areas.csv', areas, 'sources', sourceIds, ids);
  refer('boundaries/deviations.yaml', stated, 'sources', sourceIds, ids);
  refer(
    'municipalities.csv',
    municipalities,
    'id',
    ({ id }) => [id],
    areas.map(({ id }) => id),
  );
  unique('boundaries/areas.csv', areas, 'id', ({ id }) => id);
  refer('boundaries/settlement-centres.csv', centres, 'municipality', (c) => [c.municipality], places);
  const metresOf = (kind: string) => {
    const found = stated.find(({ id }) => id === kind);
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
