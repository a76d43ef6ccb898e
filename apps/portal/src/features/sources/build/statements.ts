import type { Statement } from '@vstopna-tocka/core';
import type { Lang, Translate } from '../../../shared/build/i18n.ts';
import { formatPeriodOf } from '../../../shared/dates.ts';
import { formatEuros, formatMonths, formatNumber } from '../../../shared/format.ts';

/**
 * How to word a value of a statement, by what it counts.
 *
 * @throws if a value that stands for words has none in the locale files
 */
export function wordsFor({ unit }: Statement, lang: Lang, t: Translate) {
  const words: Record<Statement['unit'], (value: string | number) => string> = {
    code: (value) => t(`sources:code.${value as 'whole-model'}`),
    count: (value) => formatNumber(Number(value), lang),
    eur: (value) => formatEuros(Number(value), lang, t),
    'eur-per-hour': (value) =>
      t('programmes:programme.per.hour', { amount: formatEuros(Number(value), lang, t) }),
    months: (value) => formatMonths(Number(value), lang, t),
    people: (value) =>
      t('sources:people', { count: Number(value), number: formatNumber(Number(value), lang) }),
    'people-per-year': (value) =>
      t('sources:people', { count: Number(value), number: formatNumber(Number(value), lang) }),
    period: (value) => formatPeriodOf(String(value), lang, t),
  };
  return words[unit];
}
