import { escapeHtml } from '@vstopna-tocka/core/html';
import { icon } from './icons.ts';
import { type BlockOptions, linkHtml, slovenian } from './parts.ts';
import type { BlockRecord } from './record.ts';
import { type Shown, type ShownContacts, shownOf } from './shown.ts';
import { dateText, fill, geoHref, hoursText } from './text.ts';
import type { BlockWords } from './words.ts';

// The other ways to an office: mail, street, hours, its own page.

const way = (name: Parameters<typeof icon>[0], ...html: string[]): string =>
  `<li>${icon(name)}<div>${html.join('')}</div></li>`;

const note = (text: string): string => `<span>${escapeHtml(text)}</span>`;

/** What to be careful about with a value from before October 2018; nothing with another one. */
const warning = ({ value }: Shown, text: string, words: BlockWords): string =>
  value.old
    ? `<span class="old">${escapeHtml(fill(text, { date: dateText(value.asOf, words) }))}</span>`
    : '';

function emailHtml(shown: Shown, words: BlockWords, options: BlockOptions): string {
  const { role, office, value } = shown;
  const { ways } = words;
  const own = office.sharedMail ? ways.writeShared : ways.write;
  const text = { unit: own, centre: ways.writeCentre, ministry: ways.writeMinistry }[role];
  const mail = linkHtml(`mailto:${value.value}`, escapeHtml(value.value), options);
  return way('mail', mail, note(text), warning(shown, ways.oldMail, words));
}

function addressHtml(shown: Shown, words: BlockWords, options: BlockOptions): string {
  const { role, office, value } = shown;
  const { ways } = words;
  const street = linkHtml(geoHref(value.value), slovenian(value.value, words), options);
  const own = office.sharedStreet ? ways.visitShared : ways.visit;
  const text = role === 'centre' ? ways.visitCentre : own;
  return way('pin', street, note(text), warning(shown, ways.oldStreet, words));
}

/**
 * Where the office is that is called, in one line with its warning, for paper; said whose the street is where it is not
 * that of the office in the heading. Of the ministry its whole name instead: nobody is to go there.
 */
export function whereHtml(record: BlockRecord, words: BlockWords): string | undefined {
  const { call, several } = shownOf(record);
  const { role, office } = call;
  if (role === 'ministry') return slovenian(office.name, words);
  const { address } = office;
  if (!address) return undefined;
  const isSeat =
    several.length === 0 && role === 'centre' && record.steps.some((step) => step.role === 'unit');
  const isOneOfSeveral = several.length > 0 && role === 'unit';
  const whose = isSeat
    ? words.ways.seat
    : isOneOfSeveral
      ? fill(words.units.unit, { name: office.name })
      : '';
  const street = `${whose && `${escapeHtml(whose)}: `}${slovenian(address.value, words)}`;
  return `${street} ${warning({ role, office, value: address }, words.ways.oldStreet, words)}`.trimEnd();
}

/** A town alone is a place, not an address. */
function townHtml(shown: Shown, words: BlockWords): string {
  const { role, value } = shown;
  const { ways } = words;
  const centre = role === 'centre';
  const unsure = warning(shown, centre ? ways.oldTownCentre : ways.oldTown, words);
  const text = centre ? ways.noStreetCentre : ways.noStreet;
  return way('pin', escapeHtml(fill(ways.town, { town: value.value })), unsure || note(text));
}

function hoursHtml({ hours }: ShownContacts, { commonHours }: BlockRecord, words: BlockWords): string {
  const texts = words.hours;
  if (hours) {
    const whose = note(hours.role === 'centre' ? texts.centre : texts.unit);
    const text = escapeHtml(hoursText(hours.value.value, words));
    return way('clock', text, warning(hours, texts.old, words) || whose);
  }
  if (!commonHours) return way('clock', escapeHtml(texts.unknown));
  const { value, offices } = commonHours;
  return way('clock', note(fill(texts.common, { count: String(offices), hours: hoursText(value, words) })));
}

function pageHtml(
  { directory: { role, url } }: BlockRecord,
  words: BlockWords,
  options: BlockOptions,
): string {
  if (options.links === false || options.above === url) return '';
  const { pageUnit, pageCentre, pageAll } = words.ways;
  const text = { unit: pageUnit, centre: pageCentre, ministry: pageAll, all: pageAll }[role];
  return way('house', linkHtml(url, escapeHtml(text), options));
}

/** Mail, street, hours and page, as far as they are known; the mailbox of the ministry comes after the own place. */
export function waysHtml(
  shown: ShownContacts,
  record: BlockRecord,
  words: BlockWords,
  options: BlockOptions,
): string {
  const mails = (ministry: boolean) =>
    shown.emails
      .filter(({ role }) => (role === 'ministry') === ministry)
      .map((email) => emailHtml(email, words, options));
  const ways = [
    ...mails(false),
    ...shown.addresses.map((address) => addressHtml(address, words, options)),
    ...shown.towns.map((town) => townHtml(town, words)),
    ...mails(true),
    hoursHtml(shown, record, words),
    pageHtml(record, words, options),
  ];
  return `<ul class="ways">${ways.join('')}</ul>`;
}
