import { type Compiled, withoutOpen } from '../engine/compile.ts';
import { isSettled, type Node } from '../engine/diagram.ts';
import type { Verdict } from '../engine/index.ts';
import { verdictOf } from '../engine/logic.ts';
import { type Alphabet, NO_SYMBOL, OPEN, symbolOf } from './alphabet.ts';
import { layersOf } from './layers.ts';
import type { Reader } from './read.ts';

/** The verdict of each programme by its id. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/**
 * Makes the function that finds the verdicts of answers.
 *
 * The programmes' diagrams become one automaton in one typed array. It reads one symbol for each question, in their
 * order: `next[state + symbol]` is the following state, or `~i` where every programme is settled with `results[i]`.
 */
export function verdictFinder(
  programmes: readonly string[],
  compiled: Compiled,
  { ids, alphabets, read }: Reader,
) {
  const { next, results } = automaton(programmes, compiled);

  /** Goes through all symbols, in whatever order their answers came. */
  function findInAnyOrder(answers: unknown): Verdicts {
    const symbols = read(answers);
    let state = 0;
    for (let i = 0; state >= 0; i++) state = next[state + (symbols[i] ?? OPEN)] as number;
    return results[~state] as Verdicts;
  }

  return function find(answers: unknown): Verdicts {
    let state = 0;
    let question = 0;
    for (const id in answers as object) {
      // Questions that are passed over are taken as open, unless their answer comes after all.
      while (ids[question] !== id) {
        if (question === ids.length) return findInAnyOrder(answers);
        state = next[state + OPEN] as number;
        if (state < 0) return results[~state] as Verdicts;
        question++;
      }
      const answer = (answers as Record<string, unknown>)[id];
      // biome-ignore lint/suspicious/noPrototypeBuiltins: inside `for … in` it costs nothing, Object.hasOwn doubles all
      const isOwn = Object.prototype.hasOwnProperty.call(answers, id);
      const symbol = isOwn ? symbolOf(alphabets[question] as Alphabet, answer) : NO_SYMBOL;
      if (symbol < 0) return findInAnyOrder(answers);
      state = next[state + symbol] as number;
      if (state < 0) return results[~state] as Verdicts;
      question++;
    }
    if (question === 0) return findInAnyOrder(answers);
    while (state >= 0) state = next[state + OPEN] as number;
    return results[~state] as Verdicts;
  };
}

function automaton(programmes: readonly string[], compiled: Compiled) {
  const { bands, store } = compiled;
  const sizes = bands.map((b) => b.length + 1);
  const { tables, states } = layersOf<readonly Node[]>(
    withoutOpen(compiled),
    sizes,
    (roots, question, symbol) =>
      roots.map((root) =>
        symbol === OPEN ? store.forget(root, question) : store.restrict(root, question, symbol - 1),
      ),
    (roots) => roots.join(),
  );

  const results: Verdicts[] = [];
  const known = new Map<string, number>();
  const resultOf = (roots: readonly Node[]): number => {
    const found = known.get(roots.join());
    if (found !== undefined) return ~found;
    known.set(roots.join(), results.length);
    const verdicts = programmes.map((id, i) => [id, verdictOf(roots[i] as Node)] as const);
    return ~(results.push(Object.freeze(Object.fromEntries(verdicts))) - 1);
  };

  // After the last question comes one symbol more, so that answers in another order are noticed before the end.
  const starts = states.map((_, layer) =>
    states.slice(0, layer).reduce((sum, s, i) => sum + s.length * (sizes[i] as number), 0),
  );
  const next = tables.flatMap((table, i) =>
    table.map((to) => {
      const roots = states[i + 1]?.[to] as readonly Node[];
      return roots.every(isSettled) ? resultOf(roots) : (starts[i + 1] as number) + to * (sizes[i + 1] ?? 1);
    }),
  );
  const last = (states.at(-1) as readonly (readonly Node[])[]).map(resultOf);
  return { next: Int32Array.from([...next, ...last]), results };
}
