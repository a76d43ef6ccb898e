import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCodebook } from '../../scripts/codebook.ts';
import type { Questions, Ruleset, Value, Verdict } from '../../src/engine/index.ts';
import { type Answers, questions } from '../../src/questions.ts';
import { codebooks } from '../../src/receipt/codebook.ts';
import {
  decodeReceipt,
  encodeReceipt,
  leftOutOf,
  makeReceipt,
  type Receipt,
  ReceiptError,
  replay,
} from '../../src/receipt/index.ts';
import { readCode, writeCode } from '../../src/receipt/text.ts';
import { currentId } from '../../src/rulesets/ids.ts';
import { rulesetById, rulesets, sa2017Long } from '../../src/rulesets/index.ts';
import golden from './golden.json' with { type: 'json' };

const [newest] = codebooks;
const formats = codebooks.map(({ format }) => format).join(' or ');

const woman: Answers = {
  age: 29,
  residence: 'citizen',
  cashAssistance: true,
  gender: 'female',
  roma: 'wont-say',
};
const code = encodeReceipt(makeReceipt(rulesets, woman, '2026-11-22'));

/** Any receipt that the codebook can hold, whether or not its verdicts are right. */
const anyReceipt: fc.Arbitrary<Receipt> = fc.record({
  date: fc
    .integer({ min: 0, max: 65_535 })
    .map((days) => new Date(Date.UTC(2017, 0, 1 + days)).toISOString().slice(0, 10)),
  answers: fc.record(
    Object.fromEntries(
      newest.questions.map(({ id, values }) => [
        id,
        fc.oneof(
          fc.constantFrom<Value>('dont-know', 'wont-say'),
          'min' in values ? fc.integer(values) : fc.constantFrom<Value>(...values),
        ),
      ]),
    ),
    { requiredKeys: [] },
  ),
  calls: fc.subarray([...newest.calls]).chain((calls) =>
    fc.tuple(
      ...calls.map(({ ruleset, programmes }) =>
        fc.record({
          ruleset: fc.constant(currentId(ruleset)),
          version: fc.integer({ min: 1, max: 64 }),
          verdicts: fc.record(
            Object.fromEntries(
              programmes.map((id) => [id, fc.constantFrom<Verdict>('met', 'notMet', 'unknown')]),
            ),
          ),
        }),
      ),
    ),
  ),
}) as fc.Arbitrary<Receipt>;

const problem = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ReceiptError) return { code: error.code, message: error.message };
    throw error;
  }
  return undefined;
};

describe('any receipt', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        expect(decodeReceipt(encodeReceipt(receipt))).toEqual(receipt);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a short text of capitals, digits and hyphens', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        expect(encodeReceipt(receipt)).toMatch(/^VT\d(-[0-9A-HJKMNP-TV-Z]{1,5}){2,7}$/);
      }),
    );
  });

  it('survives small letters, spaces, and letters that look like digits', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        const text = encodeReceipt(receipt);
        const sloppy = ` ${text.toLowerCase().replaceAll('-', ' ')}\n`.replaceAll('0', 'o');
        expect(decodeReceipt(sloppy)).toEqual(receipt);
        const head = text.slice(0, 4);
        expect(decodeReceipt(head + text.slice(4).replaceAll('1', 'I'))).toEqual(receipt);
        expect(decodeReceipt(head + text.slice(4).replaceAll('1', 'l'))).toEqual(receipt);
      }),
    );
  });
});

