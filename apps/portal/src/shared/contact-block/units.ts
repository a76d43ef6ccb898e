import { escapeHtml } from '@vstopna-tocka/core/html';
import { type BlockOptions, linkHtml, marked, slovenian, telLink } from './parts.ts';
import type { Dated, OfficeRecord } from './record.ts';
import type { ShownContacts } from './shown.ts';
import { dateText, fill, geoHref, hoursText } from './text.ts';
import type { BlockWords } from './words.ts';

/** A number with its date. */
const numberHtml = (phone: Dated, words: BlockWords, options: BlockOptions): string =>
  phone.old
    ? marked(phone, telLink(phone, options), words)
    : `${telLink(phone, options)} (${escapeHtml(dateText(phone.asOf, words))})`;

/** The ways to one of several units, each on a line of its own. */
function unitHtml(
  office: OfficeRecord,
  { call }: ShownContacts,
  words: BlockWords,
  options: BlockOptions,
): string {
  const { name, phones, email, address, hours, website } = office;
  const lines = [
    ...phones.map((phone) =>
      phone === call.value ? escapeHtml(words.units.above) : numberHtml(phone, words, options),
    ),
    office.sharedPhone && phones.length === 0 && escapeHtml(words.units.sharedPhone),
    // A mailbox in common stands below, with the seat.
    email &&
      !office.sharedMail &&
      marked(email, linkHtml(`mailto:${email.value}`, escapeHtml(email.value), options), words),
    address &&
      marked(address, linkHtml(geoHref(address.value), slovenian(address.value, words), options), words),
    hours && marked(hours, escapeHtml(hoursText(hours.value, words)), words),
    website && options.links !== false && linkHtml(website, escapeHtml(words.ways.pageUnit), options),
  ];
  const html = lines.map((line) => (line ? `<span>${line}</span>` : '')).join('');
  return `<li><b>${escapeHtml(fill(words.units.unit, { name }))}</b>${html}</li>`;
}

/**
 * The units of a centre where nobody knows which one is the own one; those without any way to reach them come last, in
 * one small line.
 */
export function unitsHtml(shown: ShownContacts, words: BlockWords, options: BlockOptions): string {
  const units = shown.several;
  if (units.length === 0) return '';
  const known = units.filter(({ phones, email, address }) => phones.length > 0 || email || address);
  const none = units.filter((unit) => !known.includes(unit)).map(({ name }) => name);
  const rest =
    none.length > 0 ? `<p>${escapeHtml(fill(words.units.none, { names: none.join(', ') }))}</p>` : '';
  const list = known.map((unit) => unitHtml(unit, shown, words, options)).join('');
  return `<div class="units"><p>${escapeHtml(words.units.title)}</p><ul>${list}</ul>${rest}</div>`;
}
