// What must be true of several records together, and of dates against today.
import { knownSince } from '../src/claims.ts';
import type { Data, Name } from './collections.ts';
import { leavesIn, memo, nearMiss, placeOf, type Row, refuse, shown } from './tables.ts';

type Rows = Readonly<Record<Name, Row[]>>;

/** Where a field of a record stands, which its key finds among the rows. */
function at(rows: readonly Row[], id: unknown, path: readonly PropertyKey[], key = 'id'): string {
  const row = rows.find(({ value }) => String(value[key]) === String(id));
  if (!row) throw new RangeError(`expected a row with ${key} ${shown(id)}`);
  return placeOf(row, path);
}

/** Every area has its offices: a unit its centre, an administrative unit a local unit and a labour office of its area. */
function offices({ entryPoints, regionalUnits, administrativeUnits }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  for (const unit of regionalUnits) {
    const count = entryPoints.filter(
      ({ kind, regionalUnit }) => kind === 'csd' && regionalUnit === unit.id,
    ).length;
    if (count !== 1)
      problems.push(
        `${at(rows.regionalUnits, unit.id, ['id'])}: expected one centre (entry-points/csd.yaml), got ${count}`,
      );
  }
  const unitOf = new Map(administrativeUnits.map(({ id, regionalUnit }) => [id, regionalUnit.value]));
  for (const { id, kind, regionalUnit, administrativeUnits: areas } of entryPoints)
    for (const area of areas)
      if (unitOf.get(area) !== regionalUnit)
        problems.push(
          `${at(rows.entryPoints, id, ['administrativeUnits'])}: ${shown(area)} is served by ${shown(unitOf.get(area))}, expected a part of ${shown(regionalUnit)} (${kind})`,
        );
  for (const { id } of administrativeUnits)
    for (const kind of ['csd', 'csd-unit', 'labour-office'])
      if (!entryPoints.some((entry) => entry.kind === kind && entry.administrativeUnits.includes(id)))
        problems.push(
          `${at(rows.administrativeUnits, id, ['id'])}: expected an office of the kind ${kind} that covers it`,
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
    const place = (column: string) => at(rows.municipalities, id, [column]);
    const expected = `SI-${String(id).padStart(3, '0')}`;
    if (iso !== expected) problems.push(`${place('iso')}: ${shown(iso)}, expected ${expected}`);
    for (const alias of aliases)
      if (names.has(alias))
        problems.push(`${place('aliases')}: ${shown(alias)} is the name of a municipality`);
  }
  const codes = new Set([
    ...postcodes.map(({ code }) => code),
    ...postBoxes.flatMap((office) => office.codes),
  ]);
  for (const { codes: own, name } of postBoxes)
    for (const code of own)
      if (postcodes.some((district) => district.code === code))
        problems.push(
          `${at(rows.postBoxes, name, ['codes'], 'name')}: ${shown(code)} is the code of a district, too`,
        );
  for (const [collection, records] of [
    ['entryPoints', entryPoints],
    ['institutions', institutions],
  ] as const)
    for (const { id, contact } of records)
      for (const [index, { value }] of (contact.postcode ?? []).entries())
        if (!codes.has(value))
          problems.push(
            `${at(rows[collection], id, ['contact', 'postcode', index, 'value'])}: ${shown(value)} does not exist${nearMiss(value, codes)}`,
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
        `${at(rows.phasePlans, id, ['phases'])}: expected ${months[0]?.value} months in all, got ${sum}`,
      );
  }
  const eur = (id: string) => Number(statements.find((statement) => statement.id === id)?.claims[0]?.value);
  for (const { id, whole, parts } of funding) {
    const sum = parts.reduce((total, part) => total + eur(part.statement), 0);
    if (sum !== eur(whole))
      problems.push(`${at(rows.funding, id, ['parts'])}: expected ${eur(whole)} EUR in all, got ${sum}`);
  }
  return problems;
}

/** Calls are answered after they are published, and runs end after they begin. */
function order({ calls, projects }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  for (const { id, published, deadline, period } of calls) {
    if (published && deadline && knownSince(deadline.value) < knownSince(published.value))
      problems.push(
        `${at(rows.calls, id, ['deadline', 'value'])}: ${shown(deadline.value)}, expected a day after ${shown(published.value)}`,
      );
    const [first = '', last = ''] = period?.value.split('/') ?? [];
    if (last < first)
      problems.push(
        `${at(rows.calls, id, ['period', 'value'])}: ${shown(period?.value)}, expected the earlier year first`,
      );
  }
  for (const { id, runs } of projects)
    for (const [index, { start, end }] of runs.entries())
      if (start && end && end < start.slice(0, end.length))
        problems.push(
          `${at(rows.projects, id, ['runs', index, 'end'])}: ${shown(end)}, expected a day after ${shown(start)}`,
        );
  return problems;
}

/** A call has the name of its folder, and it and its programmes name each other. */
function folders({ calls, programmes }: Data, rows: Rows): string[] {
  const problems: string[] = [];
  const folderOf = ({ file }: Row) => file.split('/')[1];
  for (const row of rows.calls)
    if (row.value['id'] !== folderOf(row))
      problems.push(
        `${placeOf(row, ['id'])}: ${shown(row.value['id'])}, expected the name of the folder, ${shown(folderOf(row))}`,
      );
  for (const row of rows.programmes)
    if (!programmes.find(({ id }) => id === row.value['id'])?.calls.includes(folderOf(row) ?? ''))
      problems.push(`${placeOf(row, ['calls'])}: expected ${shown(folderOf(row))} among them`);
  for (const call of calls)
    for (const id of call.programmes)
      if (!programmes.find((one) => one.id === id)?.calls.includes(call.id))
        problems.push(`${at(rows.programmes, id, ['calls'])}: expected ${shown(call.id)}, which offers it`);
  for (const { id, calls: own } of programmes)
    for (const call of own)
      if (!calls.find((one) => one.id === call)?.programmes.includes(id))
        problems.push(`${at(rows.calls, call, ['programmes'])}: expected ${shown(id)}, which is of it`);
  return problems;
}

/** The dates of a row that say when something was known, each with its path. */
const datesOf = memo((row: Row) =>
  [...leavesIn(row.value)].filter((leaf): leaf is [readonly PropertyKey[], string] => {
    const [path, date] = leaf;
    return typeof date === 'string' && /^(asOf|checked|date|(\w+_)?as_of)$/.test(String(path.at(-1)));
  }),
);

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
  for (const check of [offices, places, sums, order, folders]) refuse(check(data, rows));
  refuse(past(rows, today));
}
