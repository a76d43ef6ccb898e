/** Today, as `YYYY-MM-DD`, where the program runs. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day in the way of writing of a language: `1. 7. 2018`, `1. 7. 2018.`, `1 July 2018`. */
export function dayIn(lang: string, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (lang !== 'en') return `${date}. ${month}. ${year}${lang === 'hr' ? '.' : ''}`;
  return format('en-GB', day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A date that may be known to the month or year only, in the way of writing of a language. */
export function whenIn(lang: string, date: string): string {
  if (date.length === 4) return date;
  if (date.length === 10) return dayIn(lang, date);
  return format(lang, `${date}-01`, { month: 'long', year: 'numeric' });
}

const format = (lang: string, day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
