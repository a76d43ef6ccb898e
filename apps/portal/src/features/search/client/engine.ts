import { askedOf } from '../abbreviations.ts';
import { unpackNumbers } from '../differences.ts';
import type { SearchIndex } from '../index-file.ts';
import { lookupIn } from '../lookup.ts';
import { fold, wordsOf } from '../words.ts';
import { excerptOf, type Part } from './excerpt.ts';

export interface Hit {
  /** Below the path of the portal, e.g. `sl/obcina/trebnje/`. */
  path: string;
  title: string;
  excerpt: () => Part[];
}

export interface Answer {
  /** Enough was typed to look for. */
  isAsked: boolean;
  hits: Hit[];
  /** Where nothing was found: words of the texts that begin with the last word that was typed, the most frequent first. */
  completions: string[];
}

export interface Engine {
  search: (typed: string) => Answer;
}

const WEIGHTS = { title: 12, heading: 3, text: 1 } as const;
/** For the share of its title that was typed: »Programi« comes before »Programi v regijski enoti Celje«. */
const WHOLE_TITLE = 8;
/** For each step of its address: a chapter comes before its parts. */
const DEPTH = 2;
/** From how many letters on something is looked for. */
const SHORTEST = 2;
const SHORTEST_BEGINNING = 3;
const MOST_COMPLETIONS = 5;

/** Opens an index: takes the words out of its texts, which is quicker than to send them once more. */
export function engineOf(index: SearchIndex): Engine {
  const { titles, paths } = index;
  const texts = [...titles, ...index.texts];
  const pagesOf = [...titles.map((_, page) => [page]), ...index.pages.map(unpackNumbers)];
  const lookup = lookupIn(index, texts);
  const { find, vocabulary } = lookup;
  const stop = new Set(index.stop.split(' ').map(fold));
  const weightOf = (place: number) => {
    if (place < titles.length) return WEIGHTS.title;
    return place < titles.length + index.headings ? WEIGHTS.heading : WEIGHTS.text;
  };

  /** What a word weighs on each page: by its best place there, and a little by how many there are. */
  function pagesWith(words: readonly string[]): Map<number, number> {
    const best = new Map<number, number>();
    const counts = new Map<number, number>();
    const found = new Set(words.flatMap((word) => [...(vocabulary.get(word)?.places ?? [])]));
    for (const place of found)
      for (const page of pagesOf[place] ?? []) {
        best.set(page, Math.max(best.get(page) ?? 0, weightOf(place)));
        counts.set(page, (counts.get(page) ?? 0) + 1);
      }
    return new Map([...best].map(([page, weight]) => [page, weight + Math.log2(counts.get(page) ?? 1)]));
  }

  /** The pages with all words, the best first. */
  function rank(asked: readonly (readonly string[])[]): number[] {
    const [first = new Map<number, number>(), ...others] = asked.map(pagesWith);
    const wanted = new Set(asked.flat());
    const shareOf = (page: number) => {
      const words = wordsOf((titles[page] ?? '').replace(/:.*/, '')).map(({ word }) => word);
      return words.filter((word) => wanted.has(word)).length / words.length;
    };
    const depthOf = (page: number) => (paths[page] ?? '').split('/').length;
    const scored = [...first]
      .filter(([page]) => others.every((weights) => weights.has(page)))
      .map(([page, weight]) => {
        const sum = others.reduce((all, weights) => all + (weights.get(page) ?? 0), weight);
        return { page, score: sum + WHOLE_TITLE * shareOf(page) - DEPTH * depthOf(page) };
      });
    return scored.toSorted((a, b) => b.score - a.score || a.page - b.page).map(({ page }) => page);
  }

  /** Words of the texts that begin so, no two of them forms of one. */
  function completionsOf(beginning: string): string[] {
    if (beginning.length < SHORTEST_BEGINNING) return [];
    const words: { word: string; written: string }[] = [...vocabulary]
      .filter(([word]) => word.startsWith(beginning))
      .toSorted(([, a], [, b]) => b.places.size - a.places.size)
      .slice(0, MOST_COMPLETIONS * 4)
      .map(
        ([
          word,
          {
            written: [written = word],
            isName,
          },
        ]) => ({
          word,
          written: isName ? written.charAt(0).toUpperCase() + written.slice(1) : written,
        }),
      );
    return words
      .filter((word, place) => !words.slice(0, place).some((before) => find(before).includes(word.word)))
      .slice(0, MOST_COMPLETIONS)
      .map(({ written }) => written);
  }

  const textsOn = (page: number) =>
    texts
      .map((text, place) => ({ text, place, on: pagesOf[place] ?? [] }))
      .filter(({ place, on }) => place >= titles.length + index.headings && on.includes(page))
      .map(({ text, on }) => ({ text, pages: on.length }));

  return {
    search(typed) {
      const all = typed.trim().length < SHORTEST ? [] : askedOf(typed, lookup);
      const telling = all.filter(({ word }) => !stop.has(word) && word.length > 1);
      const asked = (telling.length > 0 ? telling : all).map(({ answers }) => answers);
      const pages = asked.length > 0 && asked.every((words) => words.length > 0) ? rank(asked) : [];
      return {
        isAsked: asked.length > 0,
        hits: pages.map((page) => ({
          path: paths[page] ?? '',
          title: titles[page] ?? '',
          excerpt: () => excerptOf(textsOn(page), asked),
        })),
        completions: pages.length === 0 ? completionsOf(all.at(-1)?.word ?? '') : [],
      };
    },
  };
}
