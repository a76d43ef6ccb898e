import { defaultLanguage, type Lang } from '../../../shared/i18n/languages.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import {
  adjectives,
  irregulars,
  nounsAndVerbs,
  type Paradigm,
  type Rows,
  type Slot,
  singleNouns,
} from './paradigms.ts';

/** All forms of one word that stands in the texts, written in full, in small letters. */
export type Forms = ReadonlySet<string>;

/** The part of its needed forms that a dictionary must know, so that a row fits a word. */
const FIT = 0.9;
const SHORTEST_STEM = 2;

/** A word of a dictionary that some word of the texts can be a form of. */
export interface Candidate {
  stem: string;
  row?: Paradigm;
  forms: Forms;
  /** Those that it is looked up by. */
  firsts: readonly string[];
  /** Those of its forms that stand in the texts. */
  met: readonly string[];
}

/** The rows that have an ending, by ending. */
const rowsByEnding = (
  rows: readonly Paradigm[],
  isMeant: (slot: Slot) => boolean,
): Map<string, Set<Paradigm>> => {
  const found = new Map<string, Set<Paradigm>>();
  for (const row of rows)
    for (const ending of row.filter(isMeant).flatMap(({ endings }) => endings))
      found.set(ending, (found.get(ending) ?? new Set()).add(row));
  return found;
};

/** The ways to cut a word into a stem and an ending of a row. */
const cutsOf = (word: string, rows: ReadonlyMap<string, ReadonlySet<Paradigm>>) =>
  Array.from(
    { length: Math.max(0, word.length - SHORTEST_STEM + 1) },
    (_, length) => word.length - length,
  ).flatMap((at) => [...(rows.get(word.slice(at)) ?? [])].map((row) => ({ row, stem: word.slice(0, at) })));

/** A word that changes so; nothing if the dictionary does not know too many of the needed forms. */
function tryRow(
  row: Paradigm,
  stem: string,
  has: (word: string) => boolean,
  fit: number,
): Pick<Candidate, 'forms' | 'firsts'> | undefined {
  let spare = row.filter(({ isNeeded }) => isNeeded).length * (1 - fit);
  const forms = new Set<string>();
  const firsts: string[] = [];
  for (const { endings, isNeeded, isSure, isFirst } of row) {
    const found = endings.map((ending) => stem + ending).filter((form) => isSure || has(form));
    if (isNeeded && found.length === 0) spare -= 1;
    if (spare < 0) return undefined;
    for (const form of found) forms.add(form);
    if (isFirst) firsts.push(...found);
  }
  return { forms, firsts };
}

/** Every word of a dictionary that some word of the texts can be a form of. */
function candidatesOf(
  words: readonly string[],
  rows: readonly Paradigm[],
  tokens: ReadonlySet<string>,
  has: (word: string) => boolean,
  fit: number,
): Candidate[] {
  const found = new Map<Paradigm, Map<string, Candidate | undefined>>(rows.map((row) => [row, new Map()]));
  const byEnding = rowsByEnding(rows, () => true);
  for (const { row, stem } of words.flatMap((word) => cutsOf(word, byEnding))) {
    const ofRow = found.get(row);
    if (!ofRow || ofRow.has(stem)) continue;
    const tried = tryRow(row, stem, has, fit);
    const met = [...(tried?.forms ?? [])].filter((form) => tokens.has(form));
    ofRow.set(stem, tried && { stem, row, ...tried, met });
  }
  return [...found.values()]
    .flatMap((ofRow) => [...ofRow.values()])
    .filter((candidate) => candidate !== undefined);
}

/**
 * Chooses, for every word of the texts, what it is a form of. A form that two words share counts for the one that has more
 * forms in the texts: »je« is of »biti« there, and »jesti« is not in them. A word that stands there as it is looked up is
 * always chosen, and words that are looked up by the same form, as »ženska« and »ženski«, go together.
 */
