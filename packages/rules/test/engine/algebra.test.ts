import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandIndex } from '../../src/engine/bands.ts';
import { leavesOf, passes } from '../../src/engine/conditions.ts';
import {
  all,
  any,
  bandsOf,
  type Condition,
  criteriaOf,
  type IntegerQuestion,
  not,
  type Verdict,
} from '../../src/engine/index.ts';
import { decisive, kleene, type LeafVerdict } from '../../src/engine/logic.ts';
import { anyCondition, smallQuestions } from '../support/arbitraries.ts';

const verdicts = fc.constantFrom<Verdict>('met', 'notMet', 'unknown');

/** A verdict for every criterion, always the same one for an id. */
const leaves = fc.array(verdicts, { minLength: 16, maxLength: 16 }).map(
  (list): LeafVerdict =>
    (id) =>
      list[[...id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 16] as Verdict,
);

describe("the algebra of Kleene's logic", () => {
  const same = (leaf: LeafVerdict, a: Condition, b: Condition) =>
    expect(kleene(a, leaf)).toBe(kleene(b, leaf));

  it("has the laws of a lattice and De Morgan's, for any conditions and verdicts", () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyCondition, leaves, (a, b, c, leaf) => {
        for (const [both, other] of [
          [all, any],
          [any, all],
        ] as const) {
          same(leaf, both(a, b), both(b, a));
          same(leaf, both(a, both(b, c)), both(both(a, b), c));
          same(leaf, both(a, b, c), both(both(a, b), c));
          same(leaf, both(a, a), a);
          same(leaf, both(a), a);
          same(leaf, both(a, other(a, b)), a);
          same(leaf, both(a, other(b, c)), other(both(a, b), both(a, c)));
          same(leaf, not(both(a, b)), other(not(a), not(b)));
          same(leaf, both(a, other()), other());
          same(leaf, both(a, both()), a);
        }
        same(leaf, not(not(a)), a);
      }),
    );
  });

  it('never loses a settled verdict when an unknown becomes known', () => {
    fc.assert(
      fc.property(anyCondition, leaves, verdicts, (condition, leaf, verdict) => {
        const before = kleene(condition, leaf);
        fc.pre(before !== 'unknown');
        for (const { id } of leavesOf(condition)) {
          if (leaf(id) !== 'unknown') continue;
          expect(kleene(condition, (other) => (other === id ? verdict : leaf(other)))).toBe(before);
        }
      }),
    );
  });

  it('what decides a settled verdict keeps it when all else is unknown', () => {
    fc.assert(
      fc.property(anyCondition, leaves, (condition, leaf) => {
        const verdict = kleene(condition, leaf);
        const deciding = decisive(condition, leaf);
        expect(criteriaOf(condition).map((c) => c.id)).toEqual(expect.arrayContaining([...deciding]));
        if (verdict === 'unknown') return;
        expect(kleene(condition, (id) => (deciding.has(id) ? leaf(id) : 'unknown'))).toBe(verdict);
      }),
    );
  });

  it('what keeps a verdict open is unknown itself, and settles it once it is all known', () => {
    fc.assert(
      fc.property(anyCondition, leaves, (condition, leaf) => {
        fc.pre(kleene(condition, leaf) === 'unknown');
        const open = decisive(condition, leaf);
        expect(open.size).toBeGreaterThan(0);
        for (const id of open) expect(leaf(id)).toBe('unknown');
        for (const verdict of ['met', 'notMet'] as const) {
          expect(kleene(condition, (id) => (open.has(id) ? verdict : leaf(id)))).not.toBe('unknown');
        }
      }),
    );
  });
});

describe('bands', () => {
  const question: IntegerQuestion = smallQuestions.n;

  it('share out all numbers, and no criterion tells two numbers of a band apart', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 3 }), (conditions) => {
        const bands = bandsOf('n', question, conditions);
        const tests = conditions
          .flatMap(criteriaOf)
          .flatMap((c) =>
            c.kind === 'criterion' && c.question === 'n' ? c.readings.map((r) => r.test) : [],
          );
        expect(bands[0]?.from).toBe(question.min);
        expect(bands.at(-1)?.to).toBe(question.max);
        bands.forEach((band, i) => {
          expect(band.value).toBe(band.from);
          if (i > 0) expect(band.from).toBe((bands[i - 1]?.to as number) + 1);
          for (let n = band.from as number; n <= (band.to as number); n++) {
            expect(bandIndex(bands, n)).toBe(i);
            for (const test of tests) expect(passes(test, n)).toBe(passes(test, band.value));
          }
        });
      }),
    );
  });

  it('are as few as can be: some criterion tells neighbours apart', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const bands = bandsOf('n', question, [condition]);
        const tests = criteriaOf(condition).flatMap((c) =>
          c.kind === 'criterion' && c.question === 'n' ? c.readings.map((r) => r.test) : [],
        );
        for (let i = 1; i < bands.length; i++) {
          const [a, b] = [bands[i - 1]?.value as number, bands[i]?.value as number];
          expect(tests.some((test) => passes(test, a) !== passes(test, b))).toBe(true);
        }
      }),
    );
  });
});
