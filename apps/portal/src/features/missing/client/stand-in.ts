import { loadJson, required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import { blockHtml } from '../../../shared/contact-block/html.ts';
import { labourHtml } from '../../../shared/contact-block/labour.ts';
import { slovenian } from '../../../shared/contact-block/parts.ts';
import { type ContactsIndex, recordOf } from '../../../shared/contact-block/record.ts';
import { fill } from '../../../shared/contact-block/text.ts';
import type { Lang } from '../../../shared/i18n/languages.ts';
import { href, type Params } from '../../../shared/routes.ts';
import { readAddress } from '../address.ts';

/** The words that the page hands over, with `{{name}}` open. */
export type StandInTexts = Record<'title' | 'lede' | 'call' | 'elsewhere', string>;

/**
 * Whom to ask in a municipality, as its own page would say: its block, those of settlements that others serve, and the
 * labour offices.
 *
 * @returns Safe HTML; nothing for a municipality that the index does not hold.
 */
export function contactsHtml(index: ContactsIndex, slug: string, texts: StandInTexts): string | undefined {
  const { words } = index;
  const record = recordOf(index, slug);
  if (!record) return undefined;
  const { compare } = new Intl.Collator(words.lang);
  const groups = (index.places[slug]?.elsewhere ?? []).flatMap(({ settlements, administrativeUnit }) => {
    const other = recordOf(index, slug, { administrativeUnit });
    // Names of settlements are letters, spaces and hyphens.
    const names = settlements.toSorted(compare).join(', ');
    return other
      ? [`<p lang="sl">${names}</p>${blockHtml(other, words, { level: 3, above: record.directory.url })}`]
      : [];
  });
  const labourNames = record.labourOffices
    .map(({ name }) => slovenian(fill(words.official.labour, { name }), words))
    .join(', ');
  return [
    blockHtml(record, words),
    `<p>${texts.call}</p>`,
    ...(groups.length > 0 ? [`<h2>${texts.elsewhere}</h2>`, ...groups] : []),
    `<details class="fold"><summary>${labourNames}</summary>${labourHtml(record, words)}</details>`,
  ].join('');
}

/** Puts the contacts of a municipality in the place of the message. */
async function showContacts(root: HTMLElement, slug: string): Promise<void> {
  const index = await loadJson<ContactsIndex>(root.dataset['contacts'] ?? '');
  const texts = handedOver<StandInTexts>(root, 'texts');
  const html = contactsHtml(index, slug, texts);
  if (html === undefined) return;
  const title = fill(texts.title, { name: index.places[slug]?.name ?? '' });
  document.title = document.title.replace(/^.*(?= · )/, () => title);
  required('h1', root).textContent = title;
  required('.lede', root).textContent = texts.lede;
  required('.kept', root).innerHTML = html;
  // One filled button a screen: the number to call.
  required('.kept + p .button', root).classList.add('button--quiet');
}

/**
 * Shows what the device has for the address that could not be opened. An address that is a spelling of another is left
 * for that one: its page may be kept.
 */
export async function showWhatIsKept(): Promise<void> {
  const root = required('#no-connection');
  const lang = document.documentElement.lang as Lang;
  const params = await loadJson<Params>(root.dataset['addresses'] ?? '');
  const { at, target } = readAddress(location.pathname, params, lang);
  if (target && target !== location.pathname) {
    location.replace(target.includes('#') ? target : target + location.hash);
    return;
  }
  if (!at || at.page === 'noConnection') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.lang-switch'))
    link.href = href(at.page, link.hreflang as Lang, at.param);
  if (at.page === 'municipality' && at.param) await showContacts(root, at.param);
}
