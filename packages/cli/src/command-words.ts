import { type LookUp, lookUpIn } from '@vstopna-tocka/core/words';
import en from '../locales/en/command.json' with { type: 'json' };
import hr from '../locales/hr/command.json' with { type: 'json' };
import sl from '../locales/sl/command.json' with { type: 'json' };

const texts = { sl, hr, en };

/** The command's own words in a language; in English for any that it does not speak. */
export const commandWords = (lang: string): LookUp =>
  Object.hasOwn(texts, lang) ? lookUpIn(lang, texts[lang as keyof typeof texts]) : lookUpIn('en', en);
