import type { Coherence } from '../../coherence.ts';
import type { evaluate, Question, Questions, Ruleset } from '../../engine/index.ts';
import type { Finding } from '../finding.ts';
import type { Grid } from '../grid.ts';

/** What a statement about answers comes to over the questions. */
export interface CoherenceLine {
  readonly kind: Coherence['kind'];
  readonly about: string;
  /** Combinations that cannot be, and how many there are to think of. */
  readonly leftOut: number;
  readonly of: number;
  readonly because: string;
}

/** Holds the questions to what is stated about answers that go together and answers that do not. */
export function checkCoherence(
  coherence: readonly Coherence[],
  grid: Grid,
  rulesets: readonly Ruleset[],
  evaluator: typeof evaluate,
): { lines: readonly CoherenceLine[]; findings: Finding[] } {
  const questions: Questions = rulesets[0]?.questions ?? {};
  return {
    lines: coherence.map((c) => lineOf(c, grid)),
    findings: coherence.flatMap((c) =>
      c.kind === 'one-of'
        ? notOneOf(c.question, c.values, questions[c.question])
        : inferred(c.questions, grid, rulesets, evaluator),
    ),
  };
}

function lineOf(c: Coherence, grid: Grid): CoherenceLine {
  const { kind, because } = c;
  switch (c.kind) {
    case 'one-of': {
      // Of all sets of these situations only those of one situation can be given as an answer.
      const sets = 2 ** c.values.length;
      return { kind, about: c.question, leftOut: sets - c.values.length, of: sets, because };
    }
    case 'independent':
      return { kind, about: c.questions.join(' and '), leftOut: 0, of: pairs(c.questions, grid), because };
  }
}

function notOneOf(id: string, stated: readonly string[], question: Question | undefined): Finding[] {
  const own = valuesOf(question);
  if (own.join() === stated.join()) return [];
  const message = `"${id}" takes one of ${own.join(', ') || 'nothing'}, not of ${stated.join(', ')}`;
  return [{ check: 'coherence', message }];
}

const valuesOf = (question: Question | undefined) => (question?.kind === 'choice' ? question.values : []);

const bandsIn = (grid: Grid, id: string) => grid.bands[grid.ids.indexOf(id)] ?? [];

const pairs = ([a, b]: readonly [string, string], grid: Grid) =>
  bandsIn(grid, a).length * bandsIn(grid, b).length;

/** Criteria about one question that an answer to the other settles. */
function inferred(
  [a, b]: readonly [string, string],
  grid: Grid,
  rulesets: readonly Ruleset[],
  evaluator: typeof evaluate,
): Finding[] {
  const both = [
    [a, b],
    [b, a],
  ] as const;
  return both.flatMap(([given, other]) =>
    bandsIn(grid, given).flatMap(({ value }) =>
      rulesets.flatMap((rules) =>
        evaluator(rules, { [given]: value }).programmes.flatMap((p) =>
          p.criteria
            .filter((c) => c.question === other && c.verdict !== 'unknown')
            .map(
              (c): Finding => ({
                check: 'coherence',
                ruleset: rules.id,
                programme: p.id,
                answers: { [given]: value },
                message: `the answer to "${given}" settles criterion "${c.criterion}" about "${other}"`,
              }),
            ),
        ),
      ),
    ),
  );
}
