import { sourceById } from '@vstopna-tocka/core/sources';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { sourceHref } from '../src/shared/build/sources.ts';
import { languages } from '../src/shared/i18n/languages.ts';
import { textOf } from './elements.ts';
import { cooperation } from './ledger/cooperation.ts';
import { crossBorder } from './ledger/cross-border.ts';
import { evaluation } from './ledger/evaluation.ts';
import { operation } from './ledger/operation.ts';
import { builtPages, htmlOf } from './pages.ts';

/** The text of a piece of a page; what stands in two elements is never one word. */
const textIn = (html: string) => textOf(parseDocument(html.replaceAll('<', ' <')));

/** The part of a page from an element with this id up to the next element that has one, or to the end. */
function partOf(html: string, id: string): string {
  const from = html.search(new RegExp(`<[^>]*\\bid="${id}"`));
  if (from === -1) return '';
  const end = html.slice(from + 1).search(/<[^>]*\bid="|<\/main>/);
  return html.slice(from, from + 1 + end);
}

const places = { ...operation, ...cooperation, ...crossBorder, ...evaluation };
const numberOf = (fact: string) => fact.split(' ')[0] ?? '';
const cases = Object.entries(places).flatMap(([fact, place]) =>
  languages.map((lang) => ({ fact, lang, place, texts: place[lang] })),
);

describe('the facts of the ledger in the built pages', () => {
  it.each(cases)('$fact is shown in $lang with its sources', ({ lang, place, texts }) => {
    const page = builtPages.find((built) => built.kind === place.page && built.lang === lang);
    const part = page ? partOf(htmlOf(page), place.at) : '';
    expect(part, `#${place.at} of the page ${place.page}`).not.toBe('');
    expect(texts.length).toBeGreaterThan(0);
    const text = textIn(part);
    expect(texts.filter((words) => !text.includes(words))).toEqual([]);
    const missing = place.sources.filter((id) => {
      const source = sourceById(id);
      return !source || !part.includes(`href="${sourceHref(source, lang)}"`);
    });
    expect(missing, 'sources without a link').toEqual([]);
  });

  it('are all those of the groups A, D, E and F', () => {
    const all = { A: 12, D: 5, E: 7, F: 4 };
    const wanted = Object.entries(all).flatMap(([group, last]) =>
      Array.from({ length: last }, (_, i) => `${group}${i + 1}`),
    );
    expect([...new Set(Object.keys(places).map(numberOf))].sort()).toEqual(wanted.sort());
  });
});
