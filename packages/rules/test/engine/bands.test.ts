import { describe, expect, it } from 'vitest';
import { bandIndex } from '../../src/engine/bands.ts';
import { bandLabel, bandsOf, criterion } from '../../src/engine/index.ts';
import { questions } from '../../src/questions.ts';
import { rulesets, sa2019 } from '../../src/rulesets/index.ts';

const conditions = rulesets.flatMap((r) => r.programmes.map((p) => p.requires));
const pairs = (id: 'age' | 'cashAssistancePayments24', of = conditions) =>
  bandsOf(id, questions[id], of).map((b) => [b.from, b.to]);

describe('bands', () => {
  it('are cut at the bounds that criteria use, and nowhere else', () => {
    expect(pairs('age')).toEqual([
      [0, 17],
      [18, 48],
      [49, 49],
      [50, 120],
    ]);
    expect(pairs('cashAssistancePayments24')).toEqual([
      [0, 11],
      [12, 24],
    ]);
    expect(pairs('age', [sa2019.programmes[0]?.requires as never])).toEqual([
      [0, 17],
      [18, 120],
    ]);
    expect(pairs('age', [])).toEqual([[0, 120]]);
  });

  it('stay within the range of the question, wherever a criterion cuts', () => {
    const cut = (kind: 'atLeast' | 'below', bound: number) =>
      criterion('x', { kind, question: 'age', bound }, 'source-1');
    for (const bound of [-1, 0, 121]) expect(pairs('age', [cut('atLeast', bound)])).toEqual([[0, 120]]);
    expect(pairs('age', [cut('below', 120), cut('atLeast', 1)])).toEqual([
      [0, 0],
      [1, 119],
      [120, 120],
    ]);
  });

  it('hold every value exactly once', () => {
    const bands = bandsOf('age', questions.age, conditions);
    for (let age = 0; age <= 120; age++) {
      expect(bands.filter((b) => (b.from as number) <= age && age <= (b.to as number))).toHaveLength(1);
      expect(bandIndex(bands, age)).toBe(age < 18 ? 0 : age < 49 ? 1 : age === 49 ? 2 : 3);
    }
  });

  it('name themselves by form and parameters', () => {
    const labels = bandsOf('age', questions.age, conditions).map((b) => bandLabel(b, questions.age));
    expect(labels).toEqual([
      { form: 'below', params: { from: 0, to: 17, below: 18, count: 18 } },
      { form: 'between', params: { from: 18, to: 48, below: 49, count: 48 } },
      { form: 'exactly', params: { from: 49, to: 49, below: 50, count: 49 } },
      { form: 'atLeast', params: { from: 50, to: 120, below: 121, count: 50 } },
    ]);
    expect(bandLabel({ value: 0, from: 0, to: 120 }, questions.age).form).toBe('all');
  });
});
