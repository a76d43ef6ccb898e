import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledOf } from '../../src/engine/compile.ts';
import {
  AnswerError,
  all,
  any,
  criterion,
  evaluate,
  type Question,
  type Questions,
  type Ruleset,
  ruleset,
  testsFor,
  type Value,
} from '../../src/engine/index.ts';
import { type Column, compileFast } from '../../src/fast/index.ts';
import { partsOf } from '../../src/fast/parts.ts';
import { questions } from '../../src/questions.ts';
import { sa2019 } from '../../src/rulesets/index.ts';
import { anyAnswers } from '../support/arbitraries.ts';
import { columnsOf, inColumn } from '../support/columns.ts';

const { columns, verdicts } = compileFast(sa2019);
const codes = { notMet: 0, met: 1, unknown: 2 };
const wide = { Int16: Int16Array, Int32: Int32Array };

describe('columns', () => {
  it('say of every row what the verdicts of its answers say, in blocks and in the rest', () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswers, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 2, 900),
        (some, times) => {
          const persons = Array.from({ length: times }, () => some).flat() as Record<string, Value>[];
          const got = columns(columnsOf(sa2019, persons));
          persons.forEach((person, row) => {
            for (const [id, verdict] of Object.entries(verdicts(person))) {
              if (got[id]?.[row] !== codes[verdict])
                throw new Error(`row ${row} of ${id}: ${got[id]?.[row]}`);
            }
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([1, 3, 4, 16_383, 16_384, 16_385, 40_001])('of %i rows have so many verdicts', (rows) => {
    const age = Int8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 17 : i % 3 === 1 ? 18 : -1));
    const got = columns({ age });
    for (const verdict of Object.values(got)) {
      expect(verdict).toHaveLength(rows);
      expect(verdict.every((v, i) => v === (i % 3 === 0 ? 0 : 2))).toBe(true);
    }
  });

  it.each(Object.entries(wide))('may be wider: %s', (_, Wide) => {
    const persons = fc.sample(anyAnswers, { numRuns: 500, seed: 1 }) as Record<string, Value>[];
    const narrow = columnsOf(sa2019, persons);
    const wider = Object.fromEntries(Object.entries(narrow).map(([id, c]) => [id, Wide.from(c)]));
    expect(columns(wider)).toEqual(columns(narrow));
    expect(columns({ ...wider, age: narrow['age'] as Column })).toEqual(columns(narrow));
  });

  it('may be parts of larger arrays, and are not changed', () => {
    const age = Int8Array.of(99, 5, 40, 99).subarray(1, 3);
    expect([...(columns({ age })['sa-2019-lot-1'] ?? [])]).toEqual([0, 2]);
    expect([...age]).toEqual([5, 40]);
  });

  it('may begin in the middle of a word', () => {
    const age = Int8Array.of(99, 17, 40, -1, 17, 99).subarray(1, 5);
    expect([...(columns({ age })['sa-2019-lot-1'] ?? [])]).toEqual([0, 2, 2, 0]);
  });

  it('of many rows have each verdict in its place', () => {
    const rows = 40_001;
    const everyone = {
      residence: 0,
      labourStatus: 1,
      gender: 0,
      otherCulture: 1,
      languageBarrier: 1,
      roma: 1,
    };
    const same = Object.entries(everyone).map(([id, value]) => [id, new Int8Array(rows).fill(value)]);
    const age = new Int8Array(rows).fill(30, 0, rows - 1);
    const got = Object.values(columns({ ...Object.fromEntries(same), age }));
    expect(got).toHaveLength(3);
    for (const verdict of got) expect(verdict.findIndex((v) => v !== 1)).toBe(rows - 1);
    for (const verdict of got) expect(verdict.at(-1)).toBe(0);
  });

  it('that are left out, or undefined, are open; without any there are no rows', () => {
    expect(columns({ age: Int8Array.of(17, 18), roma: undefined as never })['sa-2019-lot-3']).toEqual(
      Uint8Array.of(0, 2),
    );
    expect(columns({})['sa-2019-lot-1']).toEqual(new Uint8Array());
  });
});

describe('columns that cannot be used', () => {
  const wrong: readonly [string, number, string][] = [
    ['age', 121, 'a whole number from 0 to 120'],
    ['age', 127, 'a whole number from 0 to 120'],
    ['age', -2, 'a whole number from 0 to 120'],
    ['age', -128, 'a whole number from 0 to 120'],
    ['residence', 3, '0 for citizen, 1 for permanent-permit, 2 for other'],
    ['labourStatus', 5, '0 for employed'],
    ['labourStatus', 127, '0 for employed'],
    ['labourStatus', -2, '0 for employed'],
    ['roma', 2, '0 for no, 1 for yes'],
    ['roma', 3, '0 for no, 1 for yes'],
    ['roma', 4, '0 for no, 1 for yes'],
    ['roma', -127, '0 for no, 1 for yes'],
  ];

  it.each(wrong)('%s = %i is an error, wherever it stands', (id, value, expected) => {
    for (const Column of [Int8Array, Int16Array, Int32Array]) {
      for (const row of [0, 1, 2, 3, 4, 4999, 5001]) {
        const column = new Column(5002).fill(-1);
        column[row] = value;
        const run = () => columns({ age: new Int8Array(5002).fill(30), [id]: column });
        expect(run).toThrow(AnswerError);
        expect(run).toThrow(`"${id}" is ${value}: expected ${expected}`);
        expect(run).toThrow(`or -1 for open (row ${row})`);
      }
    }
  });

  it.each([
    ['age', 300],
    ['age', -300],
    ['age', -257],
    ['residence', -257],
    ['age', 70_000],
    ['roma', 256],
    ['residence', 65_536],
  ])('%s = %i in a wide column is an error', (id, value) => {
    expect(() => columns({ [id]: Int32Array.of(-1, value) })).toThrow(`"${id}" is ${value}`);
  });

  it('every wrong byte is noticed, and no right one', () => {
    for (const id of ['age', 'residence', 'labourStatus', 'roma'] as const) {
      const question: Question = questions[id];
      const last =
        question.kind === 'integer' ? 120 : question.kind === 'choice' ? question.values.length - 1 : 1;
      for (let value = -128; value < 128; value++) {
        const run = () => columns({ [id]: Int8Array.of(-1, value) });
        if (value >= -1 && value <= last) expect(run).not.toThrow();
        else expect(run).toThrow(AnswerError);
      }
    }
  });

  it('a question that does not exist, other arrays and different lengths are errors', () => {
    const run = (given: unknown) => () => columns(given as never);
    expect(run({ height: Int8Array.of(1) })).toThrow(
      'unknown question "height": expected one of age, residence',
    );
    expect(run({ age: [30] })).toThrow('expected an Int8Array, Int16Array or Int32Array');
    expect(run({ age: [30] })).toThrow(expect.objectContaining({ code: 'wrong-value', question: 'age' }));
    expect(run({ age: Uint8Array.of(30) })).toThrow(AnswerError);
    expect(run({ age: Int8Array.of(1, 2), roma: Int8Array.of(1) })).toThrow(
      'column "roma" has 1 rows: expected 2 as in the first',
    );
  });
});

describe('columns of other rulesets', () => {
  const calm = { group: 'g', sensitive: false, canChange: true } as const;
  const make = (asked: Questions, of: (tests: ReturnType<typeof testsFor>) => Ruleset['programmes']) =>
    ruleset({
      id: 'other',
      version: 1,
      questions: asked,
      validity: { from: '2020', sources: ['s'] },
      sources: ['s'],
      programmes: of(testsFor(asked)),
    });

  it('hold numbers beyond a byte, from a bound above 0', () => {
    const rules = make(
      { income: { kind: 'integer', min: 100, max: 90_000, ...calm } },
      ({ atLeast, below }) => [
        {
          id: 'p',
          requires: any(
            criterion('low', below('income' as never, 421), 's'),
            criterion('high', atLeast('income' as never, 50_000), 's'),
          ),
        },
      ],
    );
    const income = Int32Array.of(100, 420, 421, 49_999, 50_000, 90_000, -1);
    const fast = compileFast(rules);
    expect([...(fast.columns({ income })['p'] ?? [])]).toEqual([1, 1, 0, 0, 1, 1, 2]);
    for (const value of [99, 0, 90_001, -2]) {
      expect(() => fast.columns({ income: Int32Array.of(value) })).toThrow(AnswerError);
    }
    expect([...(fast.columns({ income: Int8Array.of(100, 127, -1) })['p'] ?? [])]).toEqual([1, 1, 2]);
    expect(() => fast.columns({ income: Int8Array.of(99) })).toThrow(AnswerError);
  });

  it('are read up to the last number of a byte', () => {
    const rules = make({ n: { kind: 'integer', min: 0, max: 200, ...calm } }, ({ atLeast }) => [
      { id: 'p', requires: criterion('high', atLeast('n' as never, 127), 's') },
    ]);
    const { columns: find } = compileFast(rules);
    expect([...(find({ n: Int8Array.of(126, 127, -1) })['p'] ?? [])]).toEqual([0, 1, 2]);
  });

  it('refuse numbers below 0 and too many answers', () => {
    const cold = make({ degrees: { kind: 'integer', min: -10, max: 10, ...calm } }, ({ below }) => [
      { id: 'p', requires: criterion('cold', below('degrees' as never, 0), 's') },
    ]);
    expect(() => compileFast(cold).columns({})).toThrow('column "degrees": expected numbers from 0, got -10');
    expect(compileFast(cold).verdicts({ degrees: -1 })).toEqual({ p: 'met' });
    const values = Array.from({ length: 128 }, (_, i) => `v${i}`);
    const broad = (n: number) =>
      make({ place: { kind: 'choice', values: values.slice(0, n), ...calm } }, ({ is }) => [
        { id: 'p', requires: criterion('first', is('place', 'v0' as never), 's') },
      ]);
    expect(() => compileFast(broad(128)).columns({})).toThrow(
      'column "place": expected at most 127 answers, got 128',
    );
    const most = compileFast(broad(127)).columns({ place: Int8Array.of(0, 1, 126, -1) });
    expect([...(most['p'] ?? [])]).toEqual([1, 0, 0, 2]);
    expect(() => compileFast(broad(127)).columns({ place: Int8Array.of(127) })).toThrow(AnswerError);
  });

  it('share bytes as far as they fit, and parts as far as there is room', () => {
    const sizes = (rules: Ruleset) =>
      partsOf(
        rules.questions,
        rules.programmes.map((p) => p.id),
        compiledOf(rules),
      ).map((part) => [
        part.programmes.length,
        part.layers.map((layer) => layer.fields.map((field) => field.bits)),
      ]);
    const three = { kind: 'choice', values: ['a', 'b', 'c'], ...calm } as const;
    const asked: Questions = Object.fromEntries([...'stuvwxyz'].map((id) => [id, three]));
    const is = (id: string, value: string) =>
      criterion(`${id}${value}`, testsFor(asked).is(id, value as never), 's');
    // Four answers to each of the first four questions, all of which matter to the next four: 256 states.
    const pair = (p: string, q: string) => any(all(is(p, 'a'), is(q, 'a')), all(is(p, 'b'), is(q, 'b')));
    const full = make(asked, () => [
      { id: 'p', requires: any(pair('s', 'w'), pair('t', 'x'), pair('u', 'y'), pair('v', 'z')) },
    ]);
    expect(sizes(full)).toEqual([
      [
        1,
        [
          [2, 2, 2, 2],
          [2, 2, 2, 2],
        ],
      ],
    ]);
    const few = (n: number) =>
      make(asked, () =>
        Array.from({ length: n }, (_, i) => ({ id: `p${i}`, requires: all(is('s', 'a'), is('t', 'a')) })),
      );
    expect(sizes(few(4))).toEqual([[4, [[2, 2]]]]);
    expect(sizes(few(5)).map(([programmes]) => programmes)).toEqual([4, 1]);
  });

  it('split programmes that have too many states together, and refuse one that has them alone', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `q${i}`);
    const asked: Questions = Object.fromEntries(ids.map((id) => [id, { kind: 'boolean', ...calm }]));
    // Pairs far apart: after the first half every combination of its answers is a state of its own.
    const pairs = (from: number, to: number) =>
      any(
        ...ids.slice(from, to).map((id, i) => {
          const { is } = testsFor(asked);
          const leaf = (q: string) => criterion(q, is(q, true as never), 's');
          return all(leaf(id), leaf(ids[8 + from + i] as string));
        }),
      );
    const rules = make(asked, () => [
      { id: 'a', requires: pairs(0, 4) },
      { id: 'b', requires: pairs(4, 8) },
    ]);
    const fast = compileFast(rules);
    const persons = Array.from({ length: 300 }, (_, n) =>
      Object.fromEntries(
        ids.flatMap((id, i) => ((n * 7 + i * i) % 3 === 0 ? [] : [[id, (n >> (i % 8)) % 2 === 0]])),
      ),
    );
    const got = fast.columns(columnsOf(rules, persons));
    persons.forEach((person, row) => {
      for (const { id, verdict } of evaluate(rules, person).programmes)
        expect(got[id]?.[row]).toBe(codes[verdict]);
    });
    const tooMany = make(asked, () => [{ id: 'all', requires: pairs(0, 7) }]);
    expect(() => compileFast(tooMany).columns({})).toThrow('programme "all": too many states for columns');
  });
});

it('a column holds what the documentation says', () => {
  expect(inColumn(questions.residence, 'other')).toBe(2);
  expect(inColumn(questions.roma, true)).toBe(1);
  expect(inColumn(questions.roma, false)).toBe(0);
  expect(inColumn(questions.age, 0)).toBe(0);
  expect(inColumn(questions.age, undefined)).toBe(-1);
});
