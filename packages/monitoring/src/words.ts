import { callNames } from '@vstopna-tocka/core/call-names';
import type { Lang } from '@vstopna-tocka/core/languages';
import { regionalUnits } from '@vstopna-tocka/core/places';
import { type LookUp, lookUpIn } from '@vstopna-tocka/core/words';
import hr from '../locales/hr/monitoring.json' with { type: 'json' };
import sl from '../locales/sl/monitoring.json' with { type: 'json' };
import type { FileProblem, Problem } from './problems.ts';

/** The words of a language, with those that the facts have for calls. */
const withCalls = <T extends { values: object }>(words: T, lang: Lang) => ({
  ...words,
  values: {
    ...words.values,
    call: Object.fromEntries(Object.entries(callNames).map(([id, name]) => [id, name[lang]])),
  },
});

const texts = { sl: withCalls(sl, 'sl'), hr: withCalls(hr, 'hr') };

/** The languages of reports and messages. */
export type Language = keyof typeof texts;

/** The words of the monitoring in a language. */
export const wordsIn = (lang: Language): LookUp => lookUpIn(lang, texts[lang]);

const unitNames = new Map(regionalUnits.map(({ id, name }) => [id, name]));

/**
 * The name of a value for people: of a unit its name, of a year the year, of others their words.
 *
 * @param dimension a column or a distribution, e.g. `unit`, `year`, `destination`
 */
export function valueName(words: LookUp, dimension: string, value: string): string {
  if (dimension === 'unit') return unitNames.get(value) ?? value;
  return dimension === 'year' ? words('year', { year: value }) : words(`values.${dimension}.${value}`);
}

/** Why a row cannot be used, with line and column. */
export function problemText(words: LookUp, { line, column, code, params }: Problem): string {
  const text = words(`problems.${code}`, params);
  return column ? words('where', { line, column, text }) : words('whereLine', { line, text });
}

/** Why a file cannot be used. */
export function fileProblemText(words: LookUp, { code, params, first }: FileProblem): string {
  if (first) return words(`files.${code}`, { reason: problemText(words, first) });
  const kind = params['kind'];
  return words(`files.${code}`, kind ? { ...params, kindText: words(`identity.${kind}`) } : params);
}
