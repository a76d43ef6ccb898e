import { fieldByName, fields } from './fields.ts';
import { callGroups } from './generated/record.ts';
import type { ParticipationRecord } from './record.ts';

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the made-up groups of a call are like, from its facts. */
export interface CallGroups {
  call: string;
  type: ParticipationRecord['programme_type'];
  /** How long a person is in a programme. */
  months: number;
  /** Places in a group. */
  places: number;
  /** In which year the call was published. */
  year: number;
  /** The numbers of its lots; none where it has no lots. */
  lots: readonly number[];
}

/** The calls of the data of which it is known how long people are in their programmes. */
const CALLS: readonly CallGroups[] = callGroups;

/** Groups begin within so many months from the October after their call on. */
const SPREAD = 14;
const firstMonth = ({ year }: CallGroups) => year * 12 + 9;

/** Of ten people in a call with lots about eight are in the first: the other two are for fewer. */
const LOT_WEIGHTS = [8, 3, 1];

const monthText = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * Made-up records: no line stands for a person, no share is taken from a source. For trying the monitoring and for tests.
 * Groups are called `IZMISLJENA-…` (made up), so that nobody takes the file for real.
 *
 * @param count how many; whole groups follow each other
 * @param seed the same seed gives the same records, as long as the calls are the same
 * @param ids only of these calls; else of all
 */
export function* syntheticRecords(
  count: number,
  seed = 1,
  ids: readonly string[] = CALLS.map(({ call }) => call),
): Generator<ParticipationRecord> {
  const calls = CALLS.filter(({ call }) => ids.includes(call));
  // The last month of the made-up file: whoever would leave later is still in the programme.
  const last = Math.max(...calls.map(firstMonth)) + SPREAD - 3;
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let rest = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return (list[0] as readonly [T, number])[0];
  };
  const units = fieldByName('unit')?.values ?? [];
  for (let made = 0, group = 1; made < count; group++) {
    const chosen = pick(calls);
    const { call, type, months, places, lots } = chosen;
    const unit = pick(units);
    const entry = firstMonth(chosen) + Math.floor(random() * SPREAD);
    const lot =
      lots.length > 0 ? weighted(lots.map((number, i) => [number, LOT_WEIGHTS[i] ?? 1] as const)) : undefined;
    const people = Math.min(places - Math.floor(random() * 4), count - made);
    for (let i = 0; i < people; i++, made++) {
      const early = random() < 0.2;
      const exit = entry + (early ? Math.floor(random() * months) : months);
      const before = 1 + Math.floor(random() * 5) / 2;
      const after = Math.min(5, Math.max(1, before + (Math.floor(random() * 6) - 1) / 2));
      const record: ParticipationRecord = {
        unit,
        call,
        ...(lot && { lot }),
        programme_type: type,
        group: `IZMISLJENA-${group}`,
        places,
        entry: monthText(entry),
        planned_exit: monthText(entry + months),
        competences_before: before,
        agreement: random() < 0.97,
      };
      if (exit <= last) {
        record.actual_exit = monthText(exit);
        record.exit_kind = early ? 'early' : 'completed';
        record.destination = weighted([
          ['employment', 3],
          ['education', 1],
          ['other-programme', 2],
          ['job-search', 4],
          ['other', 1],
          ['unknown', 1],
        ] as const);
        if (early)
          record.early_reason = weighted([
            ['work', 4],
            ['education', 1],
            ['health', 3],
            ['care', 2],
            ['moved', 1],
            ['own-wish', 3],
            ['other', 1],
            ['unknown', 2],
          ] as const);
        if (random() < 0.9) record.competences_after = after;
        if (random() < 0.85)
          record.employability = weighted([
            ['better', 6],
            ['same', 4],
            ['worse', 1],
          ] as const);
      }
      yield record;
    }
  }
}

/** How a CSV file is written. */
export interface CsvStyle {
  delimiter?: ';' | ',' | '\t';
  decimal?: ',' | '.';
}

/**
 * Records as CSV, line by line, the header first.
 *
 * @param style semicolons and decimal commas by default, as spreadsheets in Slovenia and Croatia write them
 */
export function* csvLines(
  records: Iterable<ParticipationRecord>,
  { delimiter = ';', decimal = ',' }: CsvStyle = {},
): Generator<string> {
  yield `${fields.map(({ name }) => name).join(delimiter)}\n`;
  for (const record of records) {
    const values = fields.map(({ name, kind }) => {
      const value = record[name];
      if (value === undefined) return '';
      const text = kind === 'number' ? String(value).replace('.', decimal) : String(value);
      return text.includes(delimiter) ? `"${text}"` : text;
    });
    yield `${values.join(delimiter)}\n`;
  }
}
