import { type BlockOptions, linkHtml, slovenian, telLink } from './parts.ts';
import type { Dated, OfficeRecord } from './record.ts';
import { dateText, escapeHtml, fill, geoHref, hoursText } from './text.ts';
import type { BlockWords } from './words.ts';

/** The ways to one of several units, each on a line of its own. */
function unitHtml(office: OfficeRecord, words: BlockWords, options: BlockOptions): string {
  const { name, phones, email, address, hours, website } = office;
  const aged = (value: Dated, html: string) =>
    value.old ? `${html} <span class="old">(${escapeHtml(dateText(value.asOf, words))})</span>` : html;
  const shared = office.sharedMail ? ` (${escapeHtml(words.units.sharedMail)})` : '';
  const lines = [
    ...phones.map((phone) => aged(phone, telLink(phone, options))),
    office.sharedPhone && phones.length === 0 && escapeHtml(words.units.sharedPhone),
    email && aged(email, linkHtml(`mailto:${email.value}`, escapeHtml(email.value), options)) + shared,
    address && aged(address, linkHtml(geoHref(address.value), slovenian(address.value, words), options)),
    hours && aged(hours, escapeHtml(hoursText(hours.value, words))),
    website && options.links !== false && linkHtml(website, escapeHtml(words.ways.pageUnit), options),
  ];
  const html = lines.map((line) => (line ? `<span>${line}</span>` : '')).join('');
  return `<li><b>${escapeHtml(fill(words.units.unit, { name }))}</b>${html}</li>`;
}

/**
 * The units of a centre where nobody knows which one is the own one; those without any way to reach them come last, in
 * one small line.
 */
export function unitsHtml(units: readonly OfficeRecord[], words: BlockWords, options: BlockOptions): string {
  if (units.length === 0) return '';
  const known = units.filter(({ phones, email, address }) => phones.length > 0 || email || address);
  const none = units.filter((unit) => !known.includes(unit)).map(({ name }) => name);
  const rest =
    none.length > 0 ? `<p>${escapeHtml(fill(words.units.none, { names: none.join(', ') }))}</p>` : '';
  const list = known.map((unit) => unitHtml(unit, words, options)).join('');
  return `<div class="units"><p>${escapeHtml(words.units.title)}</p><ul>${list}</ul>${rest}</div>`;
}
