import { escapeHtml } from '@vstopna-tocka/core/html';
import { telHref } from '../format.ts';
import { langOf } from '../i18n/languages.ts';
import { icon } from './icons.ts';
import { type BlockOptions, marked, slovenian, telLink } from './parts.ts';
import type { BlockRecord, OfficeRecord } from './record.ts';
import { type ShownContacts, shownOf } from './shown.ts';
import { dateText, fill } from './text.ts';
import type { BlockWords } from './words.ts';

// The upper part of a block: the name, the number to call, whose it is and of when.

const officeOf = ({ steps }: BlockRecord, wanted: 'unit' | 'centre'): OfficeRecord | undefined =>
  steps.find(({ role }) => role === wanted)?.office;

/** The office that the block is about: the own unit, or the centre where it has several here or none. */
function ownOffice(record: BlockRecord, { several, call }: ShownContacts) {
  const unit = several.length > 0 ? undefined : officeOf(record, 'unit');
  const office = unit ?? officeOf(record, 'centre') ?? call.office;
  return { kind: unit ? ('unit' as const) : ('centre' as const), name: office.name };
}

/** The name of the office that a block is about, in Slovenian, as people say it. */
export function officialName(record: BlockRecord, words: BlockWords): string {
  const { kind, name } = ownOffice(record, shownOf(record));
  return fill(words.official[kind], { name });
}

/** The name as people say it; in another language than Slovenian also what it means. */
export function headerHtml(record: BlockRecord, words: BlockWords, level: number): string {
  const heading = `<h${level}>${slovenian(officialName(record, words), words)}</h${level}>`;
  const meaning = langOf('sl', words.lang) ? `<p>${escapeHtml(words.names.meaning)}</p>` : '';
  return `<header>${heading}${meaning}</header>`;
}

/** The number to call first, as a button. */
export function callHtml(
  shown: ShownContacts,
  record: BlockRecord,
  words: BlockWords,
  { links = true }: BlockOptions,
): string {
  const { role, office, value } = shown.call;
  const own = shown.several.length === 0 && role === ownOffice(record, shown).kind;
  const verb = own ? words.call.own : fill(words.call[role], { name: office.name });
  const text = `<span>${escapeHtml(verb)} <b class="tel">${escapeHtml(value.value)}</b></span>`;
  const kind = role === 'ministry' ? 'call call--last' : 'call';
  return links
    ? `<a class="${kind}" href="${telHref(value.value)}">${icon('phone')}${text}</a>`
    : `<p class="${kind}">${text}</p>`;
}

/** Whose the number is where it is not the own unit's. */
function ownerText(shown: ShownContacts, record: BlockRecord, { whose }: BlockWords): string {
  const { role } = shown.call;
  const unit = officeOf(record, 'unit');
  const centre = officeOf(record, 'centre');
  const several = shown.several.length > 0;
  if (role === 'ministry')
    return unit && !several
      ? fill(whose.ministryUnit, { name: unit.name })
      : fill(whose.ministryCentre, { name: centre?.name ?? '' });
  if (several) return role === 'centre' ? whose.switchboard : whose.several;
  if (role === 'unit') return unit?.sharedPhone ? whose.shared : '';
  if (!unit) return '';
  const town = centre?.town?.value;
  return town ? fill(whose.centreIn, { town }) : whose.centre;
}

/** The numbers to try next, in a sentence. */
function fallbackHtml({ call, fallback }: ShownContacts, words: BlockWords, options: BlockOptions): string {
  if (fallback.length === 0) return '';
  const numbers = fallback.map((number, index) => {
    const again = [call, ...fallback.slice(0, index)].some(({ role }) => role === number.role);
    // Before October 2018 there were neither units nor seats.
    const kind = number.value.old ? 'old' : number.role === 'centre' && again ? 'again' : number.role;
    const html = `${escapeHtml(words.fallback[kind])} ${telLink(number.value, options)}`;
    return marked(number.value, html, words);
  });
  return ` ${escapeHtml(words.fallback.lead)} ${numbers.join(` ${escapeHtml(words.fallback.or)} `)}.`;
}

/** Whose number it is, of when, and which to try next. */
export function whoseHtml(
  shown: ShownContacts,
  record: BlockRecord,
  words: BlockWords,
  options: BlockOptions,
): string {
  const { value } = shown.call;
  const date = dateText(value.asOf, words);
  const age = value.old
    ? `<span class="old">${escapeHtml(fill(words.whose.old, { date }))}</span>`
    : escapeHtml(fill(words.whose.asOf, { date }));
  const owner = escapeHtml(ownerText(shown, record, words));
  const next = options.compact ? '' : fallbackHtml(shown, words, options);
  return `<p class="whose">${owner && `${owner} `}${age}${next}</p>`;
}
