import { knownSince, values } from './claims.ts';
import { entryPoints, institutionById } from './entry-points.ts';
import type { Claim, Contact, EntryPoint, Institution } from './model/index.ts';

/** Who answers a call: the own unit, the seat of its centre, which connects the caller, or the ministry. */
export type Role = 'unit' | 'centre' | 'ministry';

/** An office in the order in which to try them. */
export interface Step {
  role: Role;
  office: EntryPoint | Institution;
  /** Its numbers, the newest first; empty where none was found. A number of an earlier step is not repeated. */
  phones: Claim<string>[];
}

/** The way to somebody who answers. */
export interface Reach {
  units: readonly EntryPoint[];
  centre: EntryPoint;
  /** Unit or units, centre and ministry. Where one of several units is the own one, the centre comes before them. */
  steps: Step[];
  /** The page where the institution itself keeps its contacts: of the unit, else of the centre, else of all centres. */
  directory: { office: EntryPoint | Institution; url: string };
}

/**
 * The address of an office's own page.
 *
 * @returns Nothing where only the domain of a former centre is known: that is evidence, not a link.
 */
export const websiteOf = ({ website }: Contact): string | undefined =>
  website?.find(({ confidence }) => confidence !== 'old')?.value;

/** An institution that the data build guarantees. */
function institution(id: string): Institution {
  const found = institutionById(id);
  if (!found) throw new Error(`institutions.yaml: expected a record "${id}"`);
  return found;
}

/** The page of an office's institution where its contact can be looked up: its own one where that is known. */
export function directoryOf(
  offices: readonly (EntryPoint | Institution)[],
  last: string,
): Reach['directory'] {
  const all = [...offices, institution(last)];
  const office = all.find(({ contact }) => websiteOf(contact));
  const url = office && websiteOf(office.contact);
  if (!url) throw new Error(`institutions.yaml, record ${last}: expected a website`);
  return { office, url };
}

/** The same number as a newer source states it for another office, if one does: unit and seat may share a switchboard. */
const newest = (claim: Claim<string>, others: readonly Claim<string>[]): Claim<string> =>
  others.find(({ value, asOf }) => value === claim.value && knownSince(asOf) > knownSince(claim.asOf)) ??
  claim;

const byAge = (a: Step, b: Step): number => {
  const [one, other] = [a, b].map(({ phones: [first] }) => (first ? knownSince(first.asOf) : ''));
  return (other ?? '').localeCompare(one ?? '');
};

/**
 * Whom to call, in order: the own unit, the seat of its centre, the ministry.
 *
 * @param served The centre of a place and its local units there, as `servedBy` gives them.
 * @returns All steps, also those without a number; the ministry always has one, so that a number is never missing.
 */
export function reach({ csd, csdUnits }: { csd: EntryPoint; csdUnits: readonly EntryPoint[] }): Reach {
  const seat = csd.contact.phone ?? [];
  const step = (role: Role, office: EntryPoint | Institution): Step => ({
    role,
    office,
    phones: (office.contact.phone ?? []).map((claim) => (role === 'unit' ? newest(claim, seat) : claim)),
  });
  const units = csdUnits.map((unit) => step('unit', unit)).sort(byAge);
  const centre = step('centre', csd);
  const order = units.length > 1 && seat.length > 0 ? [centre, ...units] : [...units, centre];
  const said = new Set<string>();
  const steps = [...order, step('ministry', institution('mddsz'))].map(({ phones, ...rest }) => {
    const own = phones.filter(({ value }) => !said.has(value));
    for (const value of values(own)) said.add(value);
    return { ...rest, phones: own };
  });
  const pages = csdUnits.length > 1 ? [csd] : [...csdUnits, csd];
  return { units: csdUnits, centre: csd, steps, directory: directoryOf(pages, 'csd-slovenije') };
}

/**
 * The number to call first and whose it is.
 *
 * @throws {RangeError} If no step has a number, which the tests of the data exclude.
 */
export function firstCall({ steps }: Reach): { step: Step; phone: Claim<string> } {
  for (const step of steps) if (step.phones[0]) return { step, phone: step.phones[0] };
  throw new RangeError('steps: expected a number in one of them');
}

/**
 * The hours for visitors that all offices share whose hours are known from October 2018 or later.
 *
 * @returns The hours with the claims that state them; nothing as soon as two offices differ.
 */
export function commonHours(): { hours: string; claims: Claim<string>[]; offices: number } | undefined {
  const facts = entryPoints.flatMap(({ contact: { hours = [] } }) => {
    const current = hours.filter(({ confidence }) => confidence !== 'old');
    return current.length > 0 ? [current] : [];
  });
  const claims = facts.flat();
  const [hours, ...others] = values(claims);
  return hours && others.length === 0 ? { hours, claims, offices: facts.length } : undefined;
}
