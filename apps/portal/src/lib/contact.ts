import type { Claim, Contact } from '@vstopna-tocka/core';
import { addressLines } from '../contact-block/offices.ts';
import { telHref } from './format.ts';

/** The fields of a contact in the order in which they are shown. */
export const contactFields = ['address', 'town', 'phone', 'email', 'website', 'hours'] as const;

/** What a field links to: a call, a message, a site. */
export function contactHref(field: (typeof contactFields)[number], value: string): string | undefined {
  if (field === 'phone') return telHref(value);
  if (field === 'email') return `mailto:${value}`;
  return field === 'website' ? value : undefined;
}

/** The claims of one field, empty where nothing was found; a street with postcode and town. */
export const claimsOf = (
  contact: Contact,
  field: (typeof contactFields)[number],
): readonly Claim<string>[] => (field === 'address' ? addressLines(contact) : (contact[field] ?? []));
