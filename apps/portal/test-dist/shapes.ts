import { Parser } from 'htmlparser2';
import { type BuiltPage, builtPages, htmlOf } from './pages.ts';

/** Attributes whose value makes a difference to a validator or an audit; of the others it is enough that they are there. */
const telling =
  /^(?:class|lang|type|role|rel|hidden|tabindex|aria-(?:current|hidden|expanded|pressed|level|live|sort))$/;

interface Element {
  /** The element with its attributes. */
  head: string;
  /** The shapes of what it holds, a row of equal neighbours once. */
  parts: string[];
}

const add = ({ parts }: Element, part: string) => {
  if (parts.at(-1) !== part) parts.push(part);
};

/**
 * What pages of one template have in common whatever the data: elements, attributes, and where there is text. Neighbours
 * of the same shape count as one, so a list of three has the shape of a list of thirty.
 */
export function shapeOf(html: string): string {
  const root: Element = { head: '', parts: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const said = Object.entries(attributes)
        .map(([attribute, value]) =>
          telling.test(attribute) ? `${attribute}=${value}` : `${attribute}${value ? '' : '=none'}`,
        )
        .sort();
      open.push({ head: [name, ...said].join(' '), parts: [] });
    },
    ontext(text) {
      const around = open.at(-1) ?? root;
      if (text.trim() && !/^(?:script|style)\b/.test(around.head)) add(around, '#');
    },
    onclosetag() {
      const element = open.pop() ?? root;
      add(open.at(-1) ?? root, `<${element.head}>${element.parts.join('')}</>`);
    },
  });
  parser.end(html);
  return root.parts.join('');
}

const everyShape = () =>
  [...new Map([...builtPages].reverse().map((page) => [shapeOf(htmlOf(page)), page])).values()].reverse();

/** A shape without the difference that is only the language of the page. */
const inAnyLanguage = (shape: string, lang: string | undefined): string =>
  shape.replace(
    /\b(hreflang|lang)=(sl|hr)\b/g,
    (_, name, value) => `${name}=${value === lang ? 'own' : 'other'}`,
  );

/**
 * What a shape is made of: each element with what it stands in and what stands in it, and the order of the headings. A
 * page has hardly a part of its own; what differs from page to page is which of them it has.
 */
function partsOf(shape: string): ReadonlySet<string> {
  const parts = new Set<string>();
  const headings: string[] = [];
  const open: Element[] = [{ head: '', parts: [] }];
  for (const [token, head = ''] of shape.matchAll(/<\/>|<([^>]*)>|#/g)) {
    const around = open.at(-1);
    if (token === '</>') {
      const { head: name, parts: inner } = open.pop() as Element;
      parts.add(`${open.at(-1)?.head} > ${name} > ${inner}`);
    } else if (token === '#') add(around as Element, token);
    else {
      add(around as Element, head);
      open.push({ head, parts: [] });
      const level = /^h\d/.exec(head)?.[0];
      if (level && level !== headings.at(-1)) headings.push(level);
    }
  }
  return parts.add(`headings: ${headings}`);
}

const partsIn = (page: BuiltPage) => partsOf(inAnyLanguage(shapeOf(htmlOf(page)), page.lang));

/** A few pages that have every part which others have not: chosen one by one for what is new on them. */
function coverOf(pages: readonly BuiltPage[], others: readonly BuiltPage[]): BuiltPage[] {
  const left = pages.map((page) => ({ page, parts: partsIn(page) }));
  // With scripts, as the others are looked at, nobody sees what is for people without.
  const seen = new Set(others.flatMap((page) => [...partsIn(page)]).filter((part) => !/noscript/.test(part)));
  const chosen: BuiltPage[] = [];
  for (;;) {
    const gains = left.map(({ parts }) => [...parts].filter((part) => !seen.has(part)).length);
    const most = Math.max(...gains);
    const best = left[gains.indexOf(most)];
    if (most === 0 || !best) return chosen;
    chosen.push(best.page);
    for (const part of best.parts) seen.add(part);
  }
}

/**
 * One page of each shape, the first with it: what holds for its elements holds on every page. ALL_PAGES: every page.
 */
export const onePerShape: readonly BuiltPage[] = process.env['ALL_PAGES'] ? builtPages : everyShape();

/**
 * Pages that together have every element that any page has, in each of its surroundings, for what takes a browser.
 * ALL_PAGES: every page.
 *
 * @param others pages that are looked at anyway
 */
export const onePerPart = (others: readonly BuiltPage[] = []): readonly BuiltPage[] =>
  process.env['ALL_PAGES'] ? builtPages : coverOf(onePerShape, others);
