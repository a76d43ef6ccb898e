import { describe, expect, it } from 'vitest';
import { countWords, MOST_WORDS, sentencesOf } from '../test/texts/style.ts';
import { type BuiltPage, builtPages, htmlOf } from './pages.ts';

/** Pages for offices, developers and researchers, who quote and list. All others are for citizens. */
const forProfessionals: readonly BuiltPage['kind'][] = [
  'forMunicipalities',
  'openData',
  'sources',
  'sourcesOfInstitutions',
  'sourcesOfPress',
  'statements',
];

const inline = /<\/?(?:a|abbr|b|bdi|br|cite|code|em|i|kbd|mark|q|s|small|strong|sub|sup|time|u|wbr)\b[^>]*>/g;

/** What a reader sees in the main part of a page, a line for each block. */
export function linesOf(html: string): string[] {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0] ?? html;
  return (
    main
      .replace(/<(script|style|svg|template|code|pre|textarea|vstopna-tocka)\b.*?<\/\1>/gs, '')
      .replace(/\s+/g, ' ')
      // A list of publishers with dates.
      .replace(/<small class="source-note">.*?<\/small>/g, '\n')
      .replace(/<(?:br|small)\b[^>]*>/g, '\n')
      .replace(inline, '')
      // A span in another language stands in the sentence, any other is a part of its own.
      .replace(/<span lang=[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, '\n')
      .replace(/&nbsp;|\u00a0/g, ' ')
      .replace(/&[a-z]+;|&#\d+;/g, "'")
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  );
}

/** A row of names is no sentence: »Bistrica, Bukovec, Cezlak, …«. */
const isList = (sentence: string) => sentence.split(/[,;]/).every((part) => countWords(part) <= 5);

describe('the built pages for citizens', () => {
  const pages = builtPages.filter(({ kind }) => !forProfessionals.includes(kind));

  it('have no sentence of more than 25 words', () => {
    const found = new Map<string, string>();
    for (const page of pages)
      for (const line of linesOf(htmlOf(page)))
        for (const sentence of sentencesOf(line))
          if (countWords(sentence) > MOST_WORDS && !isList(sentence))
            found.set(sentence, `${page.path} ${countWords(sentence)}: ${sentence}`);
    expect([...found.values()]).toEqual([]);
  });

  it('are read at all: a page has lines, and names that stand beside each other are not one', () => {
    expect(pages.length).toBeGreaterThan(1000);
    expect(linesOf('<main><p>Ena <b>dve</b>.</p><ul><li>Tri</li><li>Štiri</li></ul></main>')).toEqual([
      'Ena dve.',
      'Tri',
      'Štiri',
    ]);
    for (const page of pages) expect(linesOf(htmlOf(page)).length, page.path).toBeGreaterThan(2);
  });
});
