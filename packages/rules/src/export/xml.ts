/** An element of XML: its children are elements, or it holds a text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: readonly Element[] | string;
}

/** Makes an element; attributes that are `undefined` are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  content: readonly Element[] | string = [],
): Element => ({ name, attributes, content });

/** Writes a document. */
export const xmlText = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;

function write({ name, attributes, content }: Element, indent: string): string {
  const pairs = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const tag = [name, ...pairs.map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (content.length === 0) return `${indent}<${tag} />\n`;
  if (typeof content === 'string') return `${indent}<${tag}>${escaped(content)}</${name}>\n`;
  const inner = content.map((child) => write(child, `${indent}  `)).join('');
  return `${indent}<${tag}>\n${inner}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text with the characters that XML and HTML reserve written as entities. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] as string);
