import type { Band } from '../engine/bands.ts';
import type { Compiled } from '../engine/compile.ts';
import { and, MET, NOT_MET, type Node } from '../engine/diagram.ts';

/** One condition on one question: its answer lies in one of these bands (not in all of them). */
export interface Literal {
  readonly question: string;
  readonly bands: readonly Band[];
}

/** Conditions that are enough together: one for each question that counts, in the order of the questions. */
export type Cube = readonly Literal[];

/** Numbers of the bands, by the number of the question. */
type Sets = ReadonlyMap<number, readonly number[]>;

/**
 * All widest cubes on which a function is met: none of their conditions can be left out or loosened. Whatever answers
 * settle that it is met, they satisfy one of these cubes; so their disjunction settles as much as can be settled.
 *
 * @param root a function of the questions alone
 * @returns cubes with few conditions first; an empty cube where the function is always met; none where it never is
 */
export function widestCubes({ ids, bands, store }: Compiled, root: Node): readonly Cube[] {
  const done = new Map<Node, readonly Sets[]>([
    [NOT_MET, []],
    [MET, [new Map()]],
  ]);

  function visit(node: Node): readonly Sets[] {
    const known = done.get(node);
    if (known) return known;
    const variable = store.support(node)[0] as number;
    const found = classes(node, variable).flatMap((chosen) => {
      const rest = chosen
        .map((b) => store.restrict(node, variable, b))
        .reduce((a, b) => store.join(and, a, b));
      const whole = chosen.length === (bands[variable] as readonly Band[]).length;
      return visit(rest).map((sets): Sets => (whole ? sets : new Map([[variable, chosen], ...sets])));
    });
    const widest = found.filter((a, i) => !found.some((b, j) => holds(b, a) && (j < i || !holds(a, b))));
    done.set(node, widest);
    return widest;
  }

  /** Choices of bands that can be widest: bands that lead on alike are chosen together. */
  function classes(node: Node, variable: number): number[][] {
    const alike = new Map<Node, number[]>();
    bands[variable]?.forEach((_, band) => {
      const next = store.restrict(node, variable, band);
      alike.set(next, [...(alike.get(next) ?? []), band]);
    });
    const groups = [...alike.values()];
    return Array.from({ length: 2 ** groups.length - 1 }, (_, n) =>
      groups
        .filter((_, g) => ((n + 1) >> g) % 2 === 1)
        .flat()
        .sort((a, b) => a - b),
    );
  }

  const cubes = visit(root).map((sets) =>
    [...sets].map(([v, chosen]) => ({
      question: ids[v] as string,
      bands: chosen.map((b) => bands[v]?.[b] as Band),
    })),
  );
  const rank = (cube: Cube) => cube.map((l) => String(ids.indexOf(l.question)).padStart(4, '0')).join();
  return cubes.sort((a, b) => a.length - b.length || (rank(a) < rank(b) ? -1 : 1));
}

/** Whether every answer in the inner cube is in the outer one. */
const holds = (outer: Sets, inner: Sets): boolean =>
  [...outer].every(([v, chosen]) => inner.get(v)?.every((b) => chosen.includes(b)) === true);

/** Stretches of numbers, with bands that touch joined. */
export function stretches(bands: readonly Band[]): readonly { readonly from: number; readonly to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from = 0, to = 0 } of bands) {
    const last = joined.at(-1);
    if (last?.to === from - 1) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}
