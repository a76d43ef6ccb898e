/** Today, as `YYYY-MM-DD`, where the program runs. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const locales: Readonly<Record<string, string>> = { sl: 'sl-SI', hr: 'hr-HR', en: 'en-GB' };

/** A day in the way of writing of a language: `1. 7. 2018`. */
export function dayIn(lang: string, day: string): string {
  const month = lang === 'en' ? 'long' : 'numeric';
  const format = new Intl.DateTimeFormat(locales[lang], {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
