import type { Lang } from './i18n/languages.ts';
import type { Translate } from './i18n/translate.ts';

/** A number with the separators of the language: 12500 is »12.500«, 0.8 is »0,8«. */
export const formatNumber = (value: number, lang: Lang, minimumFractionDigits = 0): string =>
  new Intl.NumberFormat(lang, { useGrouping: 'always', minimumFractionDigits }).format(value);

/**
 * An amount in euros in words: »10.636.000 evrov«, »0,80 evra«.
 *
 * Whole amounts agree with their number; others always have two decimals.
 */
export const formatEuros = (value: number, lang: Lang, t: Translate): string =>
  Number.isInteger(value)
    ? t('amount.euros', { count: value, number: formatNumber(value, lang) })
    : t('amount.eurosAndCents', { number: formatNumber(value, lang, 2) });

/** A length of time in months: »11 mesecev«, »3,5 meseca«. */
export const formatMonths = (value: number, lang: Lang, t: Translate): string =>
  Number.isInteger(value)
    ? t('amount.months', { count: value, number: formatNumber(value, lang) })
    : t('amount.monthsAndHalf', { number: formatNumber(value, lang) });

/** Slovenian telephone number as the target of a link: `03 777 98 11` is `tel:+38637779811`. */
export const telHref = (national: string): string =>
  `tel:+386${national.replace(/\D/g, '').replace(/^0/, '')}`;
