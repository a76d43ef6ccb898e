/**
 * Decision diagrams over finite questions: a function of the answers, written so that equal functions are the same
 * number. That makes three hard questions trivial: is it settled (a terminal), which answers still matter (the
 * questions left in it), are two states of a conversation the same (equal numbers).
 */

/** Terminal nodes, and the verdicts they stand for. */
export const NOT_MET = 0;
export const MET = 1;
export const UNKNOWN = 2;

/** A function of the answers: a terminal (0, 1, 2) or the number of an inner node. */
export type Node = number;
/** Whether nothing that is still open can change what the function says. */
export const isSettled = (node: Node): boolean => node < UNKNOWN;

type Operation = (a: Node, b: Node) => Node;

/** Operations on terminals. `and` and `or` are only used where no terminal is unknown. */
export const and: Operation = (a, b) => Math.min(a, b);
export const or: Operation = (a, b) => Math.max(a, b);
/** What both agree on, else unknown. */
export const agreed: Operation = (a, b) => (a === b ? a : UNKNOWN);

/**
 * Makes a store of diagrams.
 *
 * @param sizes number of bands of each variable; variables are tested in this order
 */
export function diagrams(sizes: readonly number[]) {
  const variables: number[] = [Infinity, Infinity, Infinity];
  const children = Array<readonly Node[]>(variables.length);
  const known = new Map<string, Node>();

  const variableOf = (node: Node): number => variables[node] as number;
  const child = (node: Node, variable: number, band: number): Node =>
    variableOf(node) === variable ? (children[node]?.[band] as Node) : node;

  /** The function that tests a variable and goes on with the child of its band. */
  function node(variable: number, kids: readonly Node[]): Node {
    const first = kids[0] as Node;
    if (kids.every((k) => k === first)) return first;
    const key = `${variable}:${kids.join()}`;
    let found = known.get(key);
    if (found === undefined) {
      found = variables.push(variable) - 1;
      children.push(kids);
      known.set(key, found);
    }
    return found;
  }

  /** Joins two functions value by value. */
  function join(operation: Operation, a: Node, b: Node, done = new Map<string, Node>()): Node {
    if (a <= UNKNOWN && b <= UNKNOWN) return operation(a, b);
    const key = `${a},${b}`;
    let result = done.get(key);
    if (result === undefined) {
      const v = Math.min(variableOf(a), variableOf(b));
      const kids = Array.from({ length: sizes[v] as number }, (_, i) =>
        join(operation, child(a, v, i), child(b, v, i), done),
      );
      result = node(v, kids);
      done.set(key, result);
    }
    return result;
  }

  /** Replaces every node of one variable by what `change` makes of its children. */
  function rewrite(root: Node, variable: number, change: (kids: readonly Node[]) => Node): Node {
    const done = new Map<Node, Node>();
    const visit = (n: Node): Node => {
      if (variableOf(n) > variable) return n;
      let result = done.get(n);
      if (result === undefined) {
        const kids = children[n] as readonly Node[];
        result = variableOf(n) === variable ? change(kids) : node(variableOf(n), kids.map(visit));
        done.set(n, result);
      }
      return result;
    };
    return visit(root);
  }

  /** The function once a variable's band is known. */
  const restrict = (root: Node, variable: number, band: number): Node =>
    rewrite(root, variable, (kids) => kids[band] as Node);

  /** What the function still says when a variable stays open for good. */
  const forget = (root: Node, variable: number): Node =>
    rewrite(root, variable, (kids) => kids.reduce((a, b) => join(agreed, a, b)));

  /** The variables on which the function depends, ascending. */
  function support(root: Node): readonly number[] {
    const seen = new Set<Node>();
    const found = new Set<number>();
    const visit = (n: Node): void => {
      if (n <= UNKNOWN || seen.has(n)) return;
      seen.add(n);
      found.add(variableOf(n));
      for (const k of children[n] as readonly Node[]) visit(k);
    };
    visit(root);
    return [...found].sort((a, b) => a - b);
  }

  return { node, join, restrict, forget, support };
}

export type Diagrams = ReturnType<typeof diagrams>;
