import type { ParticipationRecord } from './record.ts';

/** Counts by two dimensions: row, then column. */
export type Crossed = Map<string, Map<string, number>>;

/** Counts by one dimension. */
export type Counts = Map<string, number>;

/** What is kept of the records: counts only, so that it does not grow with their number. */
export interface Tally {
  records: number;
  /** Each by unit, which all of them share; no other two dimensions are ever crossed, see `protect.ts`. */
  crossed: Record<'year' | 'call' | 'status', Crossed>;
  single: Record<'destination' | 'early_reason' | 'competences' | 'employability' | 'agreement', Counts>;
  /** Of records with both ratings: how many, and the sum of after minus before. */
  ratings: { pairs: number; change: number };
  /** Groups that say how many places they have: the places by call and code, and the people in them. */
  groups: { places: Map<string, number>; people: number };
}

/** An empty tally. */
export const emptyTally = (): Tally => ({
  records: 0,
  crossed: { year: new Map(), call: new Map(), status: new Map() },
  single: {
    destination: new Map(),
    early_reason: new Map(),
    competences: new Map(),
    employability: new Map(),
    agreement: new Map(),
  },
  ratings: { pairs: 0, change: 0 },
  groups: { places: new Map(), people: 0 },
});

const count = (counts: Counts, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function cross(crossed: Crossed, row: string, column: string): void {
  const counts = crossed.get(row) ?? new Map<string, number>();
  crossed.set(row, counts);
  count(counts, column);
}

/** Where nothing is recorded, this stands for the value. */
export const NOT_RECORDED = 'not-recorded';

/** How a rating changed; a difference of less than a hundredth is none. */
const direction = (change: number) => (Math.abs(change) < 0.005 ? 'same' : change > 0 ? 'higher' : 'lower');

/**
 * Counts a record.
 *
 * @param tally is changed
 */
export function addRecord(tally: Tally, record: ParticipationRecord): void {
  const { unit, call, entry, actual_exit, exit_kind, group, places } = record;
  const { crossed, single } = tally;
  tally.records++;
  cross(crossed.year, unit, entry.slice(0, 4));
  cross(crossed.call, unit, call);
  cross(crossed.status, unit, actual_exit === undefined ? 'running' : (exit_kind ?? 'completed'));
  if (actual_exit !== undefined) {
    count(single.destination, record.destination ?? 'unknown');
    count(single.employability, record.employability ?? NOT_RECORDED);
    const { competences_before: before, competences_after: after } = record;
    if (before === undefined || after === undefined) count(single.competences, NOT_RECORDED);
    else {
      count(single.competences, direction(after - before));
      tally.ratings.pairs++;
      tally.ratings.change += after - before;
    }
  }
  if (exit_kind === 'early') count(single.early_reason, record.early_reason ?? 'unknown');
  count(single.agreement, record.agreement === undefined ? NOT_RECORDED : record.agreement ? 'yes' : 'no');
  if (group !== undefined && places !== undefined) {
    tally.groups.places.set(`${call} ${group}`, places);
    tally.groups.people++;
  }
}
