import type { Band } from '../engine/bands.ts';
import { readingsAgree } from '../engine/compile.ts';
import type { Condition } from '../engine/conditions.ts';
import { and, type Diagrams, diagrams, MET, NOT_MET, type Node, UNKNOWN } from '../engine/diagram.ts';
import type { Certain } from './certain.ts';

/**
 * Whether Kleene's logic says all that can be said about a condition. It does unless a question occurs more than once
 * in a way that cancels out, as in `(a and b) or (a and not b)` with only `a` known.
 *
 * Both meanings are written as functions of answers in which every question has one more value, *open*; equal functions
 * are the same diagram, so this is a proof over all complete and partial answers.
 */
export function kleeneIsExact(condition: Condition, certain: Certain): boolean {
  const { compiled } = certain;
  const store = diagrams(compiled.ids.map((_, v) => (compiled.bands[v] as readonly Band[]).length + 1));
  const met = withOpenValue(certain.met, certain, store);
  const notMet = withOpenValue(certain.notMet, certain, store);
  const exact = store.join((m, n) => (m === MET ? MET : n === MET ? NOT_MET : UNKNOWN), met, notMet);
  return exact === kleeneDiagram(condition, certain, store);
}

const kleeneAnd = (a: Node, b: Node): Node =>
  a === NOT_MET || b === NOT_MET ? NOT_MET : a === MET && b === MET ? MET : UNKNOWN;
const kleeneNot = (a: Node): Node => (a === MET ? NOT_MET : a === NOT_MET ? MET : UNKNOWN);
const kleeneOr = (a: Node, b: Node): Node => kleeneNot(kleeneAnd(kleeneNot(a), kleeneNot(b)));

function kleeneDiagram(condition: Condition, certain: Certain, store: Diagrams): Node {
  const inner = (c: Condition) => kleeneDiagram(c, certain, store);
  switch (condition.kind) {
    case 'all':
      return condition.of.map(inner).reduce((a, b) => store.join(kleeneAnd, a, b), MET);
    case 'any':
      return condition.of.map(inner).reduce((a, b) => store.join(kleeneOr, a, b), NOT_MET);
    case 'not':
      return store.join(kleeneNot, inner(condition.of), MET);
    case 'unpublished':
      return UNKNOWN;
    case 'criterion': {
      const variable = certain.compiled.ids.indexOf(condition.question);
      const kids = (certain.compiled.bands[variable] as readonly Band[]).map((band) => {
        const agreed = readingsAgree(condition.readings, band.value);
        return agreed === undefined ? UNKNOWN : agreed ? MET : NOT_MET;
      });
      return store.node(variable, [...kids, UNKNOWN]);
    }
  }
}

/** A function of complete answers, made one of partial answers: met where every completion is. */
function withOpenValue(root: Node, { compiled }: Certain, store: Diagrams): Node {
  const done = new Map<Node, Node>();
  const visit = (node: Node): Node => {
    if (node <= MET) return node;
    let result = done.get(node);
    if (result === undefined) {
      const variable = compiled.store.support(node)[0] as number;
      const kids = (compiled.bands[variable] as readonly Band[]).map((_, band) =>
        compiled.store.restrict(node, variable, band),
      );
      const open = kids.reduce((a, b) => compiled.store.join(and, a, b));
      result = store.node(variable, [...kids, open].map(visit));
      done.set(node, result);
    }
    return result;
  };
  return visit(root);
}
