/**
 * Reads one line of JSON.
 *
 * @param text the line
 * @param taken keys that it must not have
 * @returns the object, or a text that says why it cannot be used
 */
export function parsed(text: string, taken: readonly string[]): Record<string, unknown> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? 'a control character' : 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  if (members(value) !== colons(text)) return 'a key occurs twice';
  if (taken.some((key) => Object.hasOwn(value, key))) return 'a key has the name of a result';
  return value as Record<string, unknown>;
}

/** How many members all objects of a value have. */
function members(value: object): number {
  let count = 0;
  // Not by calls: JSON may be nested deeper than calls can be.
  for (const waiting = [value]; waiting.length > 0; ) {
    const object = waiting.pop() as object;
    const values = Object.values(object);
    if (!Array.isArray(object)) count += values.length;
    for (const inner of values) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
  }
  return count;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;

/** How many members are written in a text that is JSON: each has one colon outside texts. */
function colons(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === COLON) count++;
    else if (sign === QUOTE)
      for (i++; text.charCodeAt(i) !== QUOTE; i++) if (text.charCodeAt(i) === BACKSLASH) i++;
  }
  return count;
}
