import { municipalities } from '@vstopna-tocka/core/places';
import { type DatasetName, datasetNames, datasets } from './datasets.ts';
import { envelope } from './envelope.ts';
import { type AreaName, areaNames, features } from './geo.ts';
import { placeOf } from './place.ts';

/** The content of the files under `/api/v1/`. */

export const recordsFile = (name: DatasetName) => ({
  ...envelope(`schemas/${name}.json`),
  data: datasets[name].records,
});

export const areasFile = (name: AreaName) => ({
  ...envelope(`schemas/${name}-geo.json`, true),
  type: 'FeatureCollection' as const,
  features: features[name](),
});

export const placeFile = (municipality: (typeof municipalities)[number]) => ({
  ...envelope('../schemas/municipality.json'),
  data: placeOf(municipality),
});

const hasAreas = (name: DatasetName): name is DatasetName & AreaName =>
  (areaNames as readonly string[]).includes(name);

/** The formats of a dataset, each with its address relative to `/api/v1/`. */
export const addressesOf = (name: DatasetName): { json: string; csv: string; geojson?: string } => ({
  json: `${name}.json`,
  csv: `${name}.csv`,
  ...(hasAreas(name) ? { geojson: `${name}.geojson` } : {}),
});

/** What there is, for programs that look around. */
export const indexFile = () => ({
  ...envelope('schemas/index.json'),
  files: [
    ...datasetNames.map((name) => ({
      name,
      title: datasets[name].title,
      records: datasets[name].records.length,
      addresses: addressesOf(name),
      schema: `schemas/${name}.json`,
    })),
    {
      name: 'municipality',
      title: 'Whom to ask in one municipality',
      records: municipalities.length,
      addresses: { json: 'municipalities/{slug}.json' },
      schema: 'schemas/municipality.json',
    },
  ],
});
