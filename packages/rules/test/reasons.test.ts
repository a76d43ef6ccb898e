import { sourceById } from '@vstopna-tocka/core/sources';
import { describe, expect, it } from 'vitest';
import { type Change, explain, type Ruleset, type Value, whatWouldChange } from '../src/engine/index.ts';
import { questions } from '../src/questions.ts';
import { rulesets } from '../src/rulesets/index.ts';
import { answersAt, digitsOf, type Grid, gridOf } from '../src/verify/grid.ts';
import { type Table, tableOf } from '../src/verify/table.ts';

/** One programme of a call as a ruleset of its own, over the questions that it speaks of. */
const alone = (rules: Ruleset, i: number): Ruleset => ({
  ...rules,
  programmes: [rules.programmes[i] as never],
});

/** What a programme asks for, whoever states it. */
const meaning = (rules: Ruleset) =>
  JSON.stringify(rules.programmes[0]?.requires, (key, value) => (key === 'sources' ? undefined : value));

// The lots of 2021 ask for the same as those of 2019: of programmes with one meaning one is enough.
const programmes = [
  ...new Map(
    rulesets
      .flatMap((r) => r.programmes.map((_, i) => alone(r as unknown as Ruleset, i)))
      .map((rules) => [meaning(rules), [rules.programmes[0]?.id, rules] as const]),
  ).values(),
];

const settled = (bits: number) => bits !== 3;

/** All smallest sets of answers that settle a state, by looking up every subset in the table of all completions. */
function smallest(grid: Grid, { bits }: Table, state: number): string[] {
  const parts = digitsOf(grid, state).map((digit, i) => digit * (grid.strides[i] as number));
  const given = parts.flatMap((part, i) => (part === 0 ? [] : [i]));
  const stateOf = (set: number) =>
    given.reduce((sum, i, k) => ((set >> k) & 1 ? sum + (parts[i] as number) : sum), 0);
  const isSettled = (set: number) => settled(bits[stateOf(set)] as number);
  const found: string[] = [];
  for (let set = 0; set < 2 ** given.length; set++) {
    const dispensable = given.some((_, k) => (set >> k) & 1 && isSettled(set & ~(1 << k)));
    if (isSettled(set) && !dispensable) {
      found.push(
        given
          .filter((_, k) => (set >> k) & 1)
          .map((i) => grid.ids[i])
          .join(),
      );
    }
  }
  return found.sort();
}

/** The fewest changes that lead to *met*, by looking up every other state. */
function nearest(grid: Grid, { bits }: Table, state: number): string[] {
  const changeable = grid.ids.map((id) => questions[id as keyof typeof questions].canChange);
  const digits = digitsOf(grid, state);
  let ways: string[] = [];
  let fewest = Infinity;
  const visit = (i: number, at: number, way: readonly string[]): void => {
    if (way.length > fewest) return;
    if (i === grid.ids.length) {
      if (bits[at] !== 2) return;
      if (way.length < fewest) ways = [];
      fewest = way.length;
      ways.push(way.join());
      return;
    }
    const own = digits[i] as number;
    visit(i + 1, at + own * (grid.strides[i] as number), way);
    if (own === 0 || !changeable[i]) return;
    for (let v = 1; v < (grid.sizes[i] as number); v++) {
      if (v === own) continue;
      visit(i + 1, at + v * (grid.strides[i] as number), [
        ...way,
        `${grid.ids[i]}=${grid.bands[i]?.[v - 1]?.value}`,
      ]);
    }
  };
  visit(0, 0, []);
  return ways.sort();
}

describe.each(programmes)('%s over its whole answer space', (_, rules) => {
  const grid = gridOf([rules]);
  const table = tableOf(rules.programmes[0]?.requires as never, grid);

  it('is explained by all smallest sets of answers, each answer with cited criteria', () => {
    const differences: unknown[] = [];
    for (let state = 0; state < grid.count; state++) {
      const answers = answersAt(grid, state);
      const [programme] = explain(rules, answers).programmes;
      const sets = programme?.reasons ?? [];
      const inOrder = (ids: readonly string[]) => grid.ids.filter((id) => ids.includes(id)).join();
      const got = sets.map((set) => inOrder(set.map((r) => r.question))).sort();
      const expected = settled(table.bits[state] as number) ? smallest(grid, table, state) : [];
      const sound = sets.flat().every((r) => r.answer === answers[r.question] && r.criteria.length > 0);
      if (got.join('|') !== expected.join('|') || !sound) differences.push({ answers, got, expected });
    }
    expect(differences.slice(0, 3)).toEqual([]);
  }, 60_000);

  it('would change by the fewest changes of what can change, and of nothing else', () => {
    const differences: unknown[] = [];
    const proposed = new Set<string>();
    for (let state = 0; state < grid.count; state++) {
      const answers: Record<string, Value> = answersAt(grid, state);
      const [programme] = whatWouldChange(rules, answers);
      const ways = programme?.ways ?? [];
      for (const { question } of ways.flat()) proposed.add(question);
      const said = (c: Change) => `${c.question}=${c.to.value}`;
      const got = ways.map((way) =>
        grid.ids.flatMap((id) => way.filter((c) => c.question === id).map(said)).join(),
      );
      const expected = table.bits[state] === 1 ? nearest(grid, table, state) : [];
      const same =
        got.sort().join('|') === expected.join('|') &&
        (programme !== undefined) === (table.bits[state] === 1);
      if (!same) differences.push({ answers, got, expected });
    }
    expect(differences.slice(0, 3)).toEqual([]);
    for (const id of proposed) expect(questions[id as keyof typeof questions].canChange, id).toBe(true);
  }, 60_000);
});

it('age, gender and background are never proposed to change', () => {
  const fixed = Object.entries(questions).flatMap(([id, q]) => (q.canChange ? [] : [id]));
  expect(fixed).toEqual(['age', 'gender', 'complexProblems', 'otherCulture', 'languageBarrier', 'roma']);
});

it('every citation of a reason can be looked up', () => {
  const answers = {
    age: 17,
    residence: 'other',
    cashAssistance: false,
    cashAssistancePayments24: 0,
    gender: 'male',
  } as const;
  const reasons = rulesets.flatMap((r) => explain(r, answers).programmes.flatMap((p) => p.reasons.flat()));
  const cited = new Set(reasons.flatMap((r) => r.criteria.flatMap((c) => c.sources)));
  expect(cited.size).toBeGreaterThan(5);
  for (const id of cited) expect(sourceById(id)?.url, id).toMatch(/^https?:/);
});
