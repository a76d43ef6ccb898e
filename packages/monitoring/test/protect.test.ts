import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../src/flow.ts';
import {
  type CrossTable,
  LEAST_VALUES,
  type ParticipationRecord,
  pool,
  protect,
  SMALLEST_SHOWN,
  syntheticRecords,
} from '../src/index.ts';
import { summaryOf } from './support.ts';

type Table = number[][];
type Mask = boolean[][];

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const column = (table: Table, c: number) => table.map((row) => row[c] ?? 0);
const cells = (mask: Mask) => mask.flatMap((row, r) => row.flatMap((is, c) => (is ? [[r, c] as const] : [])));

/** The attacker by brute force: every table of whole numbers that fits what is shown. */
function fillings(values: Table, hidden: Mask): Table[] {
  const open = cells(hidden);
  const found: Table[] = [];
  const rows = values.map(sum);
  const columns = (values[0] ?? []).map((_, c) => sum(column(values, c)));
  const fill = (table: Table, next: number) => {
    const cell = open[next];
    if (!cell) {
      if (
        table.every((row, r) => sum(row) === rows[r]) &&
        columns.every((total, c) => sum(column(table, c)) === total)
      )
        found.push(table.map((row) => [...row]));
      return;
    }
    const [r, c] = cell;
    const line = table[r] as number[];
    const known = sum(line.filter((_, i) => !hidden[r]?.[i] || i < c));
    for (let value = 1; value <= (rows[r] ?? 0) - known; value++) {
      line[c] = value;
      fill(table, next + 1);
    }
    line[c] = values[r]?.[c] ?? 0;
  };
  fill(
    values.map((row) => [...row]),
    0,
  );
  return found;
}

