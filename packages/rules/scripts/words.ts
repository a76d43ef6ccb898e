/** Texts by key, in parts such as `criteria`. */
export type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a call's folder says in one language: its name, and the words that nothing else shares. */
export type CallWords = Readonly<{ name: string } & Record<string, unknown>>;

/**
 * The words of the rules in one language: the shared ones, and those of each call.
 *
 * @throws RangeError if two places have words for the same thing
 */
export function mergeWords(
  shared: Texts,
  calls: readonly (readonly [id: string, words: CallWords])[],
): Texts {
  const all: Record<string, Record<string, unknown>> = structuredClone(shared) as never;
  for (const [id, { name, ...parts }] of calls)
    for (const [part, texts] of Object.entries({ rulesets: { [id]: { name } }, ...(parts as Texts) }))
      for (const [key, text] of Object.entries(texts)) {
        all[part] ??= {};
        if (Object.hasOwn(all[part], key))
          throw new RangeError(`src/calls/${id}: "${part}.${key}" has words elsewhere, too`);
        all[part][key] = text;
      }
  return all;
}
