import { rulesets, type SocialActivationAnswers } from '@vstopna-tocka/rules';
import { encodeReceipt, makeReceipt } from '@vstopna-tocka/rules/receipt';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../shared/qr.ts';
import { answersOf, offeredFor } from '../answers.ts';
import { today } from '../build/conversation.ts';
import { checkData } from '../build/data.ts';
import { readKept, writeKept } from '../client/kept.ts';
import { codeOf, openCode } from '../client/receipt.ts';
import { everyWay, offered, offeredBy } from './check-ways.ts';

const offeredToday = offeredBy(today);
const read = (text: string, offers = offered) => readKept(text, 'now', offers);
const ways = [...everyWay()].filter((_, index) => index % 7 === 0).map(({ given }) => given);
const day = '2026-11-22';

describe('kept answers', { timeout: 60_000 }, () => {
  it('are read as they were written, on every way', () => {
    for (const given of ways) {
      expect(read(writeKept(given, 'now', day), offeredToday)).toEqual({ given, date: day, changed: false });
    }
  });

  it('of an older plan are kept where they still fit, and the rest is asked again', () => {
    const text = JSON.stringify({
      form: 1,
      plan: 'older',
      date: day,
      answers: {
        age: [10, 60],
        cashAssistance: true,
        cashAssistancePayments24: [0, 5],
        residence: 'citizen',
        gender: 'x',
        hobby: 'chess',
      },
    });
    const given = { cashAssistance: 'true', residence: 'citizen' };
    expect(read(text)).toEqual({ given, date: day, changed: true });
  });

  it('of another plan are marked even if all fit', () => {
    const [given = {}] = ways;
    expect(read(writeKept(given, 'older', day), offeredToday)).toEqual({ given, date: day, changed: true });
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
    expect(read(text)).toBeUndefined();
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
    expect(offeredFor(offered(question), answer)).toBeUndefined();
  });

  it('know the plan by one sign in both languages', () => {
    expect(checkData('sl').plan).toMatch(/^[0-9a-f]{8}$/);
    expect(checkData('hr').plan).toBe(checkData('sl').plan);
  });
});

describe('the code of a check', { timeout: 60_000 }, () => {
  it('opens the same check again, on every way', () => {
    for (const given of ways) {
      const { code, leftOut } = codeOf(answersOf(given), day);
      expect(leftOut).toEqual([]);
      expect(openCode(code, offeredToday)).toEqual({ given, date: day, differs: false });
    }
  });

  it('tells when the conditions have changed since', () => {
    const receipt = makeReceipt(rulesets, { age: 15 }, day);
    const calls = receipt.calls.map((call) =>
      call.ruleset === 'sa-2019'
        ? { ...call, verdicts: { ...call.verdicts, 'sa-2019-lot-1': 'met' as const } }
        : call,
    );
    expect(openCode(encodeReceipt({ ...receipt, calls }), offered)).toMatchObject({ differs: true });
  });

  it('of the check over all calls opens with the answers to questions that are still asked', () => {
    const answers: SocialActivationAnswers = { age: 49, cashAssistancePayments24: 24, gender: 'wont-say' };
    expect(openCode(encodeReceipt(makeReceipt(rulesets, answers, day)), offered)).toEqual({
      given: { age: '18-120', gender: 'wont-say' },
      date: day,
      differs: false,
    });
  });

  it.each([
    ['hello', 'not-a-receipt'],
    ['VT9-AAAAA', 'unknown-format'],
    ['VT1-AAAAA-AAAAA', 'damaged'],
  ])('says why %s cannot be read', (code, problem) => {
    expect(openCode(code, offered)).toBe(problem);
  });

  it('can be read from its drawing by another decoder', () => {
    const SCALE = 4;
    for (const given of ways.filter((_, index) => index % 40 === 0)) {
      const { code } = codeOf(answersOf(given), day);
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
