import { type LookUp, lookUpIn } from '@vstopna-tocka/core/words';
import { everything } from '../../src/verify/everything.ts';

/** The words of the rules in a language. */
export const wordsIn = (lang: string): LookUp => lookUpIn(lang, everything.texts[lang] as object);
