import type { Band } from '../engine/bands.ts';
import { openVariable } from '../engine/compile.ts';
import type { Condition, Criterion } from '../engine/conditions.ts';
import { NOT_MET } from '../engine/diagram.ts';
import type { Questions } from '../engine/questions.ts';
import type { Programme } from '../engine/ruleset.ts';
import { type Certain, certain, difference, sometimes } from './certain.ts';
import { widestCubes } from './cubes.ts';
import { anyOf } from './forms.ts';
import { columnOf } from './names.ts';
import { expression } from './sql-expression.ts';

/** One thing that may keep a verdict open: its id, when it is open, and what else has to be so that it matters. */
interface Opening {
  readonly id: string;
  readonly isOpen: string | undefined;
  readonly matters: Condition;
}

/**
 * Columns that say what keeps a programme's verdict open: ids separated by spaces, empty where the verdict is settled.
 * `..._missing`: questions whose answer can still change it. `..._disputed`, `..._unpublished`: criteria. A column that
 * would always be empty is left out.
 */
export function openColumns(questions: Questions, programme: Programme): string[] {
  const facts = certain(questions, programme);
  const column = (suffix: string, openings: readonly Opening[]) => {
    const possible = openings.filter((o) => o.matters.kind !== 'any' || o.matters.of.length > 0);
    return possible.length === 0 ? [] : [`${list(possible)} AS ${columnOf(programme.id)}_${suffix}`];
  };
  const asked = facts.compiled.ids.map((id, variable) =>
    opening(questions, facts, id, variable, `${columnOf(id)} IS NULL`),
  );
  const openings = (wanted: (c: Criterion) => boolean) =>
    facts.criteria.filter(wanted).map((c) => {
      const variable = openVariable(facts.compiled.ids, facts.criteria, c.id);
      const given = c.kind === 'criterion' ? `${columnOf(c.question)} IS NOT NULL` : undefined;
      return opening(questions, facts, c.id, variable, given);
    });
  return [
    ...column('missing', asked),
    ...column(
      'disputed',
      openings((c) => c.kind === 'criterion' && c.readings.length > 1),
    ),
    ...column(
      'unpublished',
      openings((c) => c.kind === 'unpublished'),
    ),
  ];
}

/** It matters unless the other answers rule out every way in which two of its values lead to different outcomes. */
function opening(
  questions: Questions,
  { compiled, root }: Certain,
  id: string,
  variable: number,
  isOpen: string | undefined,
): Opening {
  const size = variable < compiled.ids.length ? (compiled.bands[variable] as readonly Band[]).length : 2;
  const differs = size < 2 ? NOT_MET : difference(compiled.store, root, variable, size);
  return { id, isOpen, matters: anyOf(widestCubes(compiled, sometimes(compiled, differs)), questions) };
}

/** Each cube on a line of its own. */
function list(openings: readonly Opening[]): string {
  const items = openings.map(({ id, isOpen, matters }) => {
    const cubes = matters.kind === 'any' ? matters.of : [matters];
    const lines = cubes.map((cube) =>
      expression(cube, '')
        .map((line) => line.trim())
        .join(' '),
    );
    const when = isOpen === undefined ? '' : `${isOpen} AND `;
    return `    CASE WHEN ${when}(${lines.join('\n      OR ')}) IS NOT FALSE THEN '${id} ' ELSE '' END`;
  });
  return `  TRIM(CONCAT(\n${items.join(',\n')}\n  ))`;
}
