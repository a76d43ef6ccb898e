import { all, any, type Condition, criterion, type Test } from '../engine/conditions.ts';
import type { Question, Questions } from '../engine/questions.ts';
import type { Programme } from '../engine/ruleset.ts';
import { type Certain, certain } from './certain.ts';
import { type Cube, type Literal, stretches, widestCubes } from './cubes.ts';
import { kleeneIsExact } from './exact.ts';

/**
 * How a programme's conditions are written in a language of three values.
 *
 * `asStated`: as in the ruleset, where Kleene's logic is exact. `asCubes`: as two lists of answers that are enough, for
 * met and for not met; used where Kleene's logic would leave open what the answers settle.
 */
export type Form =
  | { readonly kind: 'asStated'; readonly condition: Condition }
  | { readonly kind: 'asCubes'; readonly met: Condition; readonly notMet: Condition };

/** The form in which a programme is exported. */
export function formOf(questions: Questions, programme: Programme): Form {
  const facts = certain(questions, programme);
  if (kleeneIsExact(programme.requires, facts)) return { kind: 'asStated', condition: programme.requires };
  const { met, notMet } = certainCubes(facts);
  return { kind: 'asCubes', met: anyOf(met, questions), notMet: anyOf(notMet, questions) };
}

/** The answers that are enough to settle a programme, each way. */
export const certainCubes = ({ compiled, met, notMet }: Certain) => ({
  met: widestCubes(compiled, met),
  notMet: widestCubes(compiled, notMet),
});

/** Cubes as a condition: some cube of which every literal holds. */
export const anyOf = (cubes: readonly Cube[], questions: Questions): Condition =>
  alone(
    any,
    cubes.map((cube) =>
      alone(
        all,
        cube.map((l) => literal(l, questions[l.question] as Question)),
      ),
    ),
  );

/** Joins conditions, unless there is only one. */
const alone = (join: typeof all, parts: readonly Condition[]): Condition =>
  parts.length === 1 ? (parts[0] as Condition) : join(...parts);

/** A literal as a condition on its one question; without words or sources of its own. */
function literal({ question, bands }: Literal, kind: Question): Condition {
  const leaf = (test: Test) => criterion('', test);
  if (kind.kind !== 'integer') return leaf({ kind: 'is', question, values: bands.map((b) => b.value) });
  const parts = stretches(bands).map(({ from, to }) => {
    const lower = leaf({ kind: 'atLeast', question, bound: from });
    const upper = leaf({ kind: 'below', question, bound: to + 1 });
    if (from === to) return leaf({ kind: 'is', question, values: [from] });
    return from === kind.min ? upper : to === kind.max ? lower : all(lower, upper);
  });
  return alone(any, parts);
}

/** The questions of which a condition speaks, in their order. */
export function questionsOf(questions: Questions, conditions: readonly Condition[]): readonly string[] {
  const used = new Set<string>();
  const visit = (c: Condition): void => {
    if (c.kind === 'criterion') used.add(c.question);
    else if (c.kind === 'not') visit(c.of);
    else if (c.kind !== 'unpublished') c.of.forEach(visit);
  };
  conditions.forEach(visit);
  return Object.keys(questions).filter((id) => used.has(id));
}
