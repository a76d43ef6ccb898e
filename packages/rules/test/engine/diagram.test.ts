import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreed,
  and,
  type Diagrams,
  diagrams,
  isSettled,
  MET,
  NOT_MET,
  type Node,
  or,
  UNKNOWN,
} from '../../src/engine/diagram.ts';

/** Three variables of 2, 3 and 2 bands: 12 points, so a function is a table of 12 values. */
const SIZES = [2, 3, 2] as const;
type Point = readonly number[];
const points: readonly Point[] = [0, 1].flatMap((a) =>
  [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])),
);
const place = (point: Point) => points.findIndex((p) => p.join() === point.join());

type Table = readonly Node[];
const tables = (...values: readonly Node[]) =>
  fc.array(fc.constantFrom(...values), { minLength: points.length, maxLength: points.length });
const settled = tables(NOT_MET, MET);
const any = tables(NOT_MET, MET, UNKNOWN);
const variables = fc.constantFrom(0, 1, 2);

/** The diagram of a table, built from the last variable to the first. */
function build(store: Diagrams, table: Table, prefix: Point = []): Node {
  const variable = prefix.length;
  if (variable === SIZES.length) return table[place(prefix)] as Node;
  const kids = Array.from({ length: SIZES[variable] as number }, (_, band) =>
    build(store, table, [...prefix, band]),
  );
  return store.node(variable, kids);
}

/** The table of a diagram, read by restricting every variable. */
const read = (store: Diagrams, node: Node): Table =>
  points.map((point) => point.reduce((n, band, variable) => store.restrict(n, variable, band), node));

const pointwise = (op: (a: Node, b: Node) => Node, a: Table, b: Table): Table =>
  a.map((value, i) => op(value, b[i] as Node));

/** What a table says without a variable: the value on which all its bands agree. */
const forgotten = (table: Table, variable: number): Table =>
  points.map((point) => {
    const values = points
      .filter((other) => other.every((band, v) => v === variable || band === point[v]))
      .map((other) => table[place(other)] as Node);
    return values.every((v) => v === values[0]) ? (values[0] as Node) : UNKNOWN;
  });

describe('a diagram', () => {
  it('is the function it was built from', () => {
    fc.assert(
      fc.property(any, (table) => {
        const store = diagrams(SIZES);
        expect(read(store, build(store, table))).toEqual(table);
      }),
    );
  });

  it('is the same number as another if and only if it is the same function', () => {
    fc.assert(
      fc.property(any, any, fc.boolean(), (a, other, copy) => {
        const store = diagrams(SIZES);
        const b = copy ? [...a] : other;
        expect(build(store, a) === build(store, b)).toBe(a.join() === b.join());
      }),
    );
  });

  it('is a terminal if and only if it says the same everywhere', () => {
    fc.assert(
      fc.property(any, fc.option(fc.constantFrom(NOT_MET, MET, UNKNOWN)), (table, all) => {
        const store = diagrams(SIZES);
        const own = all === null ? table : table.map(() => all);
        expect(build(store, own) <= UNKNOWN).toBe(own.every((v) => v === own[0]));
      }),
    );
  });

  it('depends on a variable if and only if two points that differ in it alone have different values', () => {
    fc.assert(
      fc.property(any, (table) => {
        const store = diagrams(SIZES);
        const matters = [0, 1, 2].filter((v) =>
          points.some((p, i) =>
            points.some((q, k) => p.every((b, w) => w === v || b === q[w]) && table[i] !== table[k]),
          ),
        );
        expect(store.support(build(store, table))).toEqual(matters);
      }),
    );
  });

  it('names the variables that matter in their order, not in that of a walk', () => {
    const store = diagrams(SIZES);
    const [second, third] = [store.node(1, [NOT_MET, MET, MET]), store.node(2, [NOT_MET, MET])];
    expect(store.support(store.node(0, [third, second]))).toEqual([0, 1, 2]);
  });

  it('takes as long as it is large, not as it has ways', () => {
    const many = Array.from({ length: 50 }, (_, v) => v);
    const store = diagrams(many.map(() => 2));
    let [even, odd]: [Node, Node] = [MET, NOT_MET];
    for (const v of many.toReversed()) {
      [even, odd] = [store.node(v, [even, odd]), store.node(v, [odd, even])];
    }
    expect(store.support(even)).toEqual(many);
    expect(store.join(and, even, odd)).toBe(NOT_MET);
    expect(store.join(or, even, odd)).toBe(MET);
    expect(store.forget(even, 49)).toBe(UNKNOWN);
    expect(store.support(store.restrict(even, 49, 0))).toEqual(many.slice(0, 49));
  });
});

