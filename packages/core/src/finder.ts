import { codesOf } from './finder/codes.ts';
import { combine, ranked } from './finder/combine.ts';
import { abroad, entriesOf, isMunicipality, isQuarter, namesOfUnits } from './finder/entries.ts';
import { stripped } from './finder/kinds.ts';
import { indexNames } from './finder/names.ts';
import { type Phrase, read } from './finder/read.ts';
import { senseOf, sensesOf } from './finder/sense.ts';
import { suggest } from './finder/suggest.ts';
import type { Finder, FinderData, Found, Match } from './finder/types.ts';
import { isPreposition, keyOf, type Word } from './finder/words.ts';

export * from './finder/types.ts';

/** The longest text that is read, in characters; no address is longer. */
const LONGEST = 200;

/** So many places of whose name a query is only the beginning are still a list; more are suggestions. */
const FEW = 12;

/** Signs that stand for a letter that was lost, within or before a word. */
const DAMAGED = /[?&%\ufffd\ue000-\uf8ff](?=\S)/;

/** Whether one place may not stand alone: what is led by a preposition may be a name in another case. */
const isDoubtful = (text: string, phrases: readonly Phrase[]): boolean =>
  DAMAGED.test(text) ||
  phrases.some(({ words: [first, second] }) => second && isPreposition(first) && !first?.dotted);

/** A list with places of other municipalities behind it. */
function withOthers(list: readonly Match[], more: readonly Match[]): Match[] {
  const there = new Set(list.map(({ municipality }) => municipality));
  const others = ranked({ exact: [...more], part: [] });
  return [...list, ...others.filter(({ municipality }) => !there.has(municipality))];
}

/**
 * Builds a search over places. Case, diacritics, signs and spaces don't matter, nor do abbreviations on either side.
 *
 * @param data Municipalities, settlements, postcodes and what else there is; lists may be empty.
 * @param options `registerNumbers: false` takes a short number for the beginning of a postcode.
 * @returns A finder that understands names in any public spelling, also beside words for their kind, in two languages
 *   or in an address; postcodes, ISO codes and register numbers.
 */
