import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerError, DONT_KNOW, evaluate, readAnswers, WONT_SAY } from '../../src/engine/index.ts';
import { type Answers, questions } from '../../src/questions.ts';
import { rulesets, sa2017Long } from '../../src/rulesets/index.ts';
import { anyAnswers } from '../support/arbitraries.ts';

const errorOf = (answers: unknown): AnswerError => {
  try {
    readAnswers(questions, answers);
  } catch (error) {
    if (error instanceof AnswerError) return error;
  }
  throw new Error('expected an AnswerError');
};

describe('answers that cannot be used', () => {
  it.each([
    ['age', -1],
    ['age', 121],
    ['age', 49.5],
    ['age', '49'],
    ['age', null],
    ['age', Number.NaN],
    ['age', true],
    ['cashAssistancePayments24', 25],
    ['cashAssistance', 0],
    ['cashAssistance', 'true'],
    ['residence', 'Citizen'],
    ['residence', 1],
    ['residence', ['citizen']],
    ['labourStatus', ''],
    ['gender', {}],
  ])('%s = %j is a wrong value', (question, value) => {
    const error = errorOf({ [question]: value });
    expect(error).toMatchObject({ name: 'AnswerError', code: 'wrong-value', question, value });
    expect(error.message).toContain(question);
    expect(error.message).toContain(error.expected);
  });

  it('says what was expected', () => {
    expect(errorOf({ age: 200 }).expected).toBe('a whole number from 0 to 120, dont-know or wont-say');
    expect(errorOf({ roma: 'no' }).expected).toBe('true or false, dont-know or wont-say');
    expect(errorOf({ gender: 'x' }).expected).toBe('one of female, male, other, dont-know or wont-say');
  });

  it('keeps its message short and whole, whatever the value', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(errorOf({ age: circle }).message).toContain('"age" is object: expected');
    expect(errorOf({ age: 5n }).message).toContain('"age" is bigint: expected');
    expect(errorOf({ age: Number.POSITIVE_INFINITY }).message).toContain('"age" is Infinity: expected');
    expect(errorOf({ age: 'x'.repeat(1000) }).message.length).toBeLessThan(150);
  });

  it('shows a long value by its first 60 signs', () => {
    const shown = (length: number) => errorOf({ age: 'x'.repeat(length - 2) }).message.split(' is ')[1];
    expect(shown(60)).toMatch(/^"x{58}": expected/);
    expect(shown(61)).toMatch(/^"x{59}…: expected/);
  });

  it('says in one line what was wrong and what was expected', () => {
    expect(errorOf(null).message).toBe('answers are null: expected an object with question ids as keys');
    const { roma, age } = questions;
    expect(() => readAnswers({ roma, age }, { height: 'tall' })).toThrow(
      'unknown question "height": expected one of roma, age',
    );
  });

  it.each(['height', 'Age', 'toString', '__proto__', ''])('refuses the unknown question "%s"', (question) => {
    const answers = JSON.parse(`{${JSON.stringify(question)}: 1}`);
    expect(errorOf(answers)).toMatchObject({ code: 'unknown-question', question, value: 1 });
  });

  it.each([[null], [undefined], ['age'], [7], [[]], [true]])('refuses %j instead of an object', (answers) => {
    expect(errorOf(answers)).toMatchObject({ code: 'not-an-object', question: null, value: answers });
  });

  it('reports an unknown question even when its value is undefined', () => {
    expect(errorOf({ height: undefined }).code).toBe('unknown-question');
  });

  it('makes evaluate throw, whatever the ruleset asks', () => {
    for (const rules of rulesets) {
      expect(() => evaluate(rules, { age: 999 })).toThrow(AnswerError);
      expect(() => evaluate(rules, { height: 1 } as Answers)).toThrow(AnswerError);
    }
  });
});

describe('answers that are left open', () => {
  it('missing, undefined, dont-know and wont-say mean the same', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...rulesets), (answers, rules) => {
        const left = Object.keys(questions).filter((id) => !(id in answers));
        const fill = (value: unknown) => ({
          ...answers,
          ...Object.fromEntries(left.map((id) => [id, value])),
        });
        const missing = evaluate(rules, answers);
        for (const open of [undefined, DONT_KNOW, WONT_SAY]) {
          expect(evaluate(rules, fill(open) as Answers)).toEqual(missing);
        }
      }),
    );
  });

  it('zero has no sign', () => {
    expect(readAnswers(questions, { age: -0 }).get('age')).toBe(0);
  });

  it('zero and false are answers', () => {
    expect([...readAnswers(questions, { age: 0, roma: false, cashAssistancePayments24: 0 })]).toEqual([
      ['age', 0],
      ['cashAssistancePayments24', 0],
      ['roma', false],
    ]);
    expect(evaluate(sa2017Long, { cashAssistancePayments24: 0 }).programmes[0]?.verdict).toBe('notMet');
    expect(evaluate(sa2017Long, {}).programmes[0]?.verdict).toBe('unknown');
  });

  it('does not change the answers given', () => {
    const answers = Object.freeze({ age: 49, gender: WONT_SAY, roma: undefined } as const);
    for (const rules of rulesets) evaluate(rules, answers);
    expect(answers).toEqual({ age: 49, gender: WONT_SAY, roma: undefined });
  });
});
