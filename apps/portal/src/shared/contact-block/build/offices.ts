import type { Claim, Contact, EntryPoint, Institution } from '@vstopna-tocka/core';
import { knownSince } from '@vstopna-tocka/core/claims';
import { websiteOf } from '@vstopna-tocka/core/reach';
import type { Dated, LabourRecord, OfficeRecord } from '../record.ts';

const dated = ({ value, asOf, confidence }: Claim<string>): Dated => ({
  value,
  asOf,
  ...(confidence === 'old' && { old: true }),
});

/** The streets of an office, the newest with postcode and town: »Prisoje 1, 6000 Koper«. */
export function addressLines({ address = [], postcode, town }: Contact): Claim<string>[] {
  const place = [postcode?.[0]?.value, town?.[0]?.value].filter(Boolean).join(' ');
  return address.map((claim, index) =>
    index === 0 && place ? { ...claim, value: `${claim.value}, ${place}` } : claim,
  );
}

/** »Trebnje« of »Enota Trebnje«, »Celje« of »Center za socialno delo Celje«. */
export const shortName = (name: string): string =>
  name.replace(/^(Enota|Center za socialno delo|Urad za delo) /, '');

/**
 * An office as a block shows it.
 *
 * @param office Any office or institution.
 * @param phones Its numbers as the chain leaves them to it; by default all.
 */
export function officeRecord(
  { id, name, contact }: EntryPoint | Institution,
  phones: readonly Claim<string>[] = contact.phone ?? [],
): OfficeRecord {
  const { email, town, hours } = contact;
  const [address] = addressLines(contact);
  const website = websiteOf(contact);
  return {
    id,
    name: shortName(name),
    phones: phones.map(dated),
    ...(email?.[0] && { email: dated(email[0]) }),
    ...(address && { address: dated(address) }),
    ...(town?.[0] && { town: dated(town[0]) }),
    ...(hours?.[0] && { hours: dated(hours[0]) }),
    ...(website && { website }),
  };
}

/**
 * A unit as a block shows it, with what it has in common with the seat of its centre. A street in common is of the date
 * of the newer source.
 */
export function unitRecord(
  unit: EntryPoint,
  phones: readonly Claim<string>[],
  centre: EntryPoint,
): OfficeRecord {
  const shared = (field: 'phone' | 'email' | 'address') => {
    const own = unit.contact[field]?.[0]?.value;
    return own !== undefined && own === centre.contact[field]?.[0]?.value;
  };
  const [own] = addressLines(unit.contact);
  const [seat] = addressLines(centre.contact);
  const newer = own && seat && shared('address') && knownSince(seat.asOf) > knownSince(own.asOf);
  return {
    ...officeRecord(unit, phones),
    ...(newer && { address: dated(seat) }),
    ...(shared('phone') && { sharedPhone: true }),
    ...(shared('email') && { sharedMail: true }),
    ...(shared('address') && { sharedStreet: true }),
  };
}

/** A labour office as a block shows it. */
export const labourRecord = (office: EntryPoint): LabourRecord => ({
  ...officeRecord(office),
  ...(office.regionalOffice && { regionalOffice: office.regionalOffice.value }),
});
