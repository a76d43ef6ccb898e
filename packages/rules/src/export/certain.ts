import { type Compiled, compile } from '../engine/compile.ts';
import { type Criterion, criteriaOf } from '../engine/conditions.ts';
import { and, type Diagrams, MET, NOT_MET, type Node, or } from '../engine/diagram.ts';
import type { Questions } from '../engine/questions.ts';
import type { Programme } from '../engine/ruleset.ts';

/**
 * A programme as two functions of complete answers: those that certainly meet its conditions, and those that certainly
 * do not. Answers of which neither is true depend on what is disputed or unpublished.
 */
export interface Certain {
  readonly compiled: Compiled;
  readonly criteria: readonly Criterion[];
  /** The function of the questions and of what is open. */
  readonly root: Node;
  readonly met: Node;
  readonly notMet: Node;
}

/** Works out what is certain about one programme; its numbers are cut only where this programme needs it. */
export function certain(questions: Questions, programme: Programme): Certain {
  const compiled = compile(questions, [programme]);
  const root = compiled.roots[0] as Node;
  return {
    compiled,
    criteria: criteriaOf(programme.requires),
    root,
    met: always(compiled, root),
    notMet: always(compiled, negate(compiled.store, root)),
  };
}

/** The function that is met where another is not. */
export const negate = (store: Diagrams, node: Node): Node =>
  store.join((a) => (a === MET ? NOT_MET : MET), node, MET);

/** Met where a function is met whichever way the open criteria go. */
const always = (compiled: Compiled, node: Node): Node => overOpen(compiled, node, and);

/** Met where a function is met for some way that the open criteria may go. */
export const sometimes = (compiled: Compiled, node: Node): Node => overOpen(compiled, node, or);

function overOpen({ ids, store }: Compiled, node: Node, join: typeof and): Node {
  const open = store.support(node).filter((variable) => variable >= ids.length);
  return open.reduce((f, v) => store.join(join, store.restrict(f, v, 0), store.restrict(f, v, 1)), node);
}

/** Whether some two values of a variable, all else equal, lead to different outcomes: a function of all else. */
export function difference(store: Diagrams, root: Node, variable: number, size: number): Node {
  const differ = (a: Node, b: Node): Node => (a === b ? NOT_MET : MET);
  const first = store.restrict(root, variable, 0);
  return Array.from({ length: size - 1 }, (_, i) => store.restrict(root, variable, i + 1))
    .map((other) => store.join(differ, first, other))
    .reduce((a, b) => store.join(or, a, b), NOT_MET);
}
