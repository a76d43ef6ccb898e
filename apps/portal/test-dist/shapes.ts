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

/**
 * One page of each shape, the first with it: what holds for its elements holds on every page. ALL_PAGES: every page.
 */
export const onePerShape: readonly BuiltPage[] = process.env['ALL_PAGES'] ? builtPages : everyShape();
