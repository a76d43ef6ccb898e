import type { BlockWords } from './words.ts';

// What a contact block says, as text and as addresses. Pure: used at build time and in the browser.

/** Puts values into a text: `fill('Kraj: {{town}}', { town: 'Trebnje' })`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** Of when a value is, to the year: »iz leta 2021«, »iz leta 2019 ali pozneje«, »iz let 2023–2024«. */
export function dateText(asOf: string | null, { date }: Pick<BlockWords, 'date'>): string {
  const [year, until = year] = asOf?.match(/\d{4}/g) ?? [];
  if (!asOf || !year || !until) return date.undated;
  const values = { year, until };
  if (asOf.endsWith('/..')) return fill(date.later, values);
  if (asOf.startsWith('../')) return fill(date.earlier, values);
  if (asOf.endsWith('~')) return fill(date.about, values);
  return fill(year === until ? date.exact : date.between, values);
}

const hour = (time: string): string => {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${minutes === '00' ? '' : `.${minutes}`}`;
};

/** Hours in words, none torn at the end of a line: `Mo 08:00-12:00,13:00-15:00` is »ponedeljek 8–12 in 13–15«. */
export const hoursText = (hours: string, { hours: words }: Pick<BlockWords, 'hours'>): string =>
  hours
    .split('; ')
    .map((day) => {
      const [name = '', spans = ''] = day.split(' ');
      const times = spans.split(',').map((span) => span.split('-').map(hour).join('\u2060–\u2060'));
      return `${words[name as 'Mo']}\u00a0${times.join(` ${words.and}\u00a0`)}`;
    })
    .join(', ');

/** Opens the map of a telephone at an address, without a site between. */
export const geoHref = (address: string): string => `geo:0,0?q=${encodeURIComponent(address)}`;
