import { expect } from 'vitest';
import {
  type Condition,
  type Evaluation,
  evaluate,
  type ProgrammeVerdict,
  type Ruleset,
} from '../../src/engine/index.ts';
import { type Subject, verify } from '../../src/verify/verify.ts';
import { callOf, subject } from '../support/subject.ts';

/** What verification finds in the sound subject with a change; a report is in order exactly where there is nothing. */
export const counterexample = (change: Partial<Subject>) => {
  const report = verify(subject(change));
  expect(report.ok).toBe(report.counterexample === undefined);
  return report.counterexample;
};

/** The same for the sound call with another condition. */
export const withCondition = (requires: Condition) => counterexample({ rulesets: [callOf(requires)] });

/** The engine's evaluation with some programmes' results changed. */
export const broken = (
  change: (programme: ProgrammeVerdict, answers: Record<string, unknown>) => ProgrammeVerdict,
): typeof evaluate =>
  ((rules: Ruleset, answers: Record<string, unknown>): Evaluation => {
    const right = evaluate(rules, answers as never);
    return { ...right, programmes: right.programmes.map((p) => change(p, answers)) };
  }) as typeof evaluate;
