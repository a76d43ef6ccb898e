import type { Lang } from '../../../shared/i18n/languages.ts';
import { formsOfName } from '../name-forms.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { fold } from '../words.ts';
import type { Dictionary } from './dictionary.ts';
import { type Candidate, isAnotherIn } from './lexicon.ts';

const HOOKS: Readonly<Record<string, string>> = { c: 'cčć', s: 'sš', z: 'zž', d: 'dđ' };

/** All ways to write a folded word with hooks and strokes. */
function waysToWrite(word: string): string[] {
  return [...word].reduce(
    (starts, letter) =>
      starts.flatMap((start) => [...(HOOKS[letter] ?? letter)].map((written) => start + written)),
    [''],
  );
}

/**
 * Real words that would be found although they stand nowhere: those that only look like a form of a word of the texts, as
 * hooks are left aside (»sol« beside »šol«) or names change by rules; and those that are a form of one, but mean another
 * word, unless that one stands in a title.
 */
export function othersOf(
  lang: Lang,
  vocabulary: Vocabulary,
  lexicon: readonly Candidate[],
  titles: readonly string[],
  dictionary: Dictionary,
): string[] {
  const words = [...vocabulary];
  const forms = new Set(lexicon.flatMap((word) => [...word.forms]));
  const known = new Set([...words.flatMap(([, { written }]) => [...written]), ...forms]);
  const inTitles = vocabularyOf(titles);
  const isInTitles = ({ met }: Candidate) => met.some((form) => inTitles.has(fold(form)));
  const certain = new Set(lexicon.filter(isInTitles).flatMap((word) => [...word.forms]));
  const certainFolded = new Set([...certain].map(fold));
  const isMet = (form: string) => vocabulary.has(form) || certainFolded.has(form);

  const lookalikes = [...new Set([...forms].map(fold))]
    .filter((form) => !isMet(form) && dictionary.hasFolded(form))
    .flatMap((form) => waysToWrite(form).filter((word) => !known.has(word) && dictionary.has(word)));

  const isAnother = isAnotherIn(lang, lexicon, dictionary);
  const homonyms = [...forms].filter((form) => !isMet(fold(form)) && isAnother(form));

  const foldedForms = new Set([...forms].map(fold));
  const byRule = words.filter(([word, { isName }]) => isName || !foldedForms.has(word)).map(([word]) => word);
  const formsOf = (names: readonly string[]) => new Set(names.flatMap((word) => formsOfName(word, lang)));
  const ofTitles = formsOf(byRule.filter((word) => inTitles.has(word)));
  const likeNames = [...formsOf(byRule)]
    .filter(
      (form) => !isMet(form) && !foldedForms.has(form) && !ofTitles.has(form) && dictionary.hasFolded(form),
    )
    .flatMap((form) => waysToWrite(form).filter(dictionary.hasCommon));
  return [...new Set([...lookalikes, ...homonyms, ...likeNames])];
}
