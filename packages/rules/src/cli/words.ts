import { BadInput } from './io.ts';

const resources = {
  sl: () => import('../../locales/sl/rules.json', { with: { type: 'json' } }),
  hr: () => import('../../locales/hr/rules.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/rules.json', { with: { type: 'json' } }),
};

/** Looks up a text by its key, such as `verdicts.met.text`. */
export type Words = (key: string) => string;

/**
 * The words of the rules in a language.
 *
 * @param lang `sl`, `hr` or `en`
 * @throws BadInput for another language
 */
export async function wordsIn(lang: string): Promise<Words> {
  if (!Object.hasOwn(resources, lang)) {
    throw new BadInput(`unknown language "${lang}": expected ${Object.keys(resources).join(', ')}`);
  }
  const { default: texts } = await resources[lang as keyof typeof resources]();
  return (key) => {
    const text = key.split('.').reduce<unknown>((part, k) => (part as Record<string, unknown>)?.[k], texts);
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${lang}`);
    return text;
  };
}
