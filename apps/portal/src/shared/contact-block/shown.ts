import type { Role } from '@vstopna-tocka/core/reach';
import { type BlockRecord, type Dated, firstCall, type OfficeRecord } from './record.ts';

/** A value with the office that it belongs to. */
export interface Shown {
  role: Role;
  office: OfficeRecord;
  value: Dated;
}

/** What a block shows of a record, of whom and in which order. */
export interface ShownContacts {
  /** The units, where one of several is the own one. */
  several: OfficeRecord[];
  call: Shown;
  /** The numbers to try next. */
  fallback: Shown[];
  emails: Shown[];
  addresses: Shown[];
  towns: Shown[];
  hours?: Shown;
}

/**
 * Chooses what a block shows: of each kind what the own unit has, else its seat, and the mailbox of the ministry only
 * where neither has one.
 */
export function shownOf(record: BlockRecord): ShownContacts {
  const units = record.steps.filter(({ role }) => role === 'unit');
  const several = units.length > 1 ? units.map(({ office }) => office) : [];
  const steps = several.length > 0 ? record.steps.filter(({ role }) => role !== 'unit') : record.steps;
  const offices = steps.filter(({ role }) => role !== 'ministry');
  const all = (field: 'email' | 'address' | 'town' | 'hours', among = offices): Shown[] =>
    among.flatMap(({ role, office }) => {
      const value = office[field];
      return value ? [{ role, office, value }] : [];
    });

  const { role, office, phone } = firstCall(record);
  const numbers = steps.flatMap((step): Shown[] =>
    step.office.phones.filter((value) => value !== phone).map((value) => ({ ...step, value })),
  );
  const near = numbers.filter((number) => number.role !== 'ministry');
  const firm = near.filter(({ value }) => !value.old);
  const fallback =
    role === 'ministry' ? [] : near.length > 0 ? [...firm, ...near.filter((n) => n.value.old)] : numbers;

  const emails = all('email', steps);
  const addresses = all('address').slice(0, 1);
  const [hours] = all('hours');
  return {
    several,
    call: { role, office, value: phone },
    fallback,
    // An old mailbox does not stand alone where the seat has a newer one.
    emails: emails.filter(
      ({ role }, index) => index === 0 || (index === 1 && role !== 'ministry' && emails[0]?.value.old),
    ),
    addresses,
    towns: all('town')
      .filter(({ role, office }) => !office.address && (role === 'unit' || addresses.length === 0))
      .slice(0, 1),
    ...(hours && { hours }),
  };
}
