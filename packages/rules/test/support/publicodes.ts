import Engine from 'publicodes';
import type { Condition, Questions, Ruleset, Test, Value, Verdict } from '../../src/engine/index.ts';

/**
 * Publicodes as an independent evaluator: conditions are written in its own words, and what they mean is its affair. A
 * rule without a value is its way to say that something is not known.
 */

const name = (id: string) => id.replaceAll('-', ' ');

const constant = (value: Value): string =>
  typeof value === 'string'
    ? `'${value}'`
    : typeof value === 'boolean'
      ? value
        ? 'oui'
        : 'non'
      : String(value);

const every = (of: readonly unknown[]) => ({ 'toutes ces conditions': of });
const some = (of: readonly unknown[]) => ({ 'une de ces conditions': of });

function testRule(test: Test): unknown {
  if (test.kind === 'is') return some(test.values.map((value) => `${test.question} = ${constant(value)}`));
  return `${test.question} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;
}

function rule(condition: Condition): unknown {
  switch (condition.kind) {
    case 'all':
      return every(condition.of.map(rule));
    case 'any':
      return some(condition.of.map(rule));
    case 'not':
      return { '=': [rule(condition.of), 'non'] };
    case 'unpublished':
      return 'open';
    case 'criterion': {
      const tests = condition.readings.map((r) => testRule(r.test));
      if (tests.length === 1) return tests[0];
      return {
        variations: [
          { si: every(tests), alors: 'oui' },
          { si: some(tests), alors: 'open' },
          { sinon: 'non' },
        ],
      };
    }
  }
}

/** Makes a function that asks publicodes for the verdicts of complete answers, programme by programme. */
export function publicodes(rules: Ruleset, ids: readonly string[]) {
  const questions: Questions = rules.questions;
  const defaults = { integer: 0, boolean: 'non', choice: "''" };
  const engine = new Engine(
    Object.fromEntries<unknown>([
      ['open', { question: 'not known' }],
      ...ids.map((id) => [id, { valeur: defaults[questions[id]?.kind ?? 'integer'] }] as const),
      ...rules.programmes.map((p) => [`programme ${name(p.id)}`, { valeur: rule(p.requires) }] as const),
    ]) as ConstructorParameters<typeof Engine>[0],
  );
  return (answers: Readonly<Record<string, Value>>): Readonly<Record<string, Verdict>> => {
    engine.setSituation(Object.fromEntries(ids.map((id) => [id, constant(answers[id] as Value)])));
    return Object.fromEntries(
      rules.programmes.map((p) => {
        const { nodeValue } = engine.evaluate(`programme ${name(p.id)}`);
        return [p.id, nodeValue === true ? 'met' : nodeValue === false ? 'notMet' : 'unknown'];
      }),
    );
  };
}
