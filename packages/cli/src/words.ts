import { type LookUp, lookUpIn } from '@vstopna-tocka/core/words';
import { BadInput } from './io.ts';
import { quoted } from './printable.ts';

const resources = {
  sl: () => import('@vstopna-tocka/rules/locales/sl/rules.json', { with: { type: 'json' } }),
  hr: () => import('@vstopna-tocka/rules/locales/hr/rules.json', { with: { type: 'json' } }),
  en: () => import('@vstopna-tocka/rules/locales/en/rules.json', { with: { type: 'json' } }),
};

/**
 * The words of the rules in a language.
 *
 * @param lang `sl`, `hr` or `en`
 * @throws BadInput for another language
 */
export async function wordsIn(lang: string): Promise<LookUp> {
  if (!Object.hasOwn(resources, lang)) {
    throw new BadInput(`unknown language ${quoted(lang)}: expected ${Object.keys(resources).join(', ')}`);
  }
  const { default: texts } = await resources[lang as keyof typeof resources]();
  return lookUpIn(lang, texts);
}
