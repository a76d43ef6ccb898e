import type { Role } from '@vstopna-tocka/core/reach';
import type { BlockWords } from './words.ts';

/** A value with the date that it stands for (EDTF; `null` = undated), and whether that is before October 2018. */
export interface Dated {
  value: string;
  asOf: string | null;
  old?: true;
}

/** An office as a block shows it. What is not known is absent. */
export interface OfficeRecord {
  /** The id of the entry point or institution. */
  id: string;
  /** Its own part of the name: »Trebnje« of a unit or a centre, else the whole name. */
  name: string;
  /** The numbers, the one to try first in front. */
  phones: Dated[];
  email?: Dated;
  /** Street, postcode and town in one line. */
  address?: Dated;
  town?: Dated;
  hours?: Dated;
  /** The office's own page. */
  website?: string;
  /** Set on a unit that has its number, its mailbox or its street in common with the seat of its centre. */
  sharedPhone?: true;
  sharedMail?: true;
  sharedStreet?: true;
}

/** A source as the closed list of a block names it. */
export interface ProofSource {
  label: string;
  href: string;
  /** Of when it is; of the first the date that the value stands for. */
  date: string;
  lang?: string;
}

/** What sources say, for one group of fields of an office. */
export interface Proof {
  /** `common`: what other offices share. */
  role: Role | 'common';
  /** Set where the office is one of several units. */
  name?: string;
  fields: Field[];
  /** Set where the value is not the one shown: an older one, or one that another source states. */
  other?: string;
  sources: ProofSource[];
}

export type Field = 'phone' | 'email' | 'address' | 'town' | 'hours';

/** Whom to ask in a place: everything that a contact block says. */
export interface BlockRecord {
  /** Unit or units, seat and ministry, in the order in which to call them. */
  steps: { role: Role; office: OfficeRecord }[];
  labourOffices: LabourRecord[];
  employmentService: OfficeRecord;
  /** Where the contact can be looked up: the own page of unit or seat, else the page of all centres. */
  directory: { role: Role | 'all'; url: string };
  /** The hours that all offices share whose hours are known from October 2018 or later, and how many these are. */
  commonHours?: { value: string; offices: number };
  /** Only at build time; the browser leads to the page of the municipality instead. */
  proof?: Proof[];
}

/** A labour office, with the regional office above it. */
export interface LabourRecord extends OfficeRecord {
  regionalOffice?: string;
}

/** The part of a record that differs from place to place; the rest stands in the index once. */
export type OwnRecord = Omit<BlockRecord, keyof CommonRecord>;

/** What is the same for all places. */
export type CommonRecord = Pick<BlockRecord, 'commonHours' | 'employmentService'>;

/** Settlements of a municipality that others serve. */
export interface ElsewhereRecord {
  settlements: string[];
  administrativeUnit: string;
  /** The key of their record. */
  key: string;
}

/** All places and offices, small enough to keep on the device: `contactsIndex` writes it. */
export interface ContactsIndex {
  words: BlockWords;
  common: CommonRecord;
  ministry: OfficeRecord;
  /** By key: the id of a unit, or of an administrative unit with several. The ministry is left out of the steps. */
  records: Record<string, OwnRecord>;
  /** By slug. */
  places: Record<string, { name: string; key: string; elsewhere?: ElsewhereRecord[] }>;
}

/**
 * The record of a place. Pure: used at build time and in the browser.
 *
 * @param index What `contactsIndex` wrote.
 * @param slug The municipality.
 * @param part A part of it that others serve: an administrative unit, or a unit of the centre by its id.
 * @returns Nothing where the index does not hold the place.
 */
export function recordOf(
  index: ContactsIndex,
  slug: string,
  {
    administrativeUnit,
    csdUnit,
  }: { administrativeUnit?: string | undefined; csdUnit?: string | undefined } = {},
): BlockRecord | undefined {
  const place = index.places[slug];
  if (!place) return undefined;
  const part = place.elsewhere?.find((group) => group.administrativeUnit === administrativeUnit);
  const own = (csdUnit && index.records[csdUnit]) || index.records[part?.key ?? place.key];
  if (!own) return undefined;
  return { ...own, ...index.common, steps: [...own.steps, { role: 'ministry', office: index.ministry }] };
}

/** The office that is called first, with its number. */
export function firstCall({ steps }: BlockRecord): { role: Role; office: OfficeRecord; phone: Dated } {
  for (const { role, office } of steps)
    if (office.phones[0]) return { role, office, phone: office.phones[0] };
  throw new RangeError('steps: expected a number in one of them');
}
