type Child = Node | string | false | undefined;

/** Makes an element with attributes and children; what is false or undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== false && child !== undefined),
  );
  return element;
}

/**
 * The element with an id.
 *
 * @throws if the page has none
 */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element "${id}"`);
  return element as T;
}

/** Puts values into the marks of a text: `{{name}}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);

/** Children with a separator between them. */
export const joined = (
  parts: readonly (readonly (Node | string)[])[],
  separator: string,
): (Node | string)[] => parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));

/** Fills the marks of an element's text, as often as needed: the text with its marks is remembered. */
export function fillText(element: HTMLElement, values: Readonly<Record<string, string>>): void {
  element.dataset['text'] ??= element.textContent;
  element.textContent = fill(element.dataset['text'], values);
}
