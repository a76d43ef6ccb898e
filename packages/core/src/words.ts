/** What a text is filled with; `count` chooses the plural. */
export type Params = Readonly<Record<string, string | number>>;

/** Looks up a text by its key, such as `verdicts.met.text`, and puts in the parameters. Throws where there is none. */
export type LookUp = (key: string, params?: Params) => string;

/**
 * A look-up in texts of the form of i18next (JSON v4): nested keys, `{{name}}` for a parameter, `_one`, `_two`, `_few` and
 * `_other` for plurals.
 *
 * @param lang whose plurals are meant, e.g. `sl`
 * @returns a function that throws an `Error` where there is no such text
 */
export function lookUpIn(lang: string, texts: object): LookUp {
  const plural = new Intl.PluralRules(lang);
  const find = (key: string) =>
    key.split('.').reduce<unknown>((part, k) => (part as Record<string, unknown> | undefined)?.[k], texts);
  return (key, params = {}) => {
    const text = find(key) ?? find(`${key}_${plural.select(Number(params['count']))}`);
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${lang}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
