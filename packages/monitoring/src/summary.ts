import { figureById } from '@vstopna-tocka/core/figures';
import { fieldByName } from './fields.ts';
import { type Category, pool, protect, SMALLEST_SHOWN } from './protect.ts';
import type { Counts, Crossed, Tally } from './tally.ts';

/** Counts by one dimension. Small categories stand together as one. */
export interface Distribution {
  id: 'unit' | 'year' | 'call' | 'status' | keyof Tally['single'];
  categories: Category[];
  total: number;
}

/** Counts by unit and another dimension; `null` for a cell that is not shown. Totals are in the distributions. */
export interface CrossTable {
  id: 'unit-year' | 'unit-call' | 'unit-status';
  rows: Category[];
  columns: Category[];
  cells: (number | null)[][];
}

/** The value of an indicator; `null` where it would show too few people, or there is nothing to count. */
export interface IndicatorValue {
  /** The id of an indicator of the data, see `@vstopna-tocka/core/evaluation`. */
  id: string;
  value: number | null;
  /** How many records, or places, it rests on. */
  of: number;
}

/** How far a target is reached. */
export interface Progress {
  /** The id of a figure of the data, see `@vstopna-tocka/core/figures`. */
  target: string;
  planned: number;
  /** The years counted, first and last. */
  years: [string, string];
  included: number;
  percent: number;
}

/** What can be shown of a file: the one model that the page and the command draw. */
export interface Summary {
  records: number;
  /** Rows that could not be used. */
  rejected: number;
  /** Fewer records than may be shown: everything else is empty. */
  tooFew: boolean;
  distributions: Distribution[];
  tables: CrossTable[];
  /** Ids of tables that cannot be shown without showing few people. */
  withheld: CrossTable['id'][];
  indicators: IndicatorValue[];
  progress: Progress[];
}

const byColumn = (crossed: Crossed): Counts => {
  const counts: Counts = new Map();
  for (const row of crossed.values())
    for (const [column, count] of row) counts.set(column, (counts.get(column) ?? 0) + count);
  return counts;
};

const byRow = (crossed: Crossed): Counts =>
  new Map([...crossed].map(([row, counts]) => [row, total(counts)] as const));

const total = (counts: Counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const of = (counts: Counts, ...keys: string[]) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);

