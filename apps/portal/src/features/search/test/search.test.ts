import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../shared/i18n/languages.ts';
import { dictionaries } from '../build/dictionary.ts';
import { indexOfPages } from '../build/make.ts';
import { textsOf } from '../build/texts.ts';
import { engineOf } from '../client/engine.ts';
import { excerptOf } from '../client/excerpt.ts';
import { packNumbers, packWords, unpackNumbers, unpackWords } from '../differences.ts';
import { firstForms, formsOfName } from '../name-forms.ts';
import { fold, wordsOf } from '../words.ts';

const words = dictionaries();

/** A search over pages with these titles and texts. */
function searchIn(lang: Lang, pages: Record<string, string[]>) {
  const all = Object.entries(pages).map(([title, texts]) => ({
    path: `${lang}/${title}/`,
    title,
    headings: [],
    texts,
  }));
  const engine = engineOf(indexOfPages(all, lang, words));
  return (typed: string) => engine.search(typed).hits.map(({ title }) => title);
}

describe('words', () => {
  it('are compared without hooks, strokes and capitals', () => {
    expect(fold('ŽUŽEMBERK Đurđevac ćošak')).toBe('zuzemberk durdevac cosak');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('end at hyphens and signs; an ending behind a hyphen is none', () => {
    const of = (text: string) => wordsOf(text).map(({ word }) => word);
    expect(of('Šempeter-Vrtojba, e-pošta')).toEqual(['sempeter', 'vrtojba', 'e', 'posta']);
    expect(of('na CSD-ju in CSD-jih')).toEqual(['na', 'csd', 'in', 'csd']);
    for (const { word, start, end } of wordsOf('»Dober dan«, pri CSD-ju'))
      expect(fold('»Dober dan«, pri CSD-ju'.slice(start, end)).startsWith(word)).toBe(true);
  });

  it('of names change by their ending, there and back', () => {
    expect(formsOfName('trebnje', 'sl')).toContain('trebnjega');
    expect(firstForms('kopra', 'sl')).toContain('koper');
    expect(firstForms('skofjoj', 'hr')).toContain('skofja');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.constantFrom('sl', 'hr'), (name, lang) => {
        for (const form of formsOfName(name, lang)) expect(firstForms(form, lang)).toContain(name);
      }),
    );
  });

  it('are written as what differs from the word before', () => {
    expect(packWords(['sol', 'soli', 'šol'])).toBe('0sol 3i 0šol');
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zčšž]{1,40}$/), { minLength: 1 }), (words) => {
        expect(unpackWords(packWords(words.toSorted()))).toEqual(words.toSorted());
      }),
    );
  });

  it('stand at places that are written as distances', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (places) => {
        const sorted = places.toSorted((a, b) => a - b);
        expect(unpackNumbers(packNumbers(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('the texts of a page', () => {
  const page = (main: string) =>
    `<head><title>Ime · Vstopna točka</title></head><body><p>ne</p><main>${main}</main></body>`;

  it('are apart where elements are, and whole where they stand in a sentence', () => {
    const { title, headings, texts } = textsOf(
      page(`<h1>Naslov</h1><p>Ena <b>dve</b>.</p><ul><li>Pesnica</li><li>Vir: tri</li></ul>
        <p><span>hrvaško</span><span>Romkinja</span></p><dl><dt>Kraj</dt><dd>Trebnje</dd></dl>`),
    );
    expect(title).toBe('Ime');
    expect(headings).toEqual(['Naslov']);
    expect(texts).toEqual(['Ena dve.', 'Pesnica', 'Vir: tri', 'hrvaško Romkinja', 'Kraj', 'Trebnje']);
  });

  it('leave out notes of sources, scripts and drawings', () => {
    const { texts } = textsOf(
      page(
        '<h1>N</h1><p>Ena<small class="source-note">Vir: <a>X</a></small></p><script>a</script><svg><title>b</title></svg>',
      ),
    );
    expect(texts).toEqual(['Ena']);
  });

  it('need a title', () => expect(() => textsOf('<main><h1>N</h1></main>')).toThrow('without a title'));
});

describe('the search', () => {
  it('finds every form of a word, and no other word', () => {
    const find = searchIn('sl', { Program: ['Programi za ženske'], Otrok: ['Brez otrok je šola prazna.'] });
    for (const typed of ['program', 'programih', 'programoma', 'PROGRAMOV', 'za zensk', 'ženskam'])
      expect(find(typed), typed).toEqual(['Program']);
    for (const typed of ['otroci', 'otroku', 'šole', 'šoli', 'sola'])
      expect(find(typed), typed).toEqual(['Otrok']);
    for (const typed of ['programer', 'pro', 'prog', 'ženin', 'pogram', 'šolar', 'praznik', 'hiša'])
      expect(find(typed), typed).toEqual([]);
  });

  it('does not take another real word for one without its hooks', () => {
    const find = searchIn('sl', { A: ['Ob šoli je sedel konj.'] });
    expect(find('šol')).toEqual(['A']);
    // Salt.
    expect(find('sol')).toEqual([]);
  });

  it('does so in Croatian', () => {
    const find = searchIn('hr', {
      Program: ['Programi za žene', 'Žena u programu'],
      Djeca: ['Dijete i pomoć u općini'],
    });
    for (const typed of ['programima', 'za ženama', 'zenama', 'žena'])
      expect(find(typed), typed).toEqual(['Program']);
    for (const typed of ['djetetu', 'djeci', 'općinama', 'pomoći', 'opcine'])
      expect(find(typed), typed).toEqual(['Djeca']);
    for (const typed of ['programer', 'ženidba', 'općenit', 'kuća']) expect(find(typed), typed).toEqual([]);
  });

  it('wants all words, but those that only join others', () => {
    const find = searchIn('sl', {
      'Škofja Loka': ['Tu je mesto.'],
      Kranj: ['Iz Kranja v Škofjo Loko'],
      Loka: ['Loka'],
    });
    expect(find('v Škofji Loki')).toEqual(['Škofja Loka', 'Kranj']);
    expect(find('Škofja Loka Kranj')).toEqual(['Kranj']);
    expect(find('Škofja Loka nogomet')).toEqual([]);
    expect(find('v')).toEqual([]);
    expect(find('  , ')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('never breaks, whatever is typed', () => {
    const find = searchIn('sl', { A: ['Besedilo s številko 12.500 in (oklepajem).'] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(Array.isArray(find(typed))).toBe(true);
      }),
    );
  });
});

describe('an excerpt', () => {
  const text = (parts: ReturnType<typeof excerptOf>) =>
    parts.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join('');

  it('marks whole words, also where they are written with hooks', () => {
    expect(text(excerptOf([{ text: 'V Škofji Loki.', pages: 1 }], [['skofji'], ['loki']]))).toBe(
      'V [Škofji] [Loki].',
    );
  });

  it('is cut between words, around what was found', () => {
    const long = `${'dolga beseda '.repeat(40)}Trebnje${' in še ena'.repeat(40)}`;
    const cut = text(excerptOf([{ text: long, pages: 1 }], [['trebnje']]));
    expect(cut).toMatch(/^… (beseda|dolga) .*\[Trebnje\] .* …$/);
    expect(cut.length).toBeLessThan(220);
  });

  it('is empty where a page has no texts', () => expect(excerptOf([], [['a']])).toEqual([]));
});
