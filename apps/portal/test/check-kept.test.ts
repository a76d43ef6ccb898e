import { rulesets } from '@vstopna-tocka/rules';
import { encodeReceipt, makeReceipt } from '@vstopna-tocka/rules/receipt';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { readKept, writeKept } from '../src/client/check/kept.ts';
import { codeOf, openCode } from '../src/client/check/receipt.ts';
import { everyWay } from '../src/lib/check/changes.ts';
import { answersOf, choicesOf, placeOf } from '../src/lib/check/choices.ts';
import { checkData } from '../src/lib/check/data.ts';
import { askedQuestions } from '../src/lib/check/questionnaire.ts';
import { drawingOf } from '../src/lib/qr.ts';

const ways = [...everyWay()].filter((_, index) => index % 61 === 0).map(({ given }) => given);
const day = '2026-11-22';

describe('kept answers', { timeout: 60_000 }, () => {
  it('are read as they were written, on every way', () => {
    for (const given of ways) {
      expect(readKept(writeKept(given, 'now', day), 'now')).toEqual({ given, date: day, changed: false });
    }
  });

  it('have a place for every answer on offer, each its own', () => {
    for (const id of askedQuestions) {
      const places = choicesOf(id).map(({ value, from, to }) =>
        placeOf(id, from === undefined ? value : [from, to]),
      );
      expect(places).toEqual(choicesOf(id).map((_, index) => index));
    }
  });

  it('of an older plan are kept where they still fit, and the rest is asked again', () => {
    const text = JSON.stringify({
      form: 1,
      plan: 'older',
      date: day,
      answers: {
        age: [18, 60],
        cashAssistancePayments24: [0, 5],
        residence: 'citizen',
        gender: 'x',
        hobby: 'chess',
      },
    });
    const given = { cashAssistancePayments24: 0, residence: 0 };
    expect(readKept(text, 'now')).toEqual({ given, date: day, changed: true });
  });

  it('of another plan are marked even if all fit', () => {
    const [given = {}] = ways;
    expect(readKept(writeKept(given, 'older', day), 'now')).toEqual({ given, date: day, changed: true });
  });

  it.each([
    ['nothing', ''],
    ['half a text', '{"form":1,"plan":'],
    ['null', 'null'],
    ['a list', '[1,2]'],
    ['another form', JSON.stringify({ form: 2, plan: 'now', date: day, answers: {} })],
    ['no day', JSON.stringify({ form: 1, plan: 'now', date: 'today', answers: {} })],
    ['no answers', JSON.stringify({ form: 1, plan: 'now', date: day, answers: null })],
  ])('that are broken are told from others: %s', (_, text) => {
    expect(readKept(text, 'now')).toBeUndefined();
  });

  it.each([
    ['age', [48, 18]],
    ['age', [18, null]],
    ['age', ['18', '48']],
    ['age', {}],
    ['age', null],
    ['roma', [true, false]],
    ['__proto__', true],
    ['toString', 'dont-know'],
  ])('hold no answer that is none: %s %j', (question, answer) => {
    expect(placeOf(question, answer)).toBeUndefined();
  });

  it('know the plan by one sign in both languages', () => {
    expect(checkData('sl').plan).toMatch(/^[0-9a-f]{8}$/);
    expect(checkData('hr').plan).toBe(checkData('sl').plan);
  });
});

describe('the code of a check', { timeout: 60_000 }, () => {
  it('opens the same check again, on every way', () => {
    for (const given of ways) {
      const opened = openCode(codeOf(answersOf(given), day));
      expect(opened).toEqual({ given, date: day, differs: false });
    }
  });

  it('tells when the conditions have changed since', () => {
    const receipt = makeReceipt(rulesets, { age: 15 }, day);
    const calls = receipt.calls.map((call) =>
      call.ruleset === 'sa-2019'
        ? { ...call, verdicts: { ...call.verdicts, 'sa-2019-lot-1': 'met' as const } }
        : call,
    );
    expect(openCode(encodeReceipt({ ...receipt, calls }))).toMatchObject({ differs: true });
  });

  it.each([
    ['hello', 'not-a-receipt'],
    ['VT9-AAAAA', 'unknown-format'],
    ['VT1-AAAAA-AAAAA', 'damaged'],
  ])('says why %s cannot be read', (code, problem) => {
    expect(openCode(code)).toBe(problem);
  });

  it('can be read from its drawing by another decoder', () => {
    const SCALE = 4;
    for (const given of ways.filter((_, index) => index % 40 === 0)) {
      const code = codeOf(answersOf(given), day);
      const { size, path } = drawingOf(code);
      const dark = new Set<string>();
      for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
        for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i} ${y}`);
      }
      const side = size * SCALE;
      const data = new Uint8Array(side * side * 4).fill(255);
      for (let pixel = 0; pixel < side * side; pixel++) {
        const at = `${Math.floor((pixel % side) / SCALE)} ${Math.floor(pixel / side / SCALE)}`;
        if (dark.has(at)) data.fill(0, pixel * 4, pixel * 4 + 3);
      }
      expect(decodeQR({ width: side, height: side, data })).toBe(code);
    }
  });
});
