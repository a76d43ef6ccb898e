/** One layer of an automaton: for every state and code the number of the state in the next layer. */
export interface Layers<S> {
  /** Per layer, `table[state * size + code]`. */
  readonly tables: readonly (readonly number[])[];
  /** Per layer, the states before it; one more at the end for the last ones. */
  readonly states: readonly (readonly S[])[];
}

/**
 * Builds the automaton that reads one code after another and merges equal states.
 *
 * @param start the state before anything is read
 * @param sizes how many codes each layer has
 * @param step the state after a code of a layer
 * @param key equal states have the same key
 */
export function layersOf<S>(
  start: S,
  sizes: readonly number[],
  step: (state: S, layer: number, code: number) => S,
  key: (state: S) => string,
): Layers<S> {
  const states: S[][] = [[start]];
  const tables = sizes.map((size, layer) => {
    const numbers = new Map<string, number>();
    const following: S[] = [];
    const table = (states[layer] as S[]).flatMap((state) =>
      Array.from({ length: size }, (_, code) => {
        const next = step(state, layer, code);
        const known = numbers.get(key(next));
        if (known !== undefined) return known;
        numbers.set(key(next), following.length);
        return following.push(next) - 1;
      }),
    );
    states.push(following);
    return table;
  });
  return { tables, states };
}
