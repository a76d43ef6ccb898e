import { isMain, isMunicipality, type Named } from './entries.ts';
import type { Match } from './types.ts';
import {
  abbreviates,
  alike,
  inCase,
  inCaseOf,
  keyOf,
  stemOf,
  stemsOf,
  type Word,
  weighty,
  wordsOf,
} from './words.ts';

/** Looks phrases up among all names. */
export interface Names {
  /** The places of exactly this name, whichever of both abbreviates it. */
  exact(phrase: readonly Word[]): Match[];
  /** Municipalities and post offices of whose name the phrase is a part, in whole words. */
  part(phrase: readonly Word[]): Match[];
  /** Municipalities of whose name the phrase is the beginning, half a word or more. */
  half(phrase: readonly Word[]): Match[];
  /** Places whose name begins with the phrase, be they as small as can be. */
  begun(phrase: readonly Word[]): Named[];
  /** Places whose name the phrase may become, abbreviated and with the last word half typed. */
  completing(phrase: readonly Word[]): Named[];
  /** Places whose name the phrase is in another case, `v Škofji Loki`. */
  inflected(phrase: readonly Word[]): Match[];
  /** Every name once, by key, municipalities first. */
  all: ReadonlyMap<string, string>;
}

const add = <T>(index: Map<string, T[]>, key: string, item: T) => {
  const there = index.get(key);
  if (there) there.push(item);
  else index.set(key, [item]);
};

/** The first letters of the weighty words: names that abbreviate one another have them in common. */
const initialsOf = (words: readonly Word[]): string =>
  weighty(words)
    .map(({ text }) => text.charAt(0))
    .join('');

/** Whether the phrase is the end of a name and does not depend on the word before, as `Ljubljani` in `Dol pri Ljubljani`. */
function ends(name: readonly Word[], phrase: readonly Word[]): boolean {
  const at = name.length - phrase.length;
  return at > 0 && name[at - 1]?.joins === false && alike(phrase, name.slice(at));
}

/** Whether weighty words are the beginning of a longer name. */
const begins = (name: readonly Word[], phrase: readonly Word[]) =>
  name.length > phrase.length && alike(phrase, name);

/** A municipality or a post office, with the words of its name. */
interface Main {
  words: Word[];
  content: Word[];
  key: string;
  match: Match;
}

/** Builds the indexes: one pass over the names, the weightiest first. */
export function indexNames(entries: Iterable<Named>): Names {
  const byKey = new Map<string, Named[]>();
  const byInitials = new Map<string, Named[]>();
  /** By the first letter of the name, and by those of its other words. */
  const byStart = new Map<string, Main[]>();
  const byInside = new Map<string, Main[]>();
  const towns: Main[] = [];
  const all = new Map<string, string>();
  for (const named of entries) {
    const { name, match } = named;
    const words = wordsOf(name);
    const key = keyOf(words);
    add(byKey, key, named);
    add(byInitials, initialsOf(words), named);
    if (!all.has(key)) all.set(key, name);
    if (!isMain(match)) continue;
    const main = { words, content: weighty(words), key, match };
    add(byStart, key.charAt(0), main);
    if (!isMunicipality(match)) continue;
    towns.push(main);
    for (const letter of new Set(words.slice(1).map(({ text }) => text.charAt(0))))
      add(byInside, letter, main);
  }
  const contents = new Map<string, Word[]>();
  const contentOf = ({ name }: Named) => {
    const content = contents.get(name) ?? weighty(wordsOf(name));
    contents.set(name, content);
    return content;
  };
  const startingWith = (initials: string) =>
    [...byInitials].flatMap(([key, places]) => (key.startsWith(initials) ? places : []));

  const exact = (phrase: readonly Word[]) => {
    const same = byKey.get(keyOf(phrase)) ?? [];
    const content = weighty(phrase);
    // One word that is written out abbreviates nothing, and there are many names of one word.
    const others = content.length > 1 || content[0]?.dotted ? (byInitials.get(initialsOf(phrase)) ?? []) : [];
    const abbreviated = others.filter((named) => !same.includes(named) && alike(content, contentOf(named)));
    return [...same, ...abbreviated].map(({ match }) => match);
  };

  const part = (phrase: readonly Word[]) => {
    const letter = phrase[0]?.text.charAt(0) ?? '';
    const start = weighty(phrase);
    return [
      ...(byStart.get(letter) ?? []).filter(({ content }) => begins(content, start)),
      ...(byInside.get(letter) ?? []).filter(({ words }) => ends(words, phrase)),
    ].map(({ match }) => match);
  };

  const half = (phrase: readonly Word[]) => {
    const start = keyOf(phrase);
    return (byStart.get(start.charAt(0)) ?? [])
      .filter(
        ({ key, match }) =>
          start.length > 2 && key.startsWith(start) && key !== start && isMunicipality(match),
      )
      .map(({ match }) => match);
  };

  const begun = (phrase: readonly Word[]) => {
    const start = weighty(phrase);
    return startingWith(initialsOf(phrase)).filter((named) => begins(contentOf(named), start));
  };

  const completing = (phrase: readonly Word[]) => {
    const start = weighty(phrase).map((word, index, words) =>
      index < words.length - 1 ? word : { ...word, short: true },
    );
    return startingWith(initialsOf(phrase)).filter((named) => abbreviates(start, contentOf(named)));
  };

  // Built when it is first asked for: most people write a name as it stands on the map.
  let byStem: Map<string, Named[]> | undefined;
  const inflected = (phrase: readonly Word[]) => {
    const name = inCase(phrase);
    if (!name) return [];
    if (!byStem) {
      byStem = new Map();
      for (const named of [...byKey.values()].flat()) {
        const words = wordsOf(named.name);
        for (const stem of stemsOf(words)) add(byStem, stem, named);
        // `v Črni` is in Črna na Koroškem, too.
        const joint = isMain(named.match) ? words.findIndex(({ joins }) => joins) : 0;
        if (joint > 0) for (const stem of stemsOf(words.slice(0, joint))) add(byStem, stem, named);
      }
    }
    const found = (byStem.get(stemOf(name)) ?? []).map(({ match }) => match);
    if (!name.some(({ short }) => short)) return found;
    // `v Slov. Konjicah`: its words one by one, as far as they are there.
    const abbreviated = towns.filter(({ words }) => words.length >= name.length && inCaseOf(name, words));
    return [...found, ...abbreviated.map(({ match }) => match)];
  };

  return { exact, part, half, begun, completing, inflected, all };
}
