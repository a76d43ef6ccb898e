import { expect, it } from 'vitest';
import { all, any, criterion, evaluate, plan, ruleset, testsFor } from '../src/engine/index.ts';

it('a programme of a made-up country fits in thirty lines', () => {
  const calm = { sensitive: false, canChange: true } as const;
  const questions = {
    moons: { kind: 'integer', min: 0, max: 99, group: 'sky', ...calm },
    trade: { kind: 'choice', values: ['miller', 'sailor'], group: 'land', ...calm },
    dragon: { kind: 'boolean', group: 'land', ...calm },
  } as const;
  const { is, atLeast } = testsFor(questions);
  const bread = ruleset({
    id: 'ruritania-bread',
    version: 1,
    questions,
    validity: { from: '1897', sources: ['gazette-1'] },
    sources: ['gazette-1'],
    programmes: [
      {
        id: 'bread',
        requires: all(
          criterion('seven-moons', atLeast('moons', 7), 'gazette-1'),
          any(
            criterion('miller', is('trade', 'miller'), 'gazette-1'),
            criterion('dragon', is('dragon', true), 'gazette-2'),
          ),
        ),
      },
    ],
  });
  expect(evaluate(bread, { moons: 7, dragon: true }).programmes[0]?.verdict).toBe('met');
  expect(evaluate(bread, { moons: 6 }).programmes[0]?.verdict).toBe('notMet');
  expect(evaluate(bread, { trade: 'sailor' }).programmes[0]?.missing.answers).toEqual(['moons', 'dragon']);
  expect(Object.keys(plan([bread]).nodes)).toHaveLength(9);
});
