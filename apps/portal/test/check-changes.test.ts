import { evaluate, rulesets, sa2017Long, whatWouldChange } from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../src/client/check/explain.ts';
import { changesOf, everyChange, everyWay } from '../src/lib/check/changes.ts';
import { answersOf } from '../src/lib/check/choices.ts';
import { checkData } from '../src/lib/check/data.ts';
import { families } from '../src/lib/check/families.ts';

const all = [...everyWay()];
const ways = all.filter((_, index) => index % 61 === 0);
const key = (way: readonly { question: string; to: { value: unknown } }[]) =>
  way.map(({ question, to }) => `${question}=${to.value}`).join('&');

describe('what would change a result', { timeout: 60_000 }, () => {
  it('is told for exact answers as the rules tell it, and only of programmes that are not met', () => {
    for (const { given } of ways) {
      const answers = answersOf(given);
      const ruled = new Map(
        rulesets.flatMap((rules) => whatWouldChange(rules, answers)).map(({ id, ways }) => [id, ways]),
      );
      for (const { family, verdict, changes } of reasonsOf(answers)) {
        const ids = families.find(({ id }) => id === family)?.programmes ?? [];
        for (const id of ids) expect(changes.map(key)).toEqual((ruled.get(id) ?? []).map(key));
        if (verdict !== 'notMet') expect(changes).toEqual([]);
      }
    }
  });

  it('makes a programme met when it is so', () => {
    let tried = 0;
    for (const { given } of ways) {
      const answers = answersOf(given);
      for (const { family, changes } of reasonsOf(answers)) {
        for (const way of changes) {
          const other = { ...answers, ...Object.fromEntries(way.map((c) => [c.question, c.to.value])) };
          const id = families.find((f) => f.id === family)?.programmes[0];
          const judged = rulesets.flatMap((rules) => evaluate(rules, other).programmes);
          expect(judged.find((programme) => programme.id === id)?.verdict).toBe('met');
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('is on the page for every result whose answers may have it, and for no other', () => {
    const [, , , , long] = families;
    // Its conditions ask for two answers only: one way each to a result is as good as all.
    const onePerAnswer = new Map(
      all.map(({ given, end }) => [
        `${end} ${given['age']} ${given['cashAssistancePayments24']}`,
        { given, end },
      ]),
    );
    const told = new Set(
      [...onePerAnswer.values()].flatMap(({ given, end }) =>
        whatWouldChange(sa2017Long, answersOf(given)).flatMap((programme) =>
          programme.ways.map((way) => `${end} ${key(way)}`),
        ),
      ),
    );
    const ends = new Set(all.map(({ end }) => end));
    const shown = new Set(
      [...ends].flatMap((end) => changesOf(end, long).map((way) => `${end} ${key(way)}`)),
    );
    expect(told.size).toBeGreaterThan(10);
    expect([...shown].sort()).toEqual([...told].sort());
  });

  it('names only what can change: never age, gender, culture, language or origin', () => {
    const named = new Set(everyChange().map(({ question }) => question));
    expect([...named].sort()).toEqual(['cashAssistance', 'cashAssistancePayments24', 'labourStatus']);
  });

  it.each(['sl', 'hr'] as const)('has words for every change, in %s', (lang) => {
    const { changes, short } = checkData(lang);
    for (const { question, to } of everyChange()) {
      expect(changes.to[`${question} ${to.value}`], question).toMatch(/\p{L}/u);
      expect(short[question]).toMatch(/\p{L}/u);
    }
    expect(changes.honest).toContain(lang === 'sl' ? 'Odgovorite tako, kot v resnici je.' : 'uistinu');
  });
});
