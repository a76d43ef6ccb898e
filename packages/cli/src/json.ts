/** Texts and signs of JSON; numbers and words between them do not matter here. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/**
 * Finds a key that occurs twice in one object, of which `JSON.parse` would silently take the last.
 *
 * @param text JSON that can be parsed
 * @returns the key, or `undefined` if there is none
 */
export function doubledKey(text: string): string | undefined {
  // The keys of every object around the place that is being read; nothing of a list.
  const around: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{') around.push(new Set());
    else if (token === '[') around.push(undefined);
    else if (token === '}' || token === ']') around.pop();
    else if (token === ':') {
      const keys = around.at(-1);
      // Two spellings of the same key, such as "age" and "\u0061ge", are the same.
      const key: string = JSON.parse(last);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
    last = token;
  }
  return undefined;
}
