import Engine from 'publicodes';
import { describe, expect, it } from 'vitest';
import type { Condition, Question, Ruleset, Test, Value } from '../../src/engine/index.ts';
import { sa2017Long, sa2019 } from '../../src/rulesets/index.ts';
import { answersAt, gridOf } from '../../src/verify/grid.ts';
import { scoresOf } from '../../src/verify/score.ts';

/** Conditions in the words of publicodes, with every question asked. */
function ruleOf(condition: Condition): unknown {
  switch (condition.kind) {
    case 'all':
      return { 'toutes ces conditions': condition.of.map(ruleOf) };
    case 'any':
      return { 'une de ces conditions': condition.of.map(ruleOf) };
    case 'not':
      return { '=': [ruleOf(condition.of), 'non'] };
    case 'unpublished':
      throw new Error('publicodes has no word for conditions that nobody knows');
    case 'criterion':
      return { 'toutes ces conditions': condition.readings.map((r) => testOf(r.test)) };
  }
}

const testOf = (test: Test): unknown =>
  test.kind === 'is'
    ? { 'une de ces conditions': test.values.map((v) => `${test.question} = ${constant(v)}`) }
    : `${test.question} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;

const constant = (value: Value) =>
  typeof value === 'boolean'
    ? value
      ? 'oui'
      : 'non'
    : typeof value === 'string'
      ? `'${value}'`
      : String(value);

const typeOf = (question: Question) =>
  ({ integer: 'nombre', boolean: 'booléen', choice: 'texte' })[question.kind];

/** Compares the scores of every state of a ruleset's space with those that publicodes computes. */
function compare(rules: Ruleset, programme: number) {
  const requires = rules.programmes[programme]?.requires as Condition;
  const part = { ...rules, programmes: [rules.programmes[programme] as never] };
  const grid = gridOf([part]);
  const asked = grid.ids.map(
    (id, i) => [id, { question: id, type: typeOf(grid.questions[i] as Question) }] as const,
  );
  const engine = new Engine(
    Object.fromEntries<unknown>([...asked, ['target', { valeur: ruleOf(requires) }]]) as never,
  );
  const differences: unknown[] = [];
  for (let state = 0; state < grid.count; state++) {
    const answers = answersAt(grid, state);
    engine.setSituation(
      Object.fromEntries(Object.entries(answers).map(([id, v]) => [id, constant(v)])) as never,
    );
    const { missingVariables } = engine.evaluate('target');
    const { reads } = scoresOf(requires, (id) => answers[id]);
    const own = Object.fromEntries(reads);
    const same =
      Object.keys(own).length === Object.keys(missingVariables).length &&
      Object.entries(missingVariables).every(([id, n]) => own[id] === n);
    if (!same) differences.push({ answers, publicodes: missingVariables, own });
  }
  return { states: grid.count, differences: differences.slice(0, 3) };
}

describe('the score of questions is the one that publicodes computes', () => {
  it('for lot 1 of 2019 in every state', () => {
    expect(compare(sa2019 as unknown as Ruleset, 0)).toEqual({ states: 3 * 4 * 3 * 6 * 3, differences: [] });
  }, 60_000);

  it('for lot 3 of 2019 in every state', () => {
    expect(compare(sa2019 as unknown as Ruleset, 2)).toEqual({ states: 648 * 4 * 3, differences: [] });
  }, 60_000);
});

it('a disputed criterion reads its question once for each reading', () => {
  const requires = sa2017Long.programmes[0]?.requires as Condition;
  const reads = (answers: Record<string, Value>) =>
    Object.fromEntries(scoresOf(requires, (id) => answers[id]).reads);
  expect(reads({})).toEqual({ age: 2, cashAssistancePayments24: 1 });
  expect(reads({ age: 49 })).toEqual({ cashAssistancePayments24: 1 });
  expect(reads({ age: 50 })).toEqual({});
  expect(reads({ cashAssistancePayments24: 12 })).toEqual({ age: 2 });
});
