// Turns the rows of CSV files, and records of YAML that take something over, into records of the model.
import type { EntryPoint, Statement } from '../src/model/index.ts';
import { wholeLanguages } from '../src/model/languages.ts';
import { slugify } from '../src/slug.ts';

type Row = Record<string, string>;

/** The ids in a cell. */
export const wordsOf = (cell: string | undefined) => (cell ? cell.split(' ') : []);
/** Drops keys without a value, so that an empty cell is an absent field. */
const present = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''));

/** A value with its evidence, which stands in columns of its own. */
const claim = (row: Row, value: unknown, prefix = '') =>
  present({
    value,
    sources: wordsOf(row[`${prefix}sources`]),
    asOf: row[`${prefix}as_of`] || null,
    confidence: row[`${prefix}confidence`],
    note: row[`${prefix}note`],
  });

export const administrativeUnit = (row: Row) => ({
  id: row['id'],
  name: row['name'],
  regionalUnit: claim(row, row['regional_unit']),
});

/** The local unit of the CSD follows from the administrative unit, except where the table names another. */
export const municipality = (row: Row, { entryPoints }: { entryPoints: readonly EntryPoint[] }) => {
  const units = entryPoints.filter(
    ({ kind, administrativeUnits }) =>
      kind === 'csd-unit' && administrativeUnits.includes(row['administrative_unit'] ?? ''),
  );
  const csdUnits = row['csd_unit']
    ? claim(row, [row['csd_unit']], 'csd_unit_')
    : { value: units.map((unit) => unit.id), ...units[0]?.evidence };
  return {
    id: Number(row['id']),
    iso: row['iso'],
    slug: slugify(row['name'] ?? ''),
    name: row['name'],
    aliases: row['aliases'] ? row['aliases'].split('; ') : [],
    statisticalRegion: row['statistical_region'],
    administrativeUnit: row['administrative_unit'],
    csdUnits,
  };
};

export const settlement = (row: Row) =>
  present({
    name: row['name'],
    secondName: row['second_name'],
    municipality: Number(row['municipality']),
    postcodes: wordsOf(row['postcodes']),
    administrativeUnit: row['administrative_unit'],
  });

export const postcode = (row: Row) => ({
  code: row['code'],
  name: row['name'],
  municipalities: wordsOf(row['municipalities']).map(Number),
});

export const community = (row: Row) =>
  present({
    kind: row['kind'],
    name: row['name'],
    municipality: Number(row['municipality']),
    csdUnit: row['csd_unit'] ? claim(row, row['csd_unit'], 'csd_unit_') : undefined,
  });

export const postBoxes = (row: Row) => ({
  name: row['name'],
  municipality: Number(row['municipality']),
  codes: wordsOf(row['codes']),
});

// The fact sheet marks the words that it saw in Croatian sources, but not in which of them.
const CROATIAN_SOURCES = ['redea-2sokrog', 'redea-peer-review-2019', 'czss-ck-2sokrog', 'emn-hr-2022'];

/** Words apart by `; `, each with `*` behind it where Croatian sources use it. */
const croatianWords = (cell: string | undefined) =>
  (cell ? cell.split('; ') : []).map((word) => {
    const seen = word.endsWith('*');
    return {
      value: seen ? word.slice(0, -1) : word,
      sources: seen ? [...CROATIAN_SOURCES, 'narodne-novine-2022-134', 'czss-djurdjevac-laws'] : [],
      asOf: null,
      confidence: seen ? 'source' : 'knowledge',
      ...(seen && { note: 'Seen in one of these sources; which one was not noted.' }),
    };
  });

export const term = (row: Row) => ({
  id: slugify(row['sl'] ?? ''),
  number: Number(row['number']),
  sl: row['sl'],
  hr: croatianWords(row['hr']),
  croatian: croatianWords(row['croatian']),
  en: row['en'],
  kind: row['kind'],
  ...(row['note_sl'] && {
    note: Object.fromEntries(wholeLanguages.map((lang) => [lang, row[`note_${lang}`]])),
  }),
});

/** A figure that names a statement takes over its claims, so that no number stands in two files. */
export const figure = (
  { statement, ...rest }: Record<string, unknown>,
  { statements }: { statements: readonly Statement[] },
) => (statement ? { ...rest, value: statements.find(({ id }) => id === statement)?.claims } : rest);

export const area = (row: Row) => ({
  id: Number(row['id']),
  km2: claim(row, Number(row['km2'])),
});

export const centre = (row: Row) => ({
  lat: Number(row['lat']),
  lon: Number(row['lon']),
  municipality: Number(row['municipality']),
  settlement: row['settlement'],
});
