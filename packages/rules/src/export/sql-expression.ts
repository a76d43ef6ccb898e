import type { Condition, StatedCriterion, Test } from '../engine/conditions.ts';
import type { Value } from '../engine/questions.ts';
import { columnOf, oneLine } from './names.ts';

/** A condition as lines of SQL: true, false, or NULL where it is open. */
export function expression(condition: Condition, indent: string): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const word = condition.kind === 'all' ? 'AND ' : 'OR ';
      if (condition.of.length === 0) return [`${indent}${condition.kind === 'all' ? 'TRUE' : 'FALSE'}`];
      return condition.of.flatMap((part, i) => {
        const lines = grouped(part, indent);
        return i === 0 ? lines : [`${indent}${word}${(lines[0] as string).trimStart()}`, ...lines.slice(1)];
      });
    }
    case 'not':
      return [`${indent}NOT (`, ...expression(condition.of, `${indent}  `), `${indent})`];
    case 'unpublished':
      return [`${indent}CAST(NULL AS BOOLEAN)${comment(condition)}`];
    case 'criterion':
      return [`${indent}${criterionText(condition)}${comment(condition)}`];
  }
}

/** A part of a list of conditions: in brackets if it is a list itself. */
const grouped = (part: Condition, indent: string): string[] =>
  part.kind === 'all' || part.kind === 'any'
    ? [`${indent}(`, ...expression(part, `${indent}  `), `${indent})`]
    : expression(part, indent);

const comment = ({ id, sources }: { id: string; sources: readonly string[] }): string =>
  id === '' ? '' : ` -- ${oneLine(`${id}: ${sources.join(', ')}`)}`;

/** Readings that differ give NULL. */
function criterionText({ readings }: StatedCriterion): string {
  const tests = readings.map((r) => testText(r.test));
  if (tests.length === 1) return tests[0] as string;
  return `CASE WHEN ${tests.join(' AND ')} THEN TRUE WHEN NOT (${tests.join(' OR ')}) THEN FALSE END`;
}

function testText(test: Test): string {
  const column = columnOf(test.question);
  if (test.kind !== 'is') return `${column} ${test.kind === 'atLeast' ? '>=' : '<'} ${test.bound}`;
  const [first, ...more] = test.values;
  if (first === undefined) return `CASE WHEN ${column} IS NOT NULL THEN FALSE END`;
  if (more.length > 0) return `${column} IN (${test.values.map(constant).join(', ')})`;
  if (typeof first === 'boolean') return first ? column : `NOT ${column}`;
  return `${column} = ${constant(first)}`;
}

/** Databases escape differently, so a text that would need it is refused. */
function constant(value: Value): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  if (/['"\\]|\p{Cc}|[\u2028\u2029]/u.test(value))
    throw new RangeError(`value ${JSON.stringify(value)}: expected no quotes or backslashes`);
  return `'${value}'`;
}