function choose(candidates: readonly Candidate[], covered: Set<string>): Candidate[] {
  const isPlain = ({ firsts, met }: Candidate) => Number(firsts.some((form) => met.includes(form)));
  const inOrder = candidates.toSorted(
    (a, b) => b.met.length - a.met.length || isPlain(b) - isPlain(a) || b.forms.size - a.forms.size,
  );
  const lookedUp = new Set<string>();
  return inOrder.filter(({ met, firsts }) => {
    const isNew = met.some((form) => !covered.has(form));
    if (!isNew && !firsts.some((form) => met.includes(form) || lookedUp.has(form))) return false;
    for (const form of firsts) lookedUp.add(form);
    for (const form of met) covered.add(form);
    return true;
  });
}

/** Remembers what a dictionary said: the same forms are asked for again and again. */
function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const memory = new Map<string, boolean>();
  return (word) => {
    const known = memory.get(word) ?? ask(word);
    memory.set(word, known);
    return known;
  };
}

/** Pages in another language keep Slovenian names and titles. */
export const languagesOn = (lang: Lang): Lang[] => [...new Set([lang, defaultLanguage])];

/**
 * The words of the texts of one language with all their forms, as far as the dictionaries know them. A name is not taken
 * for a common noun.
 *
 * @param stop words that stand for nothing by themselves, with no other form than their own
 */
export function lexiconOf(
  lang: Lang,
  vocabulary: Vocabulary,
  stop: ReadonlySet<string>,
  dictionaries: Readonly<Record<Lang, Dictionary>>,
): Candidate[] {
  const isTelling = (word: string) => /^\p{L}{2,}$/u.test(word) && !stop.has(word);
  const written = (isName: boolean) =>
    [...vocabulary.values()]
      .filter((entry) => entry.isSurelyName === isName)
      .flatMap((entry) => [...entry.written]);
  const words = written(false).filter(isTelling).sort();
  const names = written(true).filter(isTelling).sort();
  const tokens = new Set([...words, ...names]);
  const covered = new Set<string>();
  const left = (all: readonly string[]) => all.filter((word) => !covered.has(word));
  const chosen: Candidate[] = [];

  for (const from of languagesOn(lang)) {
    const rowsFor = (rows: Rows) => rows[from] ?? [];
    const has = remembering((word) => !stop.has(word) && dictionaries[from].has(word));
    const hasName = remembering((word) => !stop.has(word) && dictionaries[from].hasName(word));
    const add = (...candidates: Candidate[]) => chosen.push(...choose(candidates, covered));
    const own = (irregulars[from] ?? []).map((forms) => ({
      stem: '',
      forms: new Set(forms),
      firsts: forms.slice(0, 1),
      met: forms.filter((form) => tokens.has(form) && !covered.has(form)),
    }));
    const find = (all: readonly string[], rows: readonly Paradigm[], ask = has, fit = FIT) =>
      candidatesOf(left(all), rows, tokens, ask, fit);
    add(...own, ...find(words, [...rowsFor(nounsAndVerbs), ...rowsFor(adjectives)]));
    add(...find(words, rowsFor(singleNouns), has, 1));
    add(...find(names, rowsFor(adjectives)), ...find(names, rowsFor(nounsAndVerbs), hasName));
    add(...find(names, rowsFor(singleNouns), hasName, 1));
  }
  return chosen;
}

/**
 * Makes the question whether a form is the first form of a word that was not chosen: »luč« is a form of the name »Luče«, but
 * somebody who looks for it means light.
 */
export function isAnotherIn(
  lang: Lang,
  chosen: readonly Candidate[],
  { has: ask }: Dictionary,
): (form: string) => boolean {
  const has = remembering(ask);
  const ofRow = Map.groupBy(chosen, ({ row }) => row);
  const byFirst = rowsByEnding(
    [...(nounsAndVerbs[lang] ?? []), ...(adjectives[lang] ?? [])],
    ({ isFirst }) => isFirst,
  );
  return (form) =>
    cutsOf(form, byFirst).some(
      ({ row, stem }) =>
        !ofRow.get(row)?.some((candidate) => candidate.stem === stem) &&
        tryRow(row, stem, has, FIT) !== undefined,
    );
}
