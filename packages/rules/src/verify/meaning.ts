import type { Condition, Criterion, Reading, Test, Value } from '../engine/index.ts';

/**
 * A second, naive meaning of a condition, to compare with: for every criterion that is disputed or unpublished both
 * ways that it may go. It shares no code with the engine's logic or diagrams.
 */

/** A complete set of answers. */
export type Point = Readonly<Record<string, Value>>;

/** Which way each open criterion goes. */
type Way = ReadonlyMap<string, boolean>;

export const testHolds = (test: Test, value: Value): boolean => {
  switch (test.kind) {
    case 'is':
      return test.values.some((v) => v === value);
    case 'atLeast':
      return Number(value) >= test.bound;
    case 'below':
      return Number(value) < test.bound;
  }
};

/** What the readings of a criterion say about a value: `undefined` where they differ. */
export function criterionHolds(readings: readonly Reading[], value: Value): boolean | undefined {
  const results = readings.map((r) => testHolds(r.test, value));
  return results.every((r) => r === results[0]) ? results[0] : undefined;
}

function holds(condition: Condition, point: Point, way: Way): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((c) => holds(c, point, way));
    case 'any':
      return condition.of.some((c) => holds(c, point, way));
    case 'not':
      return !holds(condition.of, point, way);
    case 'unpublished':
      return way.get(condition.id) === true;
    case 'criterion':
      return (
        criterionHolds(condition.readings, point[condition.question] as Value) ??
        way.get(condition.id) === true
      );
  }
}

/** Every way in which the open ones among criteria may go. */
function waysOf(criteria: readonly Criterion[]): readonly Way[] {
  const open = criteria.filter((c) => c.kind === 'unpublished' || c.readings.length > 1);
  return Array.from(
    { length: 2 ** open.length },
    (_, bits) => new Map(open.map((c, i) => [c.id, (bits >> i) % 2 === 1])),
  );
}

/**
 * Makes the function that says of a complete set of answers how a condition comes out in each way that its open
 * criteria may go: one `0` or `1` a way.
 *
 * @param criteria the criteria whose ways count; give the same ones to compare two conditions
 */
export function outcomesOf(condition: Condition, criteria: readonly Criterion[]): (point: Point) => string {
  const ways = waysOf(criteria);
  return (point) => ways.map((way) => (holds(condition, point, way) ? '1' : '0')).join('');
}
