const locales: Readonly<Record<string, string>> = { sl: 'sl-SI', hr: 'hr-HR', en: 'en-GB' };

/**
 * An EDTF date in the way of writing of a language, as precise as it is known: `2022`, `August 2021`, `17 May 2019`.
 *
 * @param lang `sl`, `hr`, `en` or another tag of a language
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else, such as `2017~`, stays as it is
 */
export function dateText(lang: string, date: string): string {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  const [year = '', month, day] = date.split('-');
  const inWords = lang === 'en' || day === undefined ? 'long' : 'numeric';
  const format = new Intl.DateTimeFormat(locales[lang] ?? lang, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: inWords }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return text.replace(/\b0(\d\.)/g, '$1');
}

/** The day where the person or the program is: `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
