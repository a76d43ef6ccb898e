import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { type Lang, languages } from '../../../shared/i18n/languages.ts';

/** A list of the words of a language in all their forms. */
export interface Dictionary {
  /** Whether a word is in it as it is written, in small letters or as a name. */
  has: (word: string) => boolean;
  hasName: (word: string) => boolean;
  /** Whether a word is in it in small letters. */
  hasCommon: (word: string) => boolean;
  /** Whether a word is in it, hooks and strokes left aside. */
  hasFolded: (word: string) => boolean;
}

const files: Partial<Record<Lang, readonly [package_: string, file: string]>> = {
  sl: ['@cspell/dict-sl-si', 'sl_si.trie.gz'],
  hr: ['@cspell/dict-hr-hr', 'dict/hr_HR.trie.gz'],
};
const { resolve } = createRequire(import.meta.url);

const asName = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const never = () => false;
/** For a language without a word list here: words are found as they stand. */
const noWords: Dictionary = { has: never, hasName: never, hasCommon: never, hasFolded: never };

function load(lang: Lang): Dictionary {
  const [name, file] = files[lang] ?? [];
  if (!name || !file) return noWords;
  const trie = decodeTrie(gunzipSync(readFileSync(join(dirname(resolve(name)), file))));
  const hasName = (word: string) => trie.hasWord(asName(word), true);
  return {
    has: (word) => trie.hasWord(word, true) || hasName(word),
    hasName,
    hasCommon: (word) => trie.hasWord(word, true),
    hasFolded: (word) => trie.hasWord(word, false),
  };
}

/** The dictionaries of all languages, used at build only. */
export const dictionaries = (): Record<Lang, Dictionary> =>
  Object.fromEntries(languages.map((lang) => [lang, load(lang)])) as Record<Lang, Dictionary>;
