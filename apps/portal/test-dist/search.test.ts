import { municipalities } from '@vstopna-tocka/core/places';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../packages/core/test/forms/table.ts';
import { type Engine, engineOf } from '../src/features/search/client/engine.ts';
import { fold, wordsOf } from '../src/features/search/words.ts';
import { languages } from '../src/shared/i18n/languages.ts';
import { href } from '../src/shared/routes.ts';
import { builtPages } from './pages.ts';
import { absentWords, formsOf, indexOf, liesOf, missedForms, weightOf } from './search/measure.ts';

const say = {
  sl: {
    loka: 'sl/obcina/skofja-loka/',
    queries: ['Škofja Loka', 'v Škofji Loki', 'iz Škofje Loke', 'SKOFJA LOKA', 'škofja-loka'],
    programmes: ['program', 'programih', 'programoma'],
    women: 'romskim ženskam',
  },
  hr: {
    loka: 'hr/opcina/skofja-loka/',
    queries: ['Škofja Loka', 'u Škofjoj Loki', 'iz Škofje Loke', 'SKOFJA LOKA', 'škofja-loka'],
    programmes: ['program', 'programima', 'programe'],
    women: 'romskim ženama',
  },
} as const;

describe.each(languages)('the site search, %s', (lang) => {
  const index = indexOf(lang);
  const engine: Engine = engineOf(index);
  const pathsFor = (typed: string) => engine.search(typed).hits.map(({ path }) => path);

  it('finds nothing for 5,000 real words that stand on no page', () => {
    expect(absentWords(lang).length).toBeGreaterThanOrEqual(5_000);
    expect(liesOf(engine, lang)).toEqual([]);
  });

  it('finds nothing for a beginning, but says which words begin so', () => {
    for (const beginning of ['pro', 'progr', 'pomo']) {
      const { hits, completions } = engine.search(beginning);
      expect(hits).toEqual([]);
      expect(completions.length).toBeGreaterThan(0);
      for (const word of completions) {
        expect(fold(word).startsWith(beginning)).toBe(true);
        expect(pathsFor(word).length).toBeGreaterThan(0);
      }
    }
  });

  it('finds at least 95 % of the forms of the nouns in the titles, with and without hooks', () => {
    for (const write of [(form: string) => form, fold]) {
      const { count, missed } = missedForms(engine, lang, write);
      expect(count).toBeGreaterThan(1_000);
      expect(missed.length / count, missed.join(', ')).toBeLessThanOrEqual(0.05);
    }
  });

  it('finds a municipality by what public files write for it, abbreviated too', () => {
    const pageOf = new Map(
      municipalities.map(({ id, slug }) => [id, href('municipality', lang, slug).replace(/^\//, '')]),
    );
    const written = forms.filter(({ kind }) => kind.startsWith('municipality'));
    const missed = written.filter(({ form, municipalities: ids }) => {
      const first = pathsFor(form).slice(0, 5);
      return !ids.some((id) => first.includes(pageOf.get(id) ?? ''));
    });
    expect(written.length).toBeGreaterThan(450);
    // A sign for a footnote, and a name that the register does not know.
    expect(missed.map(({ form }) => form)).toEqual(['Kanal ob Soči', 'Pesnica3', 'Škocjan2']);
    for (const form of ['Sv. Tomaž', 'sv tomaz', 'Zg. Gorje', 'Slov. Bistrica', 'Št. Rupert', 'Šent Jur'])
      expect(pathsFor(form)[0], form).toMatch(/\/op?b?[cč]ina\//);
  });

  it('has every name of a municipality in the list of forms', () => {
    const listed = new Set(formsOf(lang).flatMap(({ name }) => wordsOf(name).map(({ word }) => word)));
    const names = index.titles.filter((_, page) => /^..\/op?b?[cč]ina\//.test(index.paths[page] ?? ''));
    expect(names.length).toBe(212);
    const missing = names
      .map((title) => title.replace(/^\S+ |:.*/g, ''))
      .filter((name) => !wordsOf(name).some(({ word }) => listed.has(word)));
    expect(missing).toEqual([]);
  });

  it('shows a place first, in whatever form it was typed', () => {
    for (const typed of say[lang].queries) expect(pathsFor(typed)[0], typed).toBe(say[lang].loka);
    for (const [name, slug] of [
      ['Trebnje', 'trebnje'],
      ['Novo mesto', 'novo-mesto'],
      ['zuzemberk', 'zuzemberk'],
    ] as const)
      expect(pathsFor(name)[0], name).toMatch(new RegExp(`/${slug}/$`));
  });

  it('finds the same for all forms of a word', () => {
    const [first, ...others] = say[lang].programmes.map((typed) => pathsFor(typed).toSorted());
    expect(first?.length).toBeGreaterThan(50);
    for (const other of others) expect(other).toEqual(first);
    expect(pathsFor(say[lang].women).length).toBeGreaterThan(3);
  });

  it('finds a settlement on the page of its municipality', () => {
    expect(pathsFor('Artmanja vas').join()).toContain('/trebnje/');
    expect(pathsFor('v Artmanji vasi').join()).toContain('/trebnje/');
  });

  it('keeps the words of neighbouring elements and the notes of sources apart', () => {
    for (const text of index.texts) {
      expect(text).not.toMatch(/\p{Ll}(Vir|Vira|Viri|Izvor|Izvori): /u);
      expect(text).not.toMatch(/^(Vir|Vira|Viri|Izvor|Izvori): \p{Lu}.* · \d{4}$/u);
    }
    const { hits } = engine.search(lang === 'sl' ? 'občina' : 'općina');
    for (const hit of hits.slice(0, 20)) expect(hit.excerpt().some(({ text }) => text.trim())).toBe(true);
  });

  it('holds every page but posters, that of no connection, and itself', () => {
    const expected = builtPages
      .filter(
        (page) => page.lang === lang && !['poster', 'search', 'embed', 'noConnection'].includes(page.kind),
      )
      .map(({ path }) => path.slice(path.indexOf(`${lang}/`)));
    expect(index.paths.toSorted()).toEqual(expected.toSorted());
  });

  it('loads at most 120 kB for the first search, and nothing more for the next', () => {
    expect(weightOf(lang)).toBeGreaterThan(20_000);
    expect(weightOf(lang)).toBeLessThanOrEqual(120_000);
  });
});
