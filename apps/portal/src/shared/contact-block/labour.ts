import { escapeHtml } from '@vstopna-tocka/core/html';
import { langOf } from '../i18n/languages.ts';
import { type BlockOptions, linkHtml, marked, slovenian, telLink } from './parts.ts';
import type { BlockRecord, LabourRecord, OfficeRecord } from './record.ts';
import { dateText, fill, geoHref } from './text.ts';
import type { BlockWords } from './words.ts';

/** Puts HTML into a text at `{{key}}`, with the text itself escaped. */
const withHtml = (text: string, key: string, html: string): string =>
  escapeHtml(text).replace(`{{${key}}}`, () => html);

const where = ({ address, town }: LabourRecord, words: BlockWords, options: BlockOptions): string => {
  if (address)
    return marked(address, linkHtml(geoHref(address.value), slovenian(address.value, words), options), words);
  return town ? escapeHtml(fill(words.ways.town, { town: town.value })) : '';
};

function officeHtml(office: LabourRecord, alone: boolean, words: BlockWords, options: BlockOptions): string {
  const { id, name, phones, regionalOffice } = office;
  const meaning = langOf('sl', words.lang) ? ` (${escapeHtml(fill(words.labour.name, { name }))})` : '';
  const lines = [
    `<b>${slovenian(fill(words.official.labour, { name }), words)}</b>${meaning}`,
    regionalOffice &&
      (alone
        ? withHtml(words.labour.above, 'name', slovenian(regionalOffice, words))
        : slovenian(regionalOffice, words)),
    where(office, words, options),
    ...phones.map((phone) => marked(phone, telLink(phone, options), words)),
  ].filter(Boolean);
  return `<li id="${escapeHtml(id)}">${lines.join('<br>')}</li>`;
}

/** What the Employment Service has for all its offices, with its date. */
function serviceHtml(
  { phones, email, website }: OfficeRecord,
  words: BlockWords,
  options: BlockOptions,
): string {
  const { labour } = words;
  const [phone] = phones;
  const parts = [
    phone && withHtml(labour.switchboard, 'number', marked(phone, telLink(phone, options), words)),
    email &&
      withHtml(
        fill(labour.mailbox, { date: dateText(email.asOf, words) }),
        'email',
        linkHtml(`mailto:${email.value}`, escapeHtml(email.value), options),
      ),
    website && options.links !== false && linkHtml(website, escapeHtml(labour.page), options),
  ];
  return parts.filter(Boolean).join(' ');
}

/**
 * The labour offices of a place, below the block. None has a current number: that is said once, with what the Employment
 * Service has for all of them.
 */
export function labourHtml(record: BlockRecord, words: BlockWords, options: BlockOptions = {}): string {
  const { labourOffices, employmentService } = record;
  const alone = labourOffices.length === 1;
  const offices = labourOffices.map((office) => officeHtml(office, alone, words, options)).join('');
  const derived = alone ? `<p>${escapeHtml(words.labour.derived)}</p>` : '';
  const service = serviceHtml(employmentService, words, options);
  return `<ul class="labour">${offices}</ul>${derived}<p class="small">${escapeHtml(words.labour.noNumber)} ${service}</p>`;
}