/** Sorts by the order of the field's values, else by name: years in their order. */
function inOrder(counts: Counts, name: string): Counts {
  const order = fieldByName(name)?.values ?? [];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return new Map([...counts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
}

const isSmall = (count: number) => count > 0 && count < SMALLEST_SHOWN;

/**
 * The status in as much detail as may be shown: running, completed, early. What is shown of exits hangs together, so the
 * three are not simply put together by size.
 */
function statusCategories(counts: Counts): Category[] {
  const [running, completed, early] = [of(counts, 'running'), of(counts, 'completed'), of(counts, 'early')];
  const category = (...values: string[]) => ({ values, count: of(counts, ...values) });
  if (isSmall(running) || isSmall(completed + early)) return [category('running', 'completed', 'early')];
  if (isSmall(completed) || isSmall(early)) return [category('running'), category('completed', 'early')];
  return [category('running'), category('completed'), category('early')];
}

/** A table by unit with the categories that are shown anyway, and the cells that may be. */
function tableOf(
  id: CrossTable['id'],
  crossed: Crossed,
  rows: Category[],
  columns: Category[],
): CrossTable | undefined {
  const values = rows.map((row) =>
    columns.map((column) =>
      row.values.reduce((sum, unit) => sum + of(crossed.get(unit) ?? new Map(), ...column.values), 0),
    ),
  );
  const hidden = protect(values);
  if (!hidden) return undefined;
  const cells = values.map((line, r) => line.map((value, c) => (hidden[r]?.[c] ? null : value)));
  return { id, rows, columns, cells };
}

/** The sum of what is shown of some values; `null` where a category holds some of them together with others. */
function shownCount(categories: readonly Category[] | undefined, wanted: readonly string[]): number | null {
  if (!categories) return null;
  let sum = 0;
  for (const { values, count } of categories) {
    const inside = values.filter((value) => wanted.includes(value));
    if (inside.length === 0) continue;
    if (inside.length < values.length) return null;
    sum += count;
  }
  return sum;
}

const percent = (id: string, part: number | null, whole: number | null): IndicatorValue => ({
  id,
  value: part === null || !whole ? null : (part / whole) * 100,
  of: whole ?? 0,
});

/**
 * Works out everything that may be shown of the records that were counted.
 *
 * @param tally the counted records
 * @param rejected how many rows could not be used
 */
export function summarise(tally: Tally, rejected = 0): Summary {
  const { records, crossed, single, ratings } = tally;
  const empty = {
    records,
    rejected,
    tooFew: true,
    distributions: [],
    tables: [],
    withheld: [],
    indicators: [],
    progress: [],
  };
  if (records < SMALLEST_SHOWN) return { ...empty, records: 0 };

  const units = pool(inOrder(byRow(crossed.year), 'unit')) ?? [];
  const years = pool(inOrder(byColumn(crossed.year), 'entry')) ?? [];
  const calls = pool(inOrder(byColumn(crossed.call), 'call')) ?? [];
  const statuses = byColumn(crossed.status);
  const status = statusCategories(statuses);
  const exited = shownCount(status, ['completed', 'early']);
  const early = shownCount(status, ['early']);
  const exitsShown = exited !== null && exited > 0;
  const categories = (id: keyof Tally['single'], shown: boolean) =>
    shown ? pool(inOrder(single[id], id)) : undefined;
  const details = {
    destination: categories('destination', exitsShown),
    early_reason: categories('early_reason', early !== null && early > 0),
    competences: categories('competences', exitsShown),
    employability: categories('employability', exitsShown),
    agreement: categories('agreement', true),
  };

  const distributions = Object.entries({ unit: units, year: years, call: calls, status, ...details }).flatMap(
    ([id, list]): Distribution[] =>
      list
        ? [{ id: id as Distribution['id'], categories: list, total: list.reduce((s, c) => s + c.count, 0) }]
        : [],
  );
  const wanted = { 'unit-year': years, 'unit-call': calls, 'unit-status': status };
  const tables = (Object.keys(wanted) as CrossTable['id'][]).map(
    (id) => [id, tableOf(id, crossed[id.slice(5) as keyof typeof crossed], units, wanted[id])] as const,
  );

  const rated = shownCount(details.employability, ['better', 'same', 'worse']);
  // Only where the categories are shown: their number would say how many have no rating.
  const paired = shownCount(details.competences, ['lower', 'same', 'higher']);
  const { people } = tally.groups;
  let places = 0;
  for (const number of tally.groups.places.values()) places += number;
  const indicators: IndicatorValue[] = [
    { id: 'included', value: records, of: records },
    percent('completion-rate', shownCount(status, ['completed']), exited),
    percent('early-exit-rate', early, exited),
    percent('positive-exit-rate', shownCount(details.destination, ['employment', 'education']), exited),
    { id: 'competence-change', value: paired ? ratings.change / paired : null, of: paired ?? 0 },
    percent('employability-rate', shownCount(details.employability, ['better']), rated),
    percent('agreement-rate', shownCount(details.agreement, ['yes']), records),
    percent('places-filled', people >= SMALLEST_SHOWN ? people : null, places),
  ];
  return {
    records,
    rejected,
    tooFew: false,
    distributions,
    tables: tables.flatMap(([, table]) => table ?? []),
    withheld: tables.flatMap(([id, table]) => (table ? [] : [id])),
    indicators,
    progress: progressOf(years),
  };
}

/** Progress against the targets of the operation, by the years that are shown. */
function progressOf(years: readonly Category[]): Progress[] {
  const single = years.flatMap(({ values, count }) =>
    values.length === 1 ? [{ year: values[0] as string, count }] : [],
  );
  const plannedOf = (id: string) => Number(figureById(id)?.value[0]?.value);
  const reach = (target: string, first: string, last: string): Progress[] => {
    const inside = single.filter(({ year }) => year >= first && year <= last);
    // A year that stands together with others leaves a gap that must not be taken for nobody.
    const pooled = years.some(
      ({ values }) => values.length > 1 && values.some((y) => y >= first && y <= last),
    );
    if (inside.length === 0 || pooled) return [];
    const planned = plannedOf(target);
    const included = inside.reduce((sum, { count }) => sum + count, 0);
    return [{ target, planned, years: [first, last], included, percent: (included / planned) * 100 }];
  };
  return [
    ...reach('plan-2017-2018', '2017', '2018'),
    ...reach('plan-2022', '2017', '2022'),
    ...single.flatMap(({ year }) =>
      year >= '2017' && year <= '2022' ? reach('plan-per-year', year, year) : [],
    ),
  ];
}
