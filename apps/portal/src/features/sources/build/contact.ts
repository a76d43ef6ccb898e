import type { Claim, Contact } from '@vstopna-tocka/core';
import { addressLines } from '../../../shared/contact-block/build/offices.ts';

/** The fields of a contact in the order in which they are shown. */
export const contactFields = ['address', 'town', 'phone', 'email', 'website', 'hours'] as const;

/** The claims of one field, empty where nothing was found; a street with postcode and town. */
export const claimsOf = (
  contact: Contact,
  field: (typeof contactFields)[number],
): readonly Claim<string>[] => (field === 'address' ? addressLines(contact) : (contact[field] ?? []));
