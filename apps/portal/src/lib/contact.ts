import type { Claim, Contact, EntryPoint } from '@vstopna-tocka/core';
import { institutionById } from '@vstopna-tocka/core/entry-points';
import type { Translate } from '../i18n/index.ts';
import { yearOf } from './dates.ts';
import { telHref } from './format.ts';

/** The site where an institution itself keeps the addresses of its offices. */
function siteOf(institutionId: string): string {
  const site = institutionById(institutionId)?.contact.website?.[0]?.value;
  if (!site) throw new Error(`institution "${institutionId}": expected a website`);
  return site;
}

/** Where to look for what is not in the data: the site of the person's centre if known, else the general one. */
export function directoryOf(entryPoint: EntryPoint, csd: EntryPoint | undefined): string {
  if (entryPoint.kind === 'labour-office') return siteOf('zrsz');
  return csd?.contact.website?.[0]?.value ?? siteOf('csd-slovenije');
}

/** The fields of a contact in the order of the card. */
export const contactFields = ['address', 'phone', 'email', 'website'] as const;

/** What a field links to: a call, a message, a site. */
export function contactHref(field: (typeof contactFields)[number], value: string): string | undefined {
  if (field === 'phone') return telHref(value);
  if (field === 'email') return `mailto:${value}`;
  return field === 'website' ? value : undefined;
}

/** How a field reads: a number that never breaks at the end of a line, a site without `https://`. */
export const contactText = (field: (typeof contactFields)[number], value: string): string =>
  field === 'phone' ? value.replaceAll(' ', '\u00a0') : value.replace(/^https?:\/\//, '');

/**
 * The address as claims of whole lines, e.g. »Prisoje 1, 6000 Koper«. Postcode and town belong to the preferred
 * street; without a street the town alone.
 */
export function addressLines({ address, postcode, town }: Contact): Claim<string>[] {
  const place = [postcode?.[0]?.value, town?.[0]?.value].filter(Boolean).join(' ');
  if (!address) return town?.[0] ? [{ ...town[0], value: place }] : [];
  return address.map((claim, index) =>
    index === 0 && place ? { ...claim, value: `${claim.value}, ${place}` } : claim,
  );
}

/** The claims of one field, empty where nothing was found. */
export const claimsOf = (
  contact: Contact,
  field: (typeof contactFields)[number],
): readonly Claim<string>[] => (field === 'address' ? addressLines(contact) : (contact[field] ?? []));

/** The fields whose preferred value is from before the reorganisation of 2018. */
export const oldFields = (contact: Contact) =>
  contactFields.filter((field) => claimsOf(contact, field)[0]?.confidence === 'old');

/**
 * The warning for a contact with old values, or nothing.
 *
 * One old value is named by its year; of several the oldest.
 */
export function oldWarning(contact: Contact, t: Translate): string | undefined {
  const old = oldFields(contact);
  if (old.length === 0) return undefined;
  const dates = old.flatMap((field) => claimsOf(contact, field)[0]?.asOf ?? []);
  if (dates.length === 0) return t('card.oldUndated');
  const year = String(Math.min(...dates.map(yearOf)));
  return old.length === 1 ? t('card.old', { year }) : t('card.oldest', { year });
}