describe('a damaged code', () => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const plain = code.replaceAll('-', '');

  it('with any one sign changed is refused', () => {
    for (let i = 3; i < plain.length; i++) {
      for (const sign of signs) {
        if (sign === plain[i]) continue;
        const changed = plain.slice(0, i) + sign + plain.slice(i + 1);
        expect(problem(() => decodeReceipt(changed))?.code, changed).toBe('damaged');
      }
    }
  });

  it('with any two neighbours exchanged, one sign lost or one too many is refused', () => {
    for (let i = 3; i < plain.length; i++) {
      const [a, b] = [plain[i], plain[i + 1]];
      const exchanged = plain.slice(0, i) + b + a + plain.slice(i + 2);
      if (b !== undefined && a !== b) expect(problem(() => decodeReceipt(exchanged))?.code).toBe('damaged');
      expect(problem(() => decodeReceipt(plain.slice(0, i) + plain.slice(i + 1)))?.code).toBe('damaged');
      for (const sign of signs) {
        expect(problem(() => decodeReceipt(plain.slice(0, i) + sign + plain.slice(i)))?.code).toBe('damaged');
      }
    }
  });

  it.each([
    ['', 'not-a-receipt', `not a receipt: expected a code that begins with ${formats}`],
    ['hello', 'not-a-receipt', 'not a receipt'],
    ['VT9-ABCDE-FGHJK', 'unknown-format', `receipt of format VT9: expected ${formats}`],
    ['VT1-AB', 'damaged', 'damaged receipt: it is too short'],
    ['VT1-ABCDU-FGHJK', 'damaged', 'damaged receipt: it cannot contain "U"'],
    ['VT1-ABČDE-FGHJK', 'damaged', 'damaged receipt: it cannot contain "Č"'],
    [
      `${code.slice(0, -1)}${code.endsWith('0') ? '2' : '0'}`,
      'damaged',
      'signs are wrong, missing or in the wrong place',
    ],
    [writeCode('VT1', 2n ** 200n), 'damaged', 'damaged receipt: it says more than a receipt can say'],
  ])('"%s" is told apart', (text, kind, message) => {
    const found = problem(() => decodeReceipt(text));
    expect(found?.code).toBe(kind);
    expect(found?.message).toContain(message);
    expect(found?.message).not.toContain('\n');
  });

  it('keeps every number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 150n }), (number) => {
        expect(readCode(writeCode('VT1', number), ['VT1'])).toEqual({ format: 'VT1', number });
      }),
    );
  });
});

describe('what does not fit', () => {
  const receipt = makeReceipt([sa2017Long], { age: 30 }, '2018-07-01');
  const [call] = receipt.calls;
  const broken = (change: object) =>
    problem(() => encodeReceipt({ ...receipt, ...change } as Receipt))?.message;

  it.each([
    [{ date: '2016-12-31' }, 'does not fit in a receipt: no day 2016-12-31'],
    [{ date: '2018-02-30' }, 'no day 2018-02-30'],
    [{ date: '2196-06-07' }, 'no day 2196-06-07'],
    [{ answers: { age: 121 } }, 'no answer 121 to "age"'],
    [{ answers: { roma: 'yes' } }, 'no answer "yes" to "roma"'],
    [{ calls: [{ ...call, version: 65 }] }, 'no version 65'],
    [{ calls: [{ ...call, version: 0 }] }, 'no version 0'],
    [{ calls: [{ ...call, verdicts: {} }] }, 'no verdict for "sa-2017-long"'],
  ])('%j is refused', (change, message) => {
    expect(broken(change)).toContain(message);
  });

  it('like answers that no question takes', () => {
    expect(() => makeReceipt(rulesets, { age: 'old' } as never, '2020-01-01')).toThrow('"age" is "old"');
  });
});

describe('a call that the codebook does not know', () => {
  const questions = { ...sa2017Long.questions, height: { ...sa2017Long.questions.age } };
  const next = { ...sa2017Long, id: 'sa-2027', questions } as unknown as Ruleset;
  const grown = {
    ...sa2017Long,
    questions,
    programmes: [...sa2017Long.programmes, { ...sa2017Long.programmes[0], id: 'sa-2017-longer' }],
  } as unknown as Ruleset;

  it('is left out of the code and named, as is the answer to a question of its own', () => {
    const old = { ...sa2017Long, questions } as unknown as Ruleset;
    const receipt = makeReceipt([old, next], { age: 30, height: 100 }, '2026-11-22');
    expect(leftOutOf(receipt)).toEqual({ calls: ['sa-2027'], questions: ['height'] });
    expect(decodeReceipt(encodeReceipt(receipt))).toEqual(
      makeReceipt([sa2017Long], { age: 30 }, receipt.date),
    );
  });

  it('or that has got a programme since is left out too, and an old receipt of it is replayed', () => {
    const receipt = makeReceipt([grown], { age: 30 }, '2026-11-22');
    expect(leftOutOf(receipt)).toEqual({ calls: ['sa-2017-long'], questions: [] });
    expect(decodeReceipt(encodeReceipt(receipt)).calls).toEqual([]);
    const old = makeReceipt([sa2017Long], { age: 30 }, '2026-11-22');
    expect(replay(old, () => grown).map(({ programme }) => programme)).toEqual(['sa-2017-long']);
  });

  it('leaves nothing out where all calls are known', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        expect(leftOutOf(receipt)).toEqual({ calls: [], questions: [] });
      }),
    );
  });
});

