import type { Graph } from './graph.ts';
import { plan } from './plan.ts';
import type { Questions } from './questions.ts';
import type { Ruleset } from './ruleset.ts';

/** As many questions and results as one page holds: a page of 30 kB has room for so many, without any script. */
export const PAGE_STEPS = 200;

/** A conversation about some calls. */
export interface PlannedCalls<Q extends Questions = Questions> {
  readonly rulesets: readonly Ruleset<Q>[];
  readonly graph: Graph;
}

/**
 * Plans what a page asks about some calls: one conversation about all of them, as long as a page holds it, else one
 * about each call that asks anything: first those that ask nothing sensitive, and of alike ones the shortest.
 *
 * Together, results multiply: each is a verdict about every call. One after the other, a call adds no more steps than
 * its own, and its result can be read before the next call is asked about. Calls that ask nothing stand with the last.
 *
 * @param most how many steps the page holds; what asks about a single call is never cut, however long it is
 */
export function pagePlans<Q extends Questions>(
  rulesets: readonly Ruleset<Q>[],
  most = PAGE_STEPS,
): readonly PlannedCalls<Q>[] {
  const planned = (calls: readonly Ruleset<Q>[]) => ({ rulesets: calls, graph: plan(calls) });
  const together = planned(rulesets);
  const alone = rulesets.map((rules) => planned([rules])).filter(({ graph }) => steps(graph) > 1);
  if (steps(together.graph) <= most || alone.length < 2) return [together];

  const inTurn = alone.toSorted(
    (a, b) => Number(isSensitive(a)) - Number(isSensitive(b)) || steps(a.graph) - steps(b.graph),
  );
  const earlier = inTurn.slice(0, -1);
  const others = earlier.flatMap((own) => own.rulesets);
  return [...earlier, planned(rulesets.filter((rules) => !others.includes(rules)))];
}

const steps = ({ nodes }: Graph): number => Object.keys(nodes).length;

/** Whether it asks something sensitive. */
const isSensitive = ({ rulesets, graph }: PlannedCalls): boolean =>
  Object.values(graph.nodes).some(
    (node) => node.kind === 'ask' && rulesets[0]?.questions[node.question]?.sensitive,
  );
