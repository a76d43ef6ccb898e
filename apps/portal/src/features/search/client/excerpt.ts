import { wordsOf } from '../words.ts';

/** A piece of an excerpt; marked where it is what was looked for. */
export interface Part {
  text: string;
  isMarked: boolean;
}

export interface PageText {
  text: string;
  /** How many pages it stands on. */
  pages: number;
}

/** How many letters an excerpt has at most, about. */
const LENGTH = 180;
/** From how many letters on a text says something by itself. */
const SENTENCE = 40;
/** How many letters of it stand before the first marked word. */
const BEFORE = 60;

/** The stretch of a long text around its first word that is looked for, cut between words. */
function windowOf(text: string, at: number): { start: number; end: number } {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const from = Math.max(0, Math.min(at - BEFORE, text.length - LENGTH));
  const start = from === 0 ? 0 : text.lastIndexOf(' ', from) + 1;
  const blank = text.indexOf(' ', start + LENGTH);
  return { start, end: blank === -1 ? text.length : blank };
}

function partsOf(text: string, wanted: ReadonlySet<string>): Part[] {
  const hits = wordsOf(text).filter(({ word }) => wanted.has(word));
  const { start, end } = windowOf(text, hits[0]?.start ?? 0);
  const parts: Part[] = start > 0 ? [{ text: '… ', isMarked: false }] : [];
  let at = start;
  for (const hit of hits.filter((hit) => hit.start >= start && hit.end <= end)) {
    parts.push({ text: text.slice(at, hit.start), isMarked: false });
    parts.push({ text: text.slice(hit.start, hit.end), isMarked: true });
    at = hit.end;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), isMarked: false });
  return parts.filter((part) => part.text !== '');
}

/**
 * The text of a page that says most of what was looked for, with those words marked; a sentence rather than a word, and
 * rather one that stands on few pages.
 *
 * @param texts all texts of the page, in order
 * @param asked for each word that was typed, the words of the texts that answer it
 */
export function excerptOf(texts: readonly PageText[], asked: readonly (readonly string[])[]): Part[] {
  const countOf = (text: string) => {
    const words = new Set(wordsOf(text).map(({ word }) => word));
    return asked.filter((answers) => answers.some((answer) => words.has(answer))).length;
  };
  const [best = ''] = texts
    .map((own) => ({ ...own, count: countOf(own.text), isSentence: own.text.length >= SENTENCE }))
    .toSorted((a, b) => b.count - a.count || Number(b.isSentence) - Number(a.isSentence) || a.pages - b.pages)
    .map(({ text }) => text);
  return partsOf(best, new Set(asked.flat()));
}