describe('old receipts', () => {
  it.each(golden.map((g) => [g.code, g.receipt] as const))(
    '%s is read and comes out the same today',
    (text, receipt) => {
      const read = decodeReceipt(text);
      const calls = receipt.calls.map((call) => ({ ...call, ruleset: currentId(call.ruleset) }));
      expect(read).toEqual({ ...receipt, calls });
      const again = encodeReceipt(read);
      if (text.startsWith(newest.format)) expect(again).toBe(text);
      expect(leftOutOf(read)).toEqual({ calls: [], questions: [] });
      for (const { before, now, versions, programme } of replay(read, rulesetById)) {
        // Another verdict needs another version of the ruleset.
        if (versions.before === versions.now) expect(now, programme).toBe(before);
      }
    },
  );

  it('tell when the conditions were corrected since', () => {
    const receipt = makeReceipt([sa2017Long], { age: 30, cashAssistancePayments24: 12 }, '2018-07-01');
    const corrected = {
      ...sa2017Long,
      version: 2,
      programmes: sa2017Long.programmes.map((p) => ({ ...p, requires: { kind: 'any', of: [] } as const })),
    };
    expect(replay(receipt, () => corrected)).toEqual([
      {
        ruleset: 'sa-2017-long',
        programme: 'sa-2017-long',
        before: 'met',
        now: 'notMet',
        versions: { before: 1, now: 2 },
      },
    ]);
    expect(() => replay(receipt, () => undefined)).toThrow('no ruleset "sa-2017-long"');
  });
});

describe('the next codebook', () => {
  const call = { ...sa2017Long, id: 'sa-2027' } as unknown as Ruleset;

  it('is none as long as the newest one knows every call and every answer', () => {
    expect(nextCodebook(newest, rulesets as readonly Ruleset[], questions)).toBeUndefined();
  });

  it('knows a call more, and has a format of its own', () => {
    const next = nextCodebook(newest, [...(rulesets as readonly Ruleset[]), call], questions);
    expect(next?.format).not.toBe(newest.format);
    expect(next?.calls).toHaveLength(rulesets.length + 1);
    expect(next?.calls.at(-1)).toEqual({ ruleset: 'sa-2027', programmes: ['sa-2017-long'] });
    expect(next?.questions).toEqual(newest.questions);
  });

  it('knows an answer more', () => {
    const residence = { ...questions.residence, values: [...questions.residence.values, 'asylum'] };
    const next = nextCodebook(
      newest,
      rulesets as readonly Ruleset[],
      { ...questions, residence } as Questions,
    );
    expect(next?.questions.find(({ id }) => id === 'residence')?.values).toContain('asylum');
  });
});

it.each(codebooks.map((book) => [book.format, book] as const))(
  'the calls, questions and values of %s are still there, so that its receipts can be replayed',
  (_, book) => {
    for (const { ruleset, programmes } of book.calls) {
      const today = rulesetById(ruleset)?.programmes.map(({ id }) => id) ?? [];
      expect(today, ruleset).toEqual(expect.arrayContaining([...programmes]));
    }
    const known = new Map(book.questions.map(({ id, values }) => [id, values]));
    for (const [id, q] of Object.entries(questions as Questions).filter(([id]) => known.has(id))) {
      const values =
        q.kind === 'integer' ? { min: q.min, max: q.max } : q.kind === 'choice' ? q.values : [true, false];
      expect(values, `${id}: who adds a value writes a new codebook`).toEqual(known.get(id));
      known.delete(id);
    }
    expect([...known.keys()], 'questions that are gone').toEqual([]);
    expect(Math.max(...rulesets.map((r) => r.version))).toBeLessThanOrEqual(64);
  },
);
