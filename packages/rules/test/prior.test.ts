import { describe, expect, it } from 'vitest';
import uniform from '../priors/uniform.json' with { type: 'json' };
import { isDay, plan } from '../src/engine/index.ts';
import { type Prior, priorOf } from '../src/prior.ts';
import { questions } from '../src/questions.ts';
import { rulesets } from '../src/rulesets/index.ts';

const withWeights = (weights: Prior['weights']): Prior => ({ ...uniform, weights });

describe('a prior', () => {
  it('that is uniform is the default of a plan, and says from where and when it is', () => {
    expect(plan(rulesets, { prior: priorOf(uniform, questions) })).toEqual(plan(rulesets));
    expect(isDay(uniform.date)).toBe(true);
    expect(uniform.source.title.length).toBeGreaterThan(20);
  });

  it('gives named answers their weight and others one', () => {
    const prior = priorOf(
      withWeights({ gender: { female: 3, 'dont-know': 2 }, age: { '18': 7 }, roma: { true: 5 } }),
      questions,
    );
    expect(prior('gender', 'female')).toBe(3);
    expect(prior('gender', 'male')).toBe(1);
    expect(prior('gender', undefined)).toBe(2);
    expect(prior('age', 18)).toBe(7);
    expect(prior('roma', true)).toBe(5);
    expect(prior('residence', 'citizen')).toBe(1);
  });

  it.each([
    [{ height: { tall: 2 } }, 'prior "uniform": no question "height"'],
    [{ gender: { neither: 2 } }, '"gender" has no neither: expected one of female, male, other or dont-know'],
    [{ age: { '130': 2 } }, '"age" has no 130'],
    [{ age: { '018': 2 } }, '"age" has no 018'],
    [{ roma: { yes: 2 } }, '"roma" has no yes: expected true or false or dont-know'],
    [{ gender: { female: 0 } }, 'weight of "gender" female is 0: expected a whole number, 1 or more'],
    [{ gender: { female: 0.5 } }, 'expected a whole number'],
  ] as const)('refuses %j', (weights, message) => {
    expect(() => priorOf(withWeights(weights as never), questions)).toThrow(message);
  });
});
