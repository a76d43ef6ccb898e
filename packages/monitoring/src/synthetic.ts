import { fieldByName, fields } from './fields.ts';
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

/** The calls with the programmes that they paid for: type, months, places in a group, and when groups could begin. */
const CALLS = [
  { call: 'sa-2017-long', type: 'long', months: 11, places: 20, first: 2017 * 12 + 9, spread: 14 },
  { call: 'sa-2017-short', type: 'short', months: 3, places: 15, first: 2017 * 12 + 9, spread: 20 },
  {
    call: 'sa-2018-intermediate',
    type: 'intermediate',
    months: 6,
    places: 15,
    first: 2018 * 12 + 2,
    spread: 14,
  },
  { call: 'sa-2019', type: 'lot', months: 6, places: 15, first: 2019 * 12 + 9, spread: 30 },
  { call: 'sa-2021-additional', type: 'lot', months: 6, places: 15, first: 2021 * 12 + 11, spread: 5 },
] as const;

/** The last month of the made-up file. Whoever would leave later is still in the programme. */
const LAST = 2022 * 12 + 8;

const monthText = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * Made-up records: no line stands for a person, no share is taken from a source. For trying the monitoring and for tests.
 * Groups are called `IZMISLJENA-…` (made up), so that nobody takes the file for real.
 *
 * @param count how many; whole groups follow each other
 * @param seed the same seed gives the same records
 */
export function* syntheticRecords(count: number, seed = 1): Generator<ParticipationRecord> {
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
    const { call, type, months, places, first, spread } = pick(CALLS);
    const unit = pick(units);
    const entry = first + Math.floor(random() * spread);
    const lot =
      type === 'lot'
        ? weighted([
            [1, 8],
            [2, 3],
            [3, 1],
          ])
        : undefined;
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
      if (exit <= LAST) {
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
