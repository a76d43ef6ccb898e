import type { EntryPoint } from '@vstopna-tocka/core';
import { institutionById } from '@vstopna-tocka/core/entry-points';
import { municipalities } from '@vstopna-tocka/core/places';
import { commonHours, reach } from '@vstopna-tocka/core/reach';
import { elsewhereIn, type Served, servedBy } from '@vstopna-tocka/core/served';
import type { Lang } from '../../build/i18n.ts';
import type { BlockRecord, CommonRecord, ContactsIndex, OwnRecord } from '../record.ts';
import { labourRecord, officeRecord, unitRecord } from './offices.ts';
import { proofOf } from './proofs.ts';
import { blockWords } from './words.ts';

/** Those of `servedBy` that a contact needs. */
type Offices = Pick<Served, 'csd' | 'csdUnits' | 'labourOffices'>;

function institution(id: string) {
  const found = institutionById(id);
  if (!found) throw new Error(`institution "${id}" is not in the data`);
  return found;
}

function common(): CommonRecord {
  const hours = commonHours();
  return {
    employmentService: officeRecord(institution('zrsz')),
    ...(hours && { commonHours: { value: hours.hours, offices: hours.offices } }),
  };
}

function stepsOf({ csd, csdUnits }: Offices): BlockRecord['steps'] {
  return reach({ csd, csdUnits }).steps.map(({ role, office, phones }) => ({
    role,
    office: role === 'unit' ? unitRecord(office as EntryPoint, phones, csd) : officeRecord(office, phones),
  }));
}

/** The own page of unit or seat, else the list of all centres. */
function pageOf({ csd, csdUnits }: Offices): BlockRecord['directory'] {
  const { office, url } = reach({ csd, csdUnits }).directory;
  const role = office.id === csd.id ? 'centre' : office.id === 'csd-slovenije' ? 'all' : 'unit';
  return { role, url };
}

const ownRecord = (offices: Offices): OwnRecord => ({
  steps: stepsOf(offices).filter(({ role }) => role !== 'ministry'),
  labourOffices: offices.labourOffices.map(labourRecord),
  directory: pageOf(offices),
});

/**
 * The record of those who serve a place, for what shows no sources: cards, paper, sentences. For use at build time.
 *
 * @param offices As `servedBy` and `elsewhereIn` give them.
 */
export const plainRecord = (offices: Offices): BlockRecord => ({
  ...ownRecord(offices),
  ...common(),
  steps: stepsOf(offices),
});

/**
 * The record of those who serve a place, with the sources of all that it shows. For use at build time.
 *
 * @param offices As `servedBy` and `elsewhereIn` give them.
 * @param lang The language in which dates and links to sources are written.
 */
export function blockRecord(offices: Offices, lang: Lang): BlockRecord {
  const record = plainRecord(offices);
  return { ...record, proof: proofOf(record, lang) };
}

/** One unit is a key of its own; several are named by their administrative unit. */
const keyOf = ({ csdUnits }: Offices, administrativeUnit: string): string =>
  csdUnits.length === 1 && csdUnits[0] ? csdUnits[0].id : administrativeUnit;

/**
 * All places with those who serve them, as a small file that can be kept on the device. For use at build time; in the
 * browser `recordOf` reads it.
 */
export function contactsIndex(lang: Lang): ContactsIndex {
  const records: ContactsIndex['records'] = {};
  const add = (offices: Offices, administrativeUnit: string): string => {
    const key = keyOf(offices, administrativeUnit);
    records[key] ??= ownRecord(offices);
    for (const unit of offices.csdUnits) records[unit.id] ??= ownRecord({ ...offices, csdUnits: [unit] });
    return key;
  };
  const places = municipalities.map((municipality) => {
    const elsewhere = elsewhereIn(municipality).map((group) => ({
      settlements: group.settlements,
      administrativeUnit: group.administrativeUnit,
      key: add(group, group.administrativeUnit),
    }));
    const { slug, name, administrativeUnit } = municipality;
    const key = add(servedBy(municipality), administrativeUnit);
    return [slug, { name, key, ...(elsewhere.length > 0 && { elsewhere }) }];
  });
  return {
    words: blockWords(lang),
    common: common(),
    ministry: officeRecord(institution('mddsz')),
    records,
    places: Object.fromEntries(places),
  };
}
