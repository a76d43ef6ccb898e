import { describe, expect, it } from 'vitest';
import type { Answer, Hit } from '../../../shared/client/place-search.ts';
import { shownOf } from '../client/results.ts';
import type { SearchTexts } from '../texts.ts';

const texts = {
  lang: 'sl',
  single: 'single',
  found: { one: '{{count}} one', two: '{{count}} two', few: '{{count}} few', other: '{{count}} other' },
  completions: 'completions',
  near: 'near',
  none: 'none',
  croatian: '{{name}} is in Croatia',
  croatianToo: '{{name}} is in both',
} as unknown as SearchTexts;

const hit = (slug: string, text = slug): Hit => ({
  name: slug,
  slug,
  unit: 'Celje',
  matched: { kind: 'settlement', text },
});
const answer = (changes: Partial<Answer> = {}): Answer => ({
  hits: [],
  alone: false,
  suggestions: [],
  suggested: 'near',
  ...changes,
});
const known: Record<string, Hit[]> = {
  Trebnje: [hit('trebnje')],
  Gradišče: Array.from({ length: 7 }, (_, at) => hit(`place-${at}`)),
  Gradiška: [hit('place-0'), hit('place-8'), hit('place-9')],
};
const shown = (of: Answer) => shownOf(of, (query) => answer({ hits: known[query] ?? [] }), texts);

describe('what is shown for an answer', () => {
  it('is the whole contact where there is one hit, without saying that it is certain', () => {
    expect(shown(answer({ hits: [hit('trebnje')] }))).toEqual({
      status: 'single',
      hits: [hit('trebnje')],
      isWhole: true,
    });
  });

  it.each([
    [2, '2 two'],
    [3, '3 few'],
    [5, '5 other'],
    [101, '101 one'],
  ])('is a list of %i hits, counted in the language', (count, status) => {
    const hits = Array.from({ length: count }, (_, at) => hit(`place-${at}`));
    expect(shown(answer({ hits }))).toMatchObject({ status, isWhole: false });
  });

  it('is the place itself where a name was only suggested, each once and at most eight', () => {
    expect(shown(answer({ suggestions: ['Trebnje'], suggested: 'completions' }))).toEqual({
      status: 'completions',
      hits: [hit('trebnje')],
      isWhole: false,
    });
    const { hits } = shown(answer({ suggestions: ['Gradišče', 'Gradiška', 'Trebnje'] }));
    expect(hits.map(({ slug }) => slug)).toEqual([...Array(7).keys(), 8].map((at) => `place-${at}`));
  });

  it('is a word that nothing was found', () => {
    expect(shown(answer())).toMatchObject({ status: 'none', hits: [] });
  });

  it('is never a name that only looks like a place in Croatia', () => {
    const there = answer({ croatian: 'Čakovec', suggestions: ['Trebnje'] });
    expect(shown(there)).toEqual({ status: 'Čakovec is in Croatia', hits: [], isWhole: false });
    expect(shown({ ...there, hits: [hit('krsko')] })).toEqual({
      status: 'Čakovec is in both',
      hits: [hit('krsko')],
      isWhole: false,
    });
  });
});
