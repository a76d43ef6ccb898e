import { type Condition, type Criterion, criteriaOf, criteriaOfRuleset } from '../../engine/index.ts';
import type { Finding } from '../finding.ts';
import { answersAt } from '../grid.ts';
import { criterionHolds, outcomesOf } from '../meaning.ts';
import type { Survey } from '../survey.ts';
import { eachComplete } from '../table.ts';

/** Leaving out any criterion, as if it always held or never did, changes what some complete answers come to. */
export function checkEffect({ rules, grid, tables }: Survey): Finding[] {
  return rules.programmes.flatMap(({ id: programme, requires }, i) => {
    const criteria = criteriaOf(requires);
    const points: Record<string, never>[] = [];
    eachComplete(grid, (state) => {
      if (tables[i]?.bits[state] !== 0) points.push(answersAt(grid, state) as Record<string, never>);
    });
    const original = outcomesOf(requires, criteria);
    const before = points.map(original);
    return criteria.flatMap(({ id }): Finding[] => {
      const idle = [true, false].find((value) => {
        const without = outcomesOf(replaced(requires, id, value), criteria);
        return points.every((point, k) => without(point) === before[k]);
      });
      if (idle === undefined) return [];
      const message = `criterion "${id}" has no effect: nothing changes if it is ${idle ? 'always met' : 'never met'}`;
      return [{ check: 'effect', ruleset: rules.id, programme, message }];
    });
  });
}

/** A condition with one of its criteria replaced by *always* or *never*. */
function replaced(condition: Condition, id: string, value: boolean): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((c) => replaced(c, id, value)) };
    case 'not':
      return { kind: 'not', of: replaced(condition.of, id, value) };
    default:
      return condition.id === id ? { kind: value ? 'all' : 'any', of: [] } : condition;
  }
}

/** No two criteria of a ruleset say the same. */
export function checkTwins({ rules, grid }: Survey): Finding[] {
  const seen = new Map<string, string>();
  return criteriaOfRuleset(rules).flatMap((criterion): Finding[] => {
    const meaning = meaningOf(criterion, grid);
    const twin = meaning === undefined ? undefined : seen.get(meaning);
    if (meaning !== undefined) seen.set(meaning, twin ?? criterion.id);
    if (twin === undefined) return [];
    const message = `criteria "${twin}" and "${criterion.id}" say the same`;
    return [{ check: 'twins', ruleset: rules.id, message }];
  });
}

/** What a criterion says of every band of its question; of what is unpublished nothing is known. */
function meaningOf(criterion: Criterion, { ids, bands }: Survey['grid']): string | undefined {
  if (criterion.kind === 'unpublished') return undefined;
  const own = bands[ids.indexOf(criterion.question)] ?? [];
  return `${criterion.question}: ${own.map((b) => criterionHolds(criterion.readings, b.value)).join()}`;
}
