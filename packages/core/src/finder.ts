import { codesOf } from './finder/codes.ts';
import { combine, ranked } from './finder/combine.ts';
import { abroad, entriesOf, regions } from './finder/entries.ts';
import { stripped } from './finder/kinds.ts';
import { indexNames } from './finder/names.ts';
import { type Phrase, read } from './finder/read.ts';
import { senseOf, sensesOf } from './finder/sense.ts';
import { suggest } from './finder/suggest.ts';
import type { Finder, FinderData, Found } from './finder/types.ts';
import { keyOf } from './finder/words.ts';

export * from './finder/types.ts';

/** So many places of whose name a query is only the beginning are still a list; more are suggestions. */
const FEW = 12;

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
  const units = indexNames(regions(regionalUnits));
  const nameOf = new Map(municipalities.map(({ id, name }) => [id, name]));
  const found = (more: Partial<Found>): Found => ({ matches: [], alone: false, suggestions: [], ...more });

  /** The Croatian place that a phrase names, also beside words such as `općina`. */
  const abroadOf = ({ words }: Phrase) =>
    stripped(words)
      .filter((step) => !step.municipal)
      .flatMap((step) => croatian.exact(step.words))[0]?.text;

  /** The municipalities of the regional unit that a phrase names, where no place bears that name. */
  const membersOf = ({ words }: Phrase) => {
    const [unit] = stripped(words).flatMap((step) => units.exact(step.words));
    const known = unit && senseOf(names, words).exact.length === 0;
    return known ? (regionalUnits[unit.municipality]?.municipalities ?? []) : [];
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
      const number = /^\s*(si[- ]?)?(\d{1,3})\s*$/i.exec(text);
      if (number && (number[1] !== undefined || registerNumbers)) {
        const matches = codes.municipality(Number(number[2]), number[1] !== undefined);
        if (matches.length > 0) return found({ matches, alone: true });
      }
      if (number) return found({ suggestions: suggest(codes.all, number[2] ?? '') });

      const { phrases: all, code, country } = read(text);
      const regional = all.filter((phrase) => membersOf(phrase).length > 0);
      const phrases = all.filter((phrase) => !regional.includes(phrase));
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

      const matches = ranked(meaning);
      if (matches.length > 0) {
        const alone = matches.length === 1 && meaning.exact.length > 0 && meaning.certain && country !== 'hr';
        return found({ matches, alone });
      }
      const members = regional.flatMap(membersOf).flatMap((id) => nameOf.get(id) ?? []);
      if (members.length > 0 || code !== undefined || !last) return found({ suggestions: members });
      const begun = ranked({ exact: names.begun(last.words).map(({ match }) => match), part: [] });
      return found(
        begun.length > 0 && begun.length <= FEW ? { matches: begun } : { suggestions: instead(last) },
      );
    },
  };
}
