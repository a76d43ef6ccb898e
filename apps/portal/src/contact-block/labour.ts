import { type BlockOptions, linkHtml, slovenian, telLink } from './parts.ts';
import type { BlockRecord, Dated, LabourRecord } from './record.ts';
import { dateText, escapeHtml, fill, geoHref } from './text.ts';
import type { BlockWords } from './words.ts';

/** The name of a labour office, in Slovenian; in another language also what it means. */
export const labourName = ({ name }: LabourRecord, words: BlockWords): string =>
  slovenian(fill(words.official.labour, { name }), words);

/** Puts HTML into a text at `{{key}}`, with the text itself escaped. */
const withHtml = (text: string, key: string, html: string): string =>
  escapeHtml(text).replace(`{{${key}}}`, () => html);

const aged = (value: Dated | undefined, words: BlockWords, html: string): string =>
  value?.old ? `${html} <span class="old">(${escapeHtml(dateText(value.asOf, words))})</span>` : html;

/**
 * The labour office of a place, below the block: no office has a current number, which is said once, with what the
 * Employment Service has for all.
 */
export function labourHtml(record: BlockRecord, words: BlockWords, options: BlockOptions = {}): string {
  const { labour, ways } = words;
  const offices = record.labourOffices.map((office) => {
    const { name, address, phones, town, regionalOffice } = office;
    const meaning = words.lang === 'sl' ? '' : `${escapeHtml(fill(labour.name, { name }))}. `;
    const above = regionalOffice ? withHtml(labour.above, 'name', slovenian(regionalOffice, words)) : '';
    const where = address
      ? aged(address, words, linkHtml(geoHref(address.value), slovenian(address.value, words), options))
      : town
        ? escapeHtml(fill(ways.town, { town: town.value }))
        : '';
    const numbers = phones.map((phone) => aged(phone, words, telLink(phone, options)));
    const lines = [where, ...numbers].filter(Boolean).join(' · ');
    return `<p>${meaning}${above} ${escapeHtml(labour.derived)}</p>${lines && `<p>${lines}</p>`}`;
  });
  const { phones, email, website } = record.employmentService;
  const [phone] = phones;
  const service = [
    phone &&
      withHtml(
        fill(labour.switchboard, { date: dateText(phone.asOf, words) }),
        'number',
        telLink(phone, options),
      ),
    email &&
      withHtml(
        fill(labour.mailbox, { date: dateText(email.asOf, words) }),
        'email',
        linkHtml(`mailto:${email.value}`, escapeHtml(email.value), options),
      ),
    website && options.links !== false && linkHtml(website, escapeHtml(labour.directory), options),
  ].filter(Boolean);
  return `<div class="labour">${offices.join('')}<p class="small">${escapeHtml(labour.noNumber)} ${service.join(' ')}</p></div>`;
}
