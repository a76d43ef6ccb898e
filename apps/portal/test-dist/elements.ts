import { DomUtils, parseDocument } from 'htmlparser2';
import { type BuiltPage, builtPages, htmlOf } from './pages.ts';

/** An element of a built page. */
export type Found = ReturnType<typeof DomUtils.findAll>[number];
type Root = Found | ReturnType<typeof parseDocument>;

/** Whether an element is what one word of a selector says: `li`, `.call`, `#opening`, `[hidden]`, `a[href="/sl/"]`. */
function fits(element: Found, word: string): boolean {
  const [, tag, ids, classes, attributes] =
    /^([\w-]*)((?:#[\w-]+)*)((?:\.[\w-]+)*)((?:\[[^\]]+\])*)$/.exec(word) ?? [];
  if (tag === undefined) throw new Error(`selector "${word}": expected tag, #id, .class and [attribute]`);
  const own = (element.attribs['class'] ?? '').split(/\s+/);
  return (
    (tag === '' || element.name === tag) &&
    (ids ?? '').split('#').every((id) => id === '' || element.attribs['id'] === id) &&
    (classes ?? '').split('.').every((name) => name === '' || own.includes(name)) &&
    [...(attributes ?? '').matchAll(/\[([\w:-]+)(?:="([^"]*)")?\]/g)].every(([, name = '', value]) =>
      value === undefined ? name in element.attribs : element.attribs[name] === value,
    )
  );
}

/** The elements of a selector of words, each inside the one before, in their order; `>` and `+` are unknown to it. */
export const all = (root: Root, selector: string): Found[] =>
  selector
    .split(' ')
    .reduce<Root[]>(
      (roots, word) => [
        ...new Set(
          roots.flatMap((inside) => DomUtils.findAll((element) => fits(element, word), inside.children)),
        ),
      ],
      [root],
    ) as Found[];

/** The text of an element as it is read: without hidden double blanks, with plain ones. */
export const textOf = (element: Root | undefined): string =>
  element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() : '';

/** The texts of the elements of a selector. */
export const texts = (root: Root, selector: string): string[] => all(root, selector).map(textOf);

/** Where the links of a part of a page lead. */
export const linksOf = (root: Root): string[] =>
  all(root, 'a[href]').map(({ attribs }) => attribs['href'] ?? '');

const byPath = new Map(builtPages.map((page) => [page.path, page]));

/** The page at an address, e.g. `/sl/obcina/trebnje/`. */
export function pageAtPath(path: string): BuiltPage {
  const page = byPath.get(path);
  if (!page) throw new Error(`${path}: not built`);
  return page;
}

/** The page at an address, to look for elements in. */
export const read = (path: string): Root => parseDocument(htmlOf(pageAtPath(path)));