it('met and not met are settled, and nothing else', () => {
  const store = diagrams([2]);
  const nodes = [NOT_MET, MET, UNKNOWN, store.node(0, [NOT_MET, MET])];
  expect(nodes.map(isSettled)).toEqual([true, true, false, false]);
});

describe('joining', () => {
  it('works point by point, with and, or and what both agree on', () => {
    fc.assert(
      fc.property(settled, settled, any, any, (a, b, c, d) => {
        const store = diagrams(SIZES);
        const joined = (op: typeof and, x: Table, y: Table) =>
          store.join(op, build(store, x), build(store, y));
        expect(joined(and, a, b)).toBe(
          build(
            store,
            pointwise((x, y) => (x && y ? MET : NOT_MET), a, b),
          ),
        );
        expect(joined(or, a, b)).toBe(
          build(
            store,
            pointwise((x, y) => (x || y ? MET : NOT_MET), a, b),
          ),
        );
        expect(joined(agreed, c, d)).toBe(
          build(
            store,
            pointwise((x, y) => (x === y ? x : UNKNOWN), c, d),
          ),
        );
      }),
    );
  });

  it("has the laws of a lattice, and De Morgan's", () => {
    fc.assert(
      fc.property(settled, settled, settled, (x, y, z) => {
        const store = diagrams(SIZES);
        const [a, b, c] = [build(store, x), build(store, y), build(store, z)];
        const not = (n: Node) => store.join((v) => (v === MET ? NOT_MET : MET), n, MET);
        for (const [op, dual] of [
          [and, or],
          [or, and],
        ] as const) {
          const both = (m: Node, n: Node) => store.join(op, m, n);
          const other = (m: Node, n: Node) => store.join(dual, m, n);
          expect(both(a, b)).toBe(both(b, a));
          expect(both(a, both(b, c))).toBe(both(both(a, b), c));
          expect(both(a, a)).toBe(a);
          expect(both(a, other(a, b))).toBe(a);
          expect(both(a, other(b, c))).toBe(other(both(a, b), both(a, c)));
          expect(not(both(a, b))).toBe(other(not(a), not(b)));
        }
        expect(not(not(a))).toBe(a);
        expect(store.join(and, a, MET)).toBe(a);
        expect(store.join(or, a, NOT_MET)).toBe(a);
        expect(store.join(and, a, not(a))).toBe(NOT_MET);
        expect(store.join(or, a, not(a))).toBe(MET);
      }),
    );
  });
});

describe('restricting and forgetting', () => {
  it('restricting leaves the values of one band, and no trace of the variable', () => {
    fc.assert(
      fc.property(any, variables, fc.nat(2), (table, variable, nat) => {
        const store = diagrams(SIZES);
        const band = nat % (SIZES[variable] as number);
        const rest = store.restrict(build(store, table), variable, band);
        const expected = points.map((p) => table[place(p.with(variable, band))] as Node);
        expect(rest).toBe(build(store, expected));
        expect(store.support(rest)).not.toContain(variable);
        expect(store.restrict(rest, variable, 0)).toBe(rest);
      }),
    );
  });

  it('forgetting leaves what all bands agree on', () => {
    fc.assert(
      fc.property(any, variables, (table, variable) => {
        const store = diagrams(SIZES);
        const left = store.forget(build(store, table), variable);
        expect(left).toBe(build(store, forgotten(table, variable)));
        expect(store.forget(left, variable)).toBe(left);
      }),
    );
  });

  it('may be done in any order with different variables', () => {
    fc.assert(
      fc.property(any, fc.shuffledSubarray([0, 1, 2], { minLength: 2, maxLength: 2 }), (table, pair) => {
        const store = diagrams(SIZES);
        const [v, w] = pair as [number, number];
        const node = build(store, table);
        expect(store.forget(store.forget(node, v), w)).toBe(store.forget(store.forget(node, w), v));
        expect(store.restrict(store.forget(node, v), w, 1)).toBe(store.forget(store.restrict(node, w, 1), v));
        expect(store.restrict(store.restrict(node, v, 1), w, 0)).toBe(
          store.restrict(store.restrict(node, w, 0), v, 1),
        );
      }),
    );
  });

  it('what is settled after forgetting is settled for every band', () => {
    fc.assert(
      fc.property(any, variables, (table, variable) => {
        const store = diagrams(SIZES);
        const node = build(store, table);
        const left = read(store, store.forget(node, variable));
        for (let band = 0; band < (SIZES[variable] as number); band++) {
          const one = read(store, store.restrict(node, variable, band));
          left.forEach((value, i) => {
            if (value !== UNKNOWN) expect(one[i]).toBe(value);
          });
        }
      }),
    );
  });
});
