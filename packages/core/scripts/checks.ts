// What must be true of several records together, and of dates against today.
import { knownSince } from '../src/claims.ts';
import type { Data, Name } from './collections.ts';
import { memo, nearMiss, placeOf, type Row, refuse, shown } from './tables.ts';

type Rows = Readonly<Record<Name, Row[]>>;

/** The row that a record was made of, by its key. */
const rowOf = (rows: readonly Row[], key: string, value: unknown): Row => {
  const row = rows.find((one) => String(one.value[key]) === String(value));
  if (!row) throw new RangeError(`expected a row with ${key} ${shown(value)}`);
  return row;
};

/** Every area has its offices: a unit its centre, an administrative unit a local unit and a labour office of its area. */
function offices({ entryPoints, regionalUnits, administrativeUnits }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  for (const unit of regionalUnits) {
    const count = entryPoints.filter(
      ({ kind, regionalUnit }) => kind === 'csd' && regionalUnit === unit.id,
    ).length;
    if (count !== 1)
      problems.push(
        `${placeOf(rowOf(rows.regionalUnits, 'id', unit.id), ['id'])}: expected one centre (entry-points/csd.yaml), got ${count}`,
      );
  }
  const unitOf = new Map(administrativeUnits.map(({ id, regionalUnit }) => [id, regionalUnit.value]));
  for (const { id, kind, regionalUnit, administrativeUnits: areas } of entryPoints)
    for (const area of areas)
      if (unitOf.get(area) !== regionalUnit)
        problems.push(
          `${placeOf(rowOf(rows.entryPoints, 'id', id), ['administrativeUnits'])}: ${shown(area)} is served by ${shown(unitOf.get(area))}, expected a part of ${shown(regionalUnit)} (${kind})`,
        );
  for (const { id } of administrativeUnits)
    for (const kind of ['csd', 'csd-unit', 'labour-office'])
      if (!entryPoints.some((entry) => entry.kind === kind && entry.administrativeUnits.includes(id)))
        problems.push(
          `${placeOf(rowOf(rows.administrativeUnits, 'id', id), ['id'])}: expected an office of the kind ${kind} that covers it`,
        );
  return problems;
}

/** Codes and names of places agree with one another, whichever file they stand in. */
function places(
  { municipalities, postcodes, postBoxes, entryPoints, institutions }: Data,
  rows: Rows,
): string[] {
  const problems: string[] = [];
  const names = new Map(municipalities.map(({ id, name }) => [name, id]));
  for (const { id, iso, aliases } of municipalities) {
    const row = rowOf(rows.municipalities, 'id', id);
    const expected = `SI-${String(id).padStart(3, '0')}`;
    if (iso !== expected) problems.push(`${placeOf(row, ['iso'])}: ${shown(iso)}, expected ${expected}`);
    for (const alias of aliases)
      if (names.has(alias))
        problems.push(`${placeOf(row, ['aliases'])}: ${shown(alias)} is the name of a municipality`);
  }
  const codes = new Set([
    ...postcodes.map(({ code }) => code),
    ...postBoxes.flatMap((office) => office.codes),
  ]);
  for (const { codes: own, name } of postBoxes)
    for (const code of own)
      if (postcodes.some((district) => district.code === code))
        problems.push(
          `${placeOf(rowOf(rows.postBoxes, 'name', name), ['codes'])}: ${shown(code)} is the code of a district, too`,
        );
  for (const [collection, records] of [
    ['entryPoints', entryPoints],
    ['institutions', institutions],
  ] as const)
    for (const { id, contact } of records)
      for (const [index, { value }] of (contact.postcode ?? []).entries())
        if (!codes.has(value))
          problems.push(
            `${placeOf(rowOf(rows[collection], 'id', id), ['contact', 'postcode', index, 'value'])}: ${shown(value)} does not exist${nearMiss(value, codes)}`,
          );
  return problems;
}

/** Phases fill their plan, and money adds up. */
function sums({ phasePlans, funding, statements }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  for (const { id, phases, months } of phasePlans) {
    const sum = phases.reduce((total, phase) => total + phase.months.value, 0);
    if (sum !== months[0]?.value)
      problems.push(
        `${placeOf(rowOf(rows.phasePlans, 'id', id), ['phases'])}: expected ${months[0]?.value} months in all, got ${sum}`,
      );
  }
  const eur = (id: string) => Number(statements.find((statement) => statement.id === id)?.claims[0]?.value);
  for (const { id, whole, parts } of funding) {
    const sum = parts.reduce((total, part) => total + eur(part.statement), 0);
    if (sum !== eur(whole))
      problems.push(
        `${placeOf(rowOf(rows.funding, 'id', id), ['parts'])}: expected ${eur(whole)} EUR in all, got ${sum}`,
      );
  }
  return problems;
}

/** Calls are answered after they are published, and runs end after they begin. */
function order({ calls, projects }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  for (const { id, published, deadline, period } of calls) {
    const row = rowOf(rows.calls, 'id', id);
    if (published && deadline && knownSince(deadline.value) < knownSince(published.value))
      problems.push(
        `${placeOf(row, ['deadline', 'value'])}: ${shown(deadline.value)}, expected a day after ${shown(published.value)}`,
      );
    const [first = '', last = ''] = period?.value.split('/') ?? [];
    if (last < first)
      problems.push(
        `${placeOf(row, ['period', 'value'])}: ${shown(period?.value)}, expected the earlier year first`,
      );
  }
  for (const { id, runs } of projects)
    for (const [index, { start, end }] of runs.entries())
      if (start && end && end < start.slice(0, end.length))
        problems.push(
          `${placeOf(rowOf(rows.projects, 'id', id), ['runs', index, 'end'])}: ${shown(end)}, expected a day after ${shown(start)}`,
        );
  return problems;
}

/** All dates of the kind that say when something was known, each with its path. */
function* knownDates(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (/^(asOf|checked|date|(\w+_)?as_of)$/.test(key) && typeof inner === 'string') yield [here, inner];
    else yield* knownDates(inner, here);
  }
}

const datesOf = memo((row: Row) => [...knownDates(row.value)]);

/** Nothing is known of a day that has not come; by the clock of whoever builds. */
function past(rows: Rows, today: string): string[] {
  return Object.values(rows)
    .flat()
    .flatMap((row) =>
      datesOf(row)
        .filter(([, date]) => (/\d{4}(-\d{2}){0,2}/.exec(date)?.[0] ?? '') > today)
        .map(
          ([path, date]) => `${placeOf(row, path)}: ${shown(date)}, expected no day after today, ${today}`,
        ),
    );
}

/**
 * Checks what no schema of one record can see.
 *
 * @param today Days after it are refused where a date says when something was known, `YYYY-MM-DD`.
 * @throws {DataError} With a line for each mistake.
 */
export function checkTogether(data: Data, rows: Rows, today = new Date().toISOString().slice(0, 10)): void {
  for (const check of [offices, places, sums, order]) refuse(check(data, rows));
  refuse(past(rows, today));
}