export function createFinder(data: FinderData, { registerNumbers = true } = {}): Finder {
  const names = indexNames(entriesOf(data));
  const croatian = indexNames(abroad(data.croatianPlaces ?? []));
  const codes = codesOf(data);
  const { regionalUnits = [], municipalities } = data;
  const units = indexNames(namesOfUnits(regionalUnits));
  const nameOf = new Map(municipalities.map(({ id, name }) => [id, name]));
  const municipalityOf = (id: number): Match => ({
    kind: 'municipality',
    text: nameOf.get(id) ?? '',
    municipality: id,
  });
  const found = (more: Partial<Found>): Found => ({ matches: [], alone: false, suggestions: [], ...more });

  /** The Croatian place that a phrase names, also beside words such as `općina`. */
  const abroadOf = ({ words }: Phrase) =>
    stripped(words)
      .filter((step) => !step.municipal)
      .flatMap((step) => croatian.exact(step.words))[0]?.text;

  /**
   * The municipalities of the regional unit that a phrase names, where no place bears that name; `shared` where only
   * quarters of towns do, which are no office.
   */
  const regionOf = ({ words }: Phrase) => {
    const steps = stripped(words);
    const [unit] = steps.flatMap((step) => units.exact(step.words));
    const places = unit ? senseOf(names, words).exact : [];
    if (!unit || !places.every(isQuarter)) return { members: [], shared: false };
    const shared = places.length > 0 && !steps.some(({ office }) => office);
    return { members: regionalUnits[unit.municipality]?.municipalities ?? [], shared };
  };

  /** Places whose name a phrase is in another case or with an addition that no name has: `v Kopru`, `Trzin pri Domžalah`. */
  const likely = ({ words }: Phrase) => {
    const inflected = names.inflected(words);
    // It may also be the beginning of another name: `Cerkni` of Cerknica.
    if (inflected.length > 0) return [...inflected, ...names.half(words)];
    const joint = words.findIndex(({ joins }, index) => joins && index > 0);
    const before = joint < 0 ? [] : senseOf(names, words.slice(0, joint)).exact.filter(isMunicipality);
    return before.length > 0 ? before : amid(words);
  };

  /** The municipality that a phrase ends or begins with, whatever else it says: `živim v Celju`, `Ljubljana Fužine`. */
  const amid = (words: readonly Word[]) => {
    for (let at = 1; at < words.length; at += 1) {
      const [before, behind] = [words.slice(0, at), words.slice(at)];
      const found = [
        ...senseOf(names, behind).exact,
        ...(isPreposition(behind[0]) ? names.inflected(behind) : []),
        ...senseOf(names, before).exact,
      ].filter(isMunicipality);
      if (found.length > 0) return found;
    }
    return [];
  };

  /** A short list of places that a phrase may mean which is no name: those that begin so, and those that are likely. */
  const guesses = (phrase: Phrase): Match[] => {
    const begun = names.begun(phrase.words).map(({ match }) => match);
    const few = ranked({ exact: begun, part: [] }).length <= FEW ? begun : [];
    const meant = [...few, ...likely(phrase)];
    // In its case a name says as little which of two it is: `v Cerkljah` may be ob Krki.
    const towns = new Set(meant.filter(isMunicipality).map(({ text }) => text));
    const isOtherTown = ({ kind, text }: Match) =>
      kind === 'post-office' && !towns.has(text.replace(/^\d+ /, ''));
    return withOthers(ranked({ exact: meant, part: [] }), meant.filter(isOtherTown)).slice(0, FEW);
  };

  /** Names to try instead of a phrase that means nothing. */
  const instead = ({ words: phrase }: Phrase) => {
    for (const { words } of stripped(phrase)) {
      const shortened = words.some(({ dotted }) => dotted)
        ? names.completing(words).map(({ name }) => name)
        : [];
      const suggestions = [...shortened, ...suggest(names.all, keyOf(words), croatian.all)];
      if (suggestions.length > 0) return [...new Set(suggestions)].slice(0, 8);
    }
    return [];
  };

  return {
    find(text) {
      if (text.trim().length > LONGEST) return found({});
      const number = /^\s*(si[- ]?)?(\d{1,3})\s*$/i.exec(text);
      if (number && (number[1] !== undefined || registerNumbers)) {
        const matches = codes.municipality(Number(number[2]), number[1] !== undefined);
        if (matches.length > 0) return found({ matches, alone: true });
      }
      if (number) return found({ suggestions: suggest(codes.all, number[2] ?? '') });

      const { phrases: all, code, country, foreign: isAbroad } = read(text);
      if (isAbroad) return found({});
      const regions = all.map((phrase) => ({ phrase, ...regionOf(phrase) }));
      const regional = regions.filter(({ members, shared }) => members.length > 0 && !shared);
      const phrases = regions.filter((region) => !regional.includes(region)).map(({ phrase }) => phrase);
      const senses = sensesOf(names, phrases);
      const meaning = combine(
        senses,
        code === undefined ? undefined : { text: code, matches: codes.post(code) },
      );

      const places = phrases.filter(({ street }) => !street);
      const last = places.at(-1) ?? phrases.at(-1);
      const foreign = last && code === undefined && country !== 'si' ? abroadOf(last) : undefined;
      const known = senses.filter(({ exact, street }) => exact.length > 0 && !street);
      if (foreign && (known.length < 2 || country === 'hr')) {
        const exact = senses.at(-1)?.exact ?? [];
        return found({ croatian: foreign, matches: ranked({ exact, part: [] }) });
      }

      // A region whose name only quarters bear is meant as likely as they.
      const members = regions.flatMap((region) => (region.shared ? region.members : []));
      const named = [...members.map(municipalityOf), ...ranked(meaning)];
      // Only greater places of whose name it is a part: a municipality in its case is meant as likely.
      const inCase = last && meaning.exact.length === 0 && meaning.part.length > 0 ? likely(last) : [];
      const matches = withOthers(named, inCase.filter(isMunicipality));
      if (matches.length > 0) {
        const alone =
          matches.length === 1 &&
          meaning.exact.length > 0 &&
          meaning.certain &&
          country !== 'hr' &&
          !isDoubtful(text, phrases);
        return found({ matches, alone });
      }
      const inRegion = regional.flatMap((region) => region.members).flatMap((id) => nameOf.get(id) ?? []);
      if (inRegion.length > 0 || code !== undefined || !last) return found({ suggestions: inRegion });
      const others = guesses(last);
      return found(others.length > 0 ? { matches: others } : { suggestions: instead(last) });
    },
  };
}
