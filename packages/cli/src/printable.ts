/** Signs that move a cursor, colour a terminal, break a line, turn the direction of writing or are half a sign. */
const dangerous =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text in one line that cannot do anything to a terminal: what could is written as `\u001b`. */
export const printable = (text: string): string =>
  text.replace(dangerous, (sign) => short[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The beginning and the end of a text that is too long, with … between them: reasons stand at the end of messages. */
export function bounded(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 1) / 2);
  return `${text.slice(0, half)}…${text.slice(-half)}`;
}

/** A message has no more signs than this. */
const LONGEST = 1_000;

/** A message of one line, without signs that do something, and not too long to be read. */
export const message = (text: string): string => bounded(printable(bounded(text, 2 * LONGEST)), LONGEST);

/** A name out of the reader's hands, such as that of a file, in a line for people. */
export const shown = (name: string): string => bounded(printable(bounded(name, 800)), 400);

/** The same in quotes, which the name cannot end. */
export const quoted = (name: string): string => `"${shown(name).replaceAll('"', '\\"')}"`;
