import { Parser } from 'htmlparser2';

/** Elements whose text nobody reads as words: scripts, and what is there to be copied. */
const LEFT_OUT = new Set(['script', 'style', 'code', 'pre', 'textarea']);
/** What is read out or shown of an element beside its text. */
const READ = ['title', 'alt', 'aria-label', 'placeholder', 'content'];
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Of the head, what people read. */
const isRead = (name: string, attributes: Record<string, string>) =>
  name !== 'meta' ||
  /description|title|site_name|image:alt/.test(attributes['name'] ?? attributes['property'] ?? '');

/** All texts of a page in the language of its root: what people see or hear, without what is marked as another language. */
export function ownTexts(html: string): string[] {
  const texts: string[] = [];
  const open: { lang: string | undefined; isLeftOut: boolean }[] = [];
  const root = () => open[0]?.lang;
  const parser = new Parser({
    onopentag(name, attributes) {
      const above = open.at(-1);
      const lang = attributes['lang'] ?? above?.lang;
      // Names on a map are broken into lines.
      const isName = 'data-address' in attributes || attributes['class'] === 'map-names';
      const isLeftOut = above?.isLeftOut || LEFT_OUT.has(name) || isName;
      if (name === 'html' || !VOID.has(name)) open.push({ lang, isLeftOut });
      if (!isLeftOut && lang === root() && isRead(name, attributes))
        texts.push(...READ.flatMap((key) => attributes[key] ?? []));
    },
    ontext(text) {
      const at = open.at(-1);
      if (at && !at.isLeftOut && at.lang === root()) texts.push(text);
    },
    onclosetag(name) {
      if (!VOID.has(name)) open.pop();
    },
  });
  parser.end(html);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

const WORD = /[A-Za-zčšžćđČŠŽĆĐ]/;

/** The parts of a text between its punctuation. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}\s.'’&/+-]+|\s[–-]\s|\.(?=\s|$)/u)
    .map((part) => part.trim())
    .filter((part) => WORD.test(part));

/** The stretches of a text in letters of Slovenian and Croatian: what the machine did not make. */
export const plainParts = (text: string): string[] =>
  text
    // Addresses, mailboxes, and places that a script fills.
    .replace(/[^\s]*[/@][^\s]*|\b(?:[\w-]+\.)+(?:si|hr|eu|org|com)\b|\{\{\w+\}\}/g, ' | ')
    .split(/[^\s]*[äƀçĉďðëƒĝĥïĵķĺṁñöṗŕşŝţüṽźẑɋŵẋŷÄƁÇĈĎÐËƑĜĤÏĴĶĹṀÑÖṖŔŞŜŢÜṼŹẐɊŴẊŶċĊ][^\s]*/u)
    .flatMap(partsOf);
