import { expect, it } from 'vitest';
import { coherence } from '../src/coherence.ts';
import { explain } from '../src/engine/index.ts';
import { rulesets, sa2017Long } from '../src/rulesets/index.ts';

it('every statement says why', () => {
  expect(coherence.filter((c) => c.because.length < 40)).toEqual([]);
});

it('a person cannot be employed and in a register: one question asks for both', () => {
  const work = coherence.find((c) => c.kind === 'one-of' && c.question === 'labourStatus');
  expect(work).toMatchObject({
    values: expect.arrayContaining(['employed', 'registered-unemployed', 'inactive']),
  });
});

it('payments in the last two years say nothing of today, nor today of them', () => {
  const received = explain(sa2017Long, { age: 30, cashAssistance: true }).programmes[0];
  expect(received?.missing.answers.map((a) => a.question)).toEqual(['cashAssistancePayments24']);
  for (const rules of rulesets) {
    for (const programme of explain(rules, { cashAssistancePayments24: 24 }).programmes) {
      expect(programme.missing.answers.map((a) => a.question)).not.toContain('cashAssistancePayments24');
      const given = programme.reasons.flat().map((r) => r.question);
      expect(given).not.toContain('cashAssistance');
    }
  }
});
