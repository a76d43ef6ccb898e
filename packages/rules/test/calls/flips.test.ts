import { sources } from '@vstopna-tocka/core/sources';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/engine/conditions.ts';
import {
  criteriaOfRuleset,
  evaluate,
  type Question,
  type Questions,
  type Ruleset,
  type Value,
} from '../../src/engine/index.ts';
import { compileFast } from '../../src/fast/index.ts';
import { personas } from '../../src/generated/proof.ts';
import { type Answers, questions } from '../../src/questions.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { byHand } from '../support/by-hand.ts';
import { columnsOf } from '../support/columns.ts';
import { type Flip, flipsOf, type Kind } from './flips.ts';
import { questionLines, rulesetLines } from './lines.ts';

/**
 * Mutation tests of the data. Mutating the source of a ruleset says little, as its values are made once, when it is
 * loaded; so every value that differs in one thing is made here, and something has to notice it.
 */

type Person = Readonly<Record<string, Value>>;

/** The answers of a question that a change of a bound by one can tell apart, and no answer. */
function answersTo(id: string, question: Question, rules: Ruleset): readonly (Value | undefined)[] {
  if (question.kind === 'boolean') return [true, false, undefined];
  if (question.kind === 'choice') return [...question.values, undefined];
  const bounds = criteriaOfRuleset(rules).flatMap((c) =>
    c.kind === 'unpublished' || c.question !== id
      ? []
      : c.readings.flatMap((r) => (r.test.kind === 'is' ? [] : [r.test.bound])),
  );
  const near = bounds.flatMap((bound) => [bound - 2, bound - 1, bound, bound + 1]);
  return [...new Set([question.min, ...near, question.max]), undefined];
}

/** Every combination of answers to the questions that a ruleset's criteria speak of. */
function everybody(rules: Ruleset): { readonly persons: readonly Person[]; readonly asked: number } {
  const asked = new Set(
    criteriaOfRuleset(rules).flatMap((c) => (c.kind === 'criterion' ? [c.question] : [])),
  );
  let persons: readonly Person[] = [{}];
  for (const id of asked) {
    const answers = answersTo(id, (rules.questions as Questions)[id] as Question, rules);
    persons = persons.flatMap((person) =>
      answers.map((answer) => (answer === undefined ? person : { ...person, [id]: answer })),
    );
  }
  return { persons, asked: asked.size };
}

const codes = { notMet: 0, met: 1, unknown: 2 };

/** Makes the test whether a change of a ruleset changes a verdict of somebody, and whether the code by hand notices. */
function witnesses(rules: Ruleset) {
  const { persons, asked } = everybody(rules);
  const columns = columnsOf(rules, persons);
  const verdictsOf = (changed: Ruleset) => Object.values(compileFast(changed).columns(columns));
  const original = verdictsOf(rules);
  const written = byHand[rules.id];
  const expected = persons.map((person) =>
    Object.keys(person).length === asked
      ? written?.(person as Answers).map((verdict) => codes[verdict])
      : undefined,
  );
  return (changed: Ruleset) => {
    const found = verdictsOf(changed);
    const isChanged = original.length !== found.length || found.some((c, i) => !same(c, original[i]));
    const byCode = expected.some((verdicts, row) => verdicts?.some((v, i) => found[i]?.[row] !== v));
    return { isChanged, byCode };
  };
}

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean => a.every((value, i) => value === b?.[i]);

/** Whether a made-up person comes to another verdict than was worked out by hand. */
const byPersona = ({ rules }: Flip): boolean =>
  (personas[rules.id] ?? []).some(({ answers, expected }) => {
    const { programmes } = evaluate(rules, answers as never);
    const found = Object.fromEntries(programmes.map((p) => [p.id, p.verdict]));
    return Object.keys(expected).some((id) => expected[id] !== found[id]);
  });

const others = sources.map((s) => s.id).slice(0, 3);
const flips = new Map(rulesets.map((r) => [r.id, flipsOf(r as Ruleset, others)]));
const cases = rulesets.map((r) => [r.id, r as Ruleset] as const);
const canDecide: readonly Kind[] = ['bound', 'operator', 'value'];

describe.each(cases)('a change of one thing in %s', (id, rules) => {
  const own = flips.get(id) ?? [];

  it('shows in the table of the calls', () => {
    const line = rulesetLines(rules).join('\n');
    expect(own.filter((f) => rulesetLines(f.rules).join('\n') === line).map((f) => f.what)).toEqual([]);
  });

  it('is noticed by a made-up person or the code by hand, if anybody comes to another verdict', () => {
    const witness = witnesses(rules);
    const meant = own.filter((f) => canDecide.includes(f.kind));
    const missed = meant.filter((flip) => {
      const { isChanged, byCode } = witness(flip.rules);
      return isChanged && !byCode && !byPersona(flip);
    });
    expect(missed.map((f) => f.what)).toEqual([]);
  }, 60_000);
});

it('every bound, date and citation of the table was changed', () => {
  const table = rulesets.flatMap((r) => rulesetLines(r as Ruleset)).join('\n');
  const all = [...flips.values()].flat();
  const count = (kind: Kind, what: RegExp) => all.filter((f) => f.kind === kind && what.test(f.what)).length;
  const bounds = table.match(/ (at least|below) \d+/g) ?? [];
  expect(bounds.length).toBeGreaterThan(0);
  expect(count('bound', /./)).toBe(2 * bounds.length);
  expect(count('operator', /: (atLeast|below) \d+$/)).toBe(bounds.length);
  const values = table.match(/ is (".*?"|true|false)/g) ?? [];
  expect(count('operator', /: is not$/)).toBe(values.length);
  for (const { id, validity } of rulesets) {
    const dates = (flips.get(id) ?? []).filter((f) => f.kind === 'date').map((f) => f.what);
    expect(dates.filter((d) => d.startsWith('from ')).length).toBeGreaterThan(2);
    expect(dates).toContain(validity.to === undefined ? 'to 2024' : 'no end');
  }
  const cited = [...table.matchAll(/\[(.*?)\]/g)].flatMap((m) => (m[1] as string).split(', '));
  // Those of a criterion stand in its readings and once more in itself.
  const stated = rulesets.flatMap((r) => r.programmes.flatMap((p) => leavesOf(p.requires)));
  const again = stated.flatMap((c) => (c.kind === 'criterion' ? c.sources : []));
  expect(count('citation', /without /)).toBe(cited.length + again.length);
});

it('a change of one thing in a question shows in the table', () => {
  const lines = questionLines(questions).join('\n');
  const changes = (q: Question): Question[] => [
    { ...q, group: `${q.group}-2` },
    { ...q, sensitive: !q.sensitive },
    { ...q, canChange: !q.canChange },
    ...(q.kind === 'integer'
      ? [-1, 1].flatMap((step) => [
          { ...q, min: q.min + step },
          { ...q, max: q.max + step },
        ])
      : []),
    ...(q.kind === 'choice'
      ? q.values.flatMap((_, i) => [
          { ...q, values: q.values.filter((_, k) => k !== i) },
          { ...q, values: q.values.with(i, 'other-2') },
        ])
      : []),
  ];
  for (const [id, question] of Object.entries<Question>(questions)) {
    for (const changed of changes(question)) {
      expect(questionLines({ ...questions, [id]: changed }).join('\n')).not.toBe(lines);
    }
  }
});
