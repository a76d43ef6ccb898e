import { BadInput } from './io.ts';

const resources = {
  sl: () => import('../../locales/sl/rules.json', { with: { type: 'json' } }),
  hr: () => import('../../locales/hr/rules.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/rules.json', { with: { type: 'json' } }),
};

export type Params = Readonly<Record<string, string | number>>;

/**
 * Looks up a text by its key, such as `verdicts.met.text`, and puts in the parameters; `count` chooses the plural.
 * Throws an `Error` where there is no such text.
 */
export type Words = (key: string, params?: Params) => string;

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
  const plural = new Intl.PluralRules(lang);
  const find = (key: string) =>
    key.split('.').reduce<unknown>((part, k) => (part as Record<string, unknown> | undefined)?.[k], texts);
  return (key, params = {}) => {
    const text = find(key) ?? find(`${key}_${plural.select(Number(params['count']))}`);
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${lang}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

/** All resources by language. */
export async function allTexts(): Promise<Readonly<Record<string, unknown>>> {
  const loaded = Object.entries(resources).map(
    async ([lang, load]) => [lang, (await load()).default] as const,
  );
  return Object.fromEntries(await Promise.all(loaded));
}
