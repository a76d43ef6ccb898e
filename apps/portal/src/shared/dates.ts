import { yearIn } from './i18n/grammar.ts';
import type { Lang } from './i18n/languages.ts';
import type { Translate } from './i18n/translate.ts';

/** A date that may be known to the year or month only. */
interface DateParts {
  year: string;
  month?: number;
  day?: number;
}

const partsOf = (text: string): DateParts => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match?.[1]) throw new Error(`date "${text}": expected a form such as 2018, 2018-10 or 2018-10-01`);
  return {
    year: match[1],
    ...(match[2] ? { month: Number(match[2]) } : {}),
    ...(match[3] ? { day: Number(match[3]) } : {}),
  };
};

const monthName = (lang: Lang, { year, month = 1 }: DateParts): string =>
  new Intl.DateTimeFormat(lang, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.UTC(Number(year), month - 1),
  );

/** With no-break spaces, so that a date never falls apart at the end of a line. */
const dayNumeric = (lang: Lang, { year, month, day }: DateParts): string =>
  `${day}.\u00a0${month}.\u00a0${yearIn(lang, year)}`;

/** As a label of its own: »2018«, »oktober 2018«, »1. 10. 2018«. */
const label = (lang: Lang, parts: DateParts): string => {
  if (parts.day) return dayNumeric(lang, parts);
  return parts.month ? monthName(lang, parts) : yearIn(lang, parts.year);
};

/** As an adverb in a sentence: »leta 2018«, »oktobra 2018«, »1. 10. 2018«. */
const adverb = (lang: Lang, parts: DateParts, t: Translate): string => {
  if (parts.day) return dayNumeric(lang, parts);
  const { year } = parts;
  const months = t('date.inMonth', { returnObjects: true });
  return parts.month ? `${months[parts.month - 1]} ${yearIn(lang, year)}` : t('date.inYear', { year });
};

const worded = (date: string, t: Translate, exact: (parts: DateParts) => string): string => {
  if (date.endsWith('~')) return t('date.about', { date: exact(partsOf(date.slice(0, -1))) });
  if (date.endsWith('/..')) return t('date.orLater', { date: exact(partsOf(date.slice(0, -3))) });
  if (date.startsWith('../')) return t('date.orEarlier', { date: exact(partsOf(date.slice(3))) });
  const [from, until] = date.split('/');
  if (from && until) return t('date.between', { from: exact(partsOf(from)), until: exact(partsOf(until)) });
  return exact(partsOf(date));
};

/**
 * A date of the data (EDTF: `2018`, `2018-10`, `2018-10-01`, `2017~`, `2019/..`, `../2018-09`, `2023-07/2024-12`) as a label:
 * »oktober 2018«, »2017, približno«, »2019 ali pozneje«.
 *
 * @throws if the text is no such date
 */
export const formatDate = (date: string, lang: Lang, t: Translate): string =>
  worded(date, t, (parts) => label(lang, parts));

/**
 * The same date as part of a sentence: »program se je začel **oktobra 2018**«.
 *
 * @throws if the text is no such date
 */
export const formatWhen = (date: string, lang: Lang, t: Translate): string =>
  worded(date, t, (parts) => adverb(lang, parts, t));

/** The year that a date of the data speaks of: 2018 for `../2018-09`. */
export const yearOf = (date: string): number => {
  const year = /\d{4}/.exec(date)?.[0];
  if (!year) throw new Error(`date "${date}": expected a year of four digits`);
  return Number(year);
};

/** A span of years as »2017–2022« (hr »2017.–2022.«). */
export const formatPeriod = (period: string, lang: Lang): string =>
  period
    .split('/')
    .map((part) => yearIn(lang, partsOf(part).year))
    .join('–');

/**
 * A day as a label, for scripts: »1. 10. 2018«.
 *
 * @throws if the text is no date
 */
export const formatDay = (date: string, lang: Lang): string => label(lang, partsOf(date));

/** The time that something covers, a date or a span of dates: »2017 – avgust 2020«. */
export const formatPeriodOf = (period: string, lang: Lang, t: Translate): string =>
  period
    .split('/')
    .map((date) => formatDate(date, lang, t))
    .join(' – ');
