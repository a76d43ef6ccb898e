import { Parser } from 'htmlparser2';

/** A page as a reader sees it: its title, and its texts in order. */
export interface PageText {
  /** As in the tab of the browser, without the name of the portal. */
  title: string;
  headings: string[];
  texts: string[];
}

/** Elements that stand in the middle of a text; every other one begins a new text. */
const INLINE = new Set(
  'a abbr b bdi cite code data dfn em i kbd mark q s small span strong sub sup time u wbr'.split(' '),
);
/** What is no text, is only there to be copied, or says again where one is. */
const LEFT_OUT = new Set('script style svg template code pre textarea select vstopna-tocka'.split(' '));
/** Where a statement comes from; the pages of sources have that. */
const LEFT_OUT_CLASS = /(^| )(source-note|breadcrumb|proof)( |$)/;
const HEADING = /^h[1-6]$/;
const VOID = new Set('br hr img input wbr col source'.split(' '));

const clean = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two parts of a line would run together: »Pesnica« and »Vir:« in two elements are two words. */
const isGlued = (before: string, after: string) =>
  /[\p{L}\p{N}:;,.!?]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);

/**
 * Takes the texts out of the main part of a page. Texts of neighbouring elements stay apart.
 *
 * @throws if the page has no `main` with a heading of the first level
 */
export function textsOf(html: string): PageText {
  const page: PageText = { title: '', headings: [], texts: [] };
  const open: string[] = [];
  let line = '';
  let leftOut = 0;
  let isNewPart = false;
  const end = () => {
    const text = clean(line);
    line = '';
    if (!text) return;
    if (open.some((name) => HEADING.test(name))) page.headings.push(text);
    else page.texts.push(text);
  };
  const isInside = () => open.includes('main') && leftOut === 0;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      if (!INLINE.has(name) || /(^| )(tag|muted)( |$)/.test(classes)) end();
      isNewPart = true;
      if (VOID.has(name)) return;
      open.push(name);
      if (leftOut > 0 || LEFT_OUT.has(name) || LEFT_OUT_CLASS.test(classes)) leftOut += 1;
    },
    ontext(text) {
      if (open.at(-1) === 'title' && open.includes('head') && !open.includes('svg')) page.title += text;
      if (!isInside()) return;
      line += isNewPart && isGlued(line, text) ? ` ${text}` : text;
      isNewPart = false;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      if (!INLINE.has(name)) end();
      isNewPart = true;
      open.pop();
      if (leftOut > 0) leftOut -= 1;
    },
  });
  parser.end(html);
  if (!page.title) throw new Error('search: a page without a title');
  return { ...page, title: clean(page.title.replace(/ · [^·]*$/, '')) };
}