/** The attacker by linear algebra: cells that the totals alone determine, whatever the others are. */
function determined(values: Table, hidden: Mask): number {
  const open = cells(hidden);
  const equations = [
    ...values.map((_, r) => open.map(([row]) => Number(row === r))),
    ...(values[0] ?? []).map((_, c) => open.map(([, col]) => Number(col === c))),
  ];
  let rank = 0;
  for (let c = 0; c < open.length; c++) {
    const pivot = equations.findIndex((row, r) => r >= rank && Math.abs(row[c] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    [equations[rank], equations[pivot]] = [equations[pivot] as number[], equations[rank] as number[]];
    const lead = equations[rank] as number[];
    const by = lead[c] ?? 1;
    for (let i = 0; i < lead.length; i++) lead[i] = (lead[i] ?? 0) / by;
    equations.forEach((row, r) => {
      const factor = row[c] ?? 0;
      if (r === rank || factor === 0) return;
      for (const [i, value] of lead.entries()) row[i] = (row[i] ?? 0) - factor * value;
    });
    rank++;
  }
  return equations.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

const tables = (rows: number, columns: number, max: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe('the range of a hidden cell', () => {
  it('is exactly what all tables allow that fit', () => {
    const mask = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(tables(3, 3, 6), mask, (values, flags) => {
        const hidden = values.map((row, r) =>
          row.map((value, c) => value > 0 && (flags[3 * r + c] ?? false)),
        );
        const all = fillings(values, hidden);
        for (const [r, c] of cells(hidden)) {
          const found = all.map((table) => table[r]?.[c] ?? 0);
          const range = rangeOf(values, hidden, [r, c]);
          expect(range).toEqual({ min: Math.min(...found), max: Math.max(...found) });
          expect(new Set(found).size).toBe(range.max - range.min + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('hiding small cells', () => {
  const check = (values: Table) => {
    const hidden = protect(values);
    if (!hidden) return false;
    for (const [r, row] of values.entries())
      for (const [c, value] of row.entries()) {
        if (value > 0 && value < SMALLEST_SHOWN) expect(hidden[r]?.[c]).toBe(true);
        if (value === 0) expect(hidden[r]?.[c]).toBe(false);
      }
    for (const [r, c] of cells(hidden)) {
      const { min, max } = rangeOf(values, hidden, [r, c]);
      expect(max - min + 1).toBeGreaterThanOrEqual(LEAST_VALUES);
    }
    const lines = [...values.keys()].map((r) => (values[r] ?? []).map((_, c) => [r, c] as const));
    const across = [...(values[0] ?? []).keys()].map((c) => values.map((_, r) => [r, c] as const));
    for (const line of [...lines, ...across]) {
      const inside = line.filter(([r, c]) => hidden[r]?.[c]);
      const open = line.filter(([r, c]) => !hidden[r]?.[c] && (values[r]?.[c] ?? 0) > 0);
      const larger = inside.filter(([r, c]) => (values[r]?.[c] ?? 0) >= SMALLEST_SHOWN);
      if (inside.length > 0 && open.length > 0) expect(larger.length).toBeGreaterThan(0);
    }
    expect(determined(values, hidden)).toBe(0);
    return true;
  };

  it('leaves no cell that brute force can narrow to fewer than five values', () => {
    fc.assert(
      fc.property(tables(3, 3, 9), (values) => {
        const hidden = protect(values);
        if (!hidden || cells(hidden).length > 6) return;
        const all = fillings(values, hidden);
        for (const [r, c] of cells(hidden))
          expect(new Set(all.map((table) => table[r]?.[c])).size).toBeGreaterThanOrEqual(LEAST_VALUES);
      }),
      { numRuns: 150 },
    );
  });

  it('holds for tables of the size of the country, where a few small cells stand among large ones', () => {
    const value = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
      { weight: 4, arbitrary: fc.integer({ min: 5, max: 300 }) },
    );
    const table = fc.array(fc.array(value, { minLength: 7, maxLength: 7 }), { minLength: 16, maxLength: 16 });
    let shown = 0;
    fc.assert(
      fc.property(table, (values) => {
        if (check(values)) shown++;
      }),
      { numRuns: 25 },
    );
    expect(shown).toBe(25);
  });

  it('hides no more than it must in a simple case', () => {
    const values = [
      [3, 40, 50],
      [60, 30, 20],
      [70, 80, 90],
    ];
    expect(protect(values)?.flat().filter(Boolean)).toHaveLength(4);
    expect(
      protect([
        [10, 20],
        [30, 40],
      ])
        ?.flat()
        .some(Boolean),
    ).toBe(false);
  });

  it('does not let four that make sixteen stand alone', () => {
    const values = [
      [4, 30],
      [4, 31],
      [4, 32],
      [4, 33],
      [9, 34],
      [20, 35],
    ];
    const hidden = protect(values) ?? [];
    expect(hidden.map((row) => row[0])).toEqual([true, true, true, true, true, false]);
    expect(check(values)).toBe(true);
  });

  it('withholds a table that cannot be shown', () => {
    expect(protect([[3, 7]])).toBeUndefined();
    expect(
      protect([
        [2, 0],
        [0, 9],
      ]),
    ).toBeUndefined();
  });
});

describe('putting small categories together', () => {
  it('leaves no category below five and loses nobody', () => {
    const counts = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 30 })),
      {
        selector: ([key]) => key,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(counts, (list) => {
        const total = sum(list.map(([, count]) => count));
        const pooled = pool(new Map(list));
        if (total > 0 && total < SMALLEST_SHOWN) {
          expect(pooled).toBeUndefined();
          return;
        }
        expect(sum((pooled ?? []).map(({ count }) => count))).toBe(total);
        expect((pooled ?? []).flatMap(({ values }) => values).sort()).toEqual(
          list.map(([key]) => key).sort(),
        );
        for (const { count, values } of pooled ?? []) {
          expect(count === 0 || count >= SMALLEST_SHOWN).toBe(true);
          const small = values.filter((v) => ((c) => c > 0 && c < SMALLEST_SHOWN)(new Map(list).get(v) ?? 0));
          if (small.length > 0) expect(values.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('linked tables', () => {
  const records = [...syntheticRecords(400, 21)];
  const summary = summaryOf(records);
  const dimension = {
    'unit-year': ({ entry }: ParticipationRecord) => entry.slice(0, 4),
    'unit-call': ({ call }: ParticipationRecord) => call,
    'unit-status': ({ exit_kind }: ParticipationRecord) => exit_kind ?? 'running',
  };
  const place = (categories: readonly { values: string[] }[], value: string) =>
    categories.findIndex(({ values }) => values.includes(value));
  /** A table of the summary with all its numbers, as the holder of the records knows it. */
  const truth = ({ id, rows, columns }: CrossTable): Table => {
    const table = rows.map(() => columns.map(() => 0));
    for (const record of records) {
      const line = table[place(rows, record.unit)] as number[];
      const c = place(columns, dimension[id](record));
      line[c] = (line[c] ?? 0) + 1;
    }
    return table;
  };

  it('each allow other numbers without touching what the others show', () => {
    const tables = summary.tables.map((table) => ({ ...table, values: truth(table) }));
    const hiddenCells = tables.flatMap(({ cells: shown }) => shown.flat()).filter((cell) => cell === null);
    expect(hiddenCells.length).toBeGreaterThan(5);
    for (const table of tables) {
      const hidden = table.cells.map((line) => line.map((cell) => cell === null));
      const other = moved(table.values, hidden);
      if (!cells(hidden).length) continue;
      expect(other).not.toEqual(table.values);
      // Another set of people that has `other` in this table and the true numbers in the two others: for each unit,
      // whoever it is gets the columns one after the other.
      const columnsOf = (t: (typeof tables)[number], r: number) =>
        ((t === table ? other : t.values)[r] ?? []).flatMap((count, c) =>
          Array.from({ length: count }, () => c),
        );
      for (const t of tables) {
        const again = t.rows.map((_, r) => {
          const people = columnsOf(t, r);
          expect(people).toHaveLength(sum(t.values[r] ?? []));
          return t.columns.map((_, c) => people.filter((p) => p === c).length);
        });
        t.cells.forEach((line, r) => {
          for (const [c, cell] of line.entries()) if (cell !== null) expect(again[r]?.[c]).toBe(cell);
        });
        for (const c of t.columns.keys()) expect(sum(column(again, c))).toBe(t.columns[c]?.count);
      }
    }
  });
});

/** Another table with the same visible cells and totals: one rectangle of hidden cells moved by one. */
function moved(values: Table, hidden: Mask): Table {
  const open = cells(hidden);
  for (const [r, c] of open)
    for (const [r2, c2] of open) {
      const possible = r !== r2 && c !== c2 && hidden[r]?.[c2] && hidden[r2]?.[c];
      if (!possible || (values[r]?.[c2] ?? 0) < 2 || (values[r2]?.[c] ?? 0) < 2) continue;
      const step = (row: number, col: number) => ((row === r) === (col === c) ? 1 : -1);
      return values.map((line, row) =>
        line.map((value, col) =>
          [r, r2].includes(row) && [c, c2].includes(col) ? value + step(row, col) : value,
        ),
      );
    }
  return values;
}
