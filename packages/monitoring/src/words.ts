import { regionalUnits } from '@vstopna-tocka/core/places';
import hr from '../locales/hr/monitoring.json' with { type: 'json' };
import sl from '../locales/sl/monitoring.json' with { type: 'json' };
import type { FileProblem, Params, Problem } from './problems.ts';

const texts = { sl, hr };

/** The languages of reports and messages. */
export type Language = keyof typeof texts;

/** Looks up a text by its key, such as `files.empty`, and puts in the parameters; `count` chooses the plural. */
export type Words = (key: string, params?: Params) => string;

/**
 * The words of the monitoring in a language.
 *
 * @returns a function that throws an `Error` where there is no such text
 */
export function wordsIn(lang: Language): Words {
  const plural = new Intl.PluralRules(lang);
  const find = (key: string) =>
    key
      .split('.')
      .reduce<unknown>((part, k) => (part as Record<string, unknown> | undefined)?.[k], texts[lang]);
  return (key, params = {}) => {
    const text = find(key) ?? find(`${key}_${plural.select(Number(params['count']))}`);
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${lang}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

const unitNames = new Map(regionalUnits.map(({ id, name }) => [id, name]));

/**
 * The name of a value for people: of a unit its name, of a year the year, of others their words.
 *
 * @param dimension a column or a distribution, e.g. `unit`, `year`, `destination`
 */
export function valueName(words: Words, dimension: string, value: string): string {
  if (dimension === 'unit') return unitNames.get(value) ?? value;
  return dimension === 'year' ? words('year', { year: value }) : words(`values.${dimension}.${value}`);
}

/** Why a row cannot be used, with line and column. */
export function problemText(words: Words, { line, column, code, params }: Problem): string {
  const text = words(`problems.${code}`, params);
  return column ? words('where', { line, column, text }) : words('whereLine', { line, text });
}

/** Why a file cannot be used. */
export function fileProblemText(words: Words, { code, params, first }: FileProblem): string {
  if (first) return words(`files.${code}`, { reason: problemText(words, first) });
  const kind = params['kind'];
  return words(`files.${code}`, kind ? { ...params, kindText: words(`identity.${kind}`) } : params);
}
