// npm run contacts -w @vstopna-tocka/core: for how many municipalities there is a number to call, and whose it is.
import { pathToFileURL } from 'node:url';
import { entryPoints } from '../src/entry-points.ts';
import { municipalities } from '../src/places.ts';
import { firstCall, type Reach, type Role, reach } from '../src/reach.ts';
import { elsewhereIn, type Served, servedBy } from '../src/served.ts';

type Count = Record<Role, number>;

/** How many places reach somebody, by who answers first. */
export interface Coverage {
  places: number;
  /** The first number belongs to the unit, the seat of the centre or the ministry; never to nobody. */
  number: Count;
  /** The first number is from before the reorganisation of 2018. */
  old: number;
  email: Count;
  /** A street; of the ministry none is given, since nobody is sent there. */
  address: Pick<Count, 'unit' | 'centre'>;
  hours: Pick<Count, 'unit' | 'centre'>;
}

const roleWith = ({ steps }: Reach, field: 'email' | 'address' | 'hours') =>
  steps.find(({ office }) => office.contact[field])?.role;

/** Counts the first number, mailbox, street and hours on the way to somebody who answers. */
export function coverage(places: readonly Served[]): Coverage {
  const reaches = places.map(reach);
  const by = (roleOf: (one: Reach) => Role | undefined): Count => {
    const count = (role: Role) => reaches.filter((one) => roleOf(one) === role).length;
    return { unit: count('unit'), centre: count('centre'), ministry: count('ministry') };
  };
  return {
    places: places.length,
    number: by((one) => firstCall(one).step.role),
    old: reaches.filter((one) => firstCall(one).phone.confidence === 'old').length,
    email: by((one) => roleWith(one, 'email')),
    address: by((one) => roleWith(one, 'address')),
    hours: by((one) => roleWith(one, 'hours')),
  };
}

const parts = (count: Partial<Count>) =>
  Object.entries(count)
    .map(([role, number]) => `${role} ${number}`)
    .join(', ');

function print(title: string, { places, number, old, email, address, hours }: Coverage): void {
  const called = number.unit + number.centre + number.ministry;
  console.log(`${title}: ${places}`);
  console.log(
    `  a number to call: ${called} of ${places} (${parts(number)}); ${old} from before October 2018`,
  );
  console.log(`  e-mail: ${parts(email)}`);
  console.log(`  street: ${parts(address)}`);
  console.log(`  hours: ${parts(hours)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  print('municipalities', coverage(municipalities.map((municipality) => servedBy(municipality))));
  print('groups of settlements served elsewhere', coverage(municipalities.flatMap(elsewhereIn)));
  for (const [kind, title] of [
    ['csd', 'centres'],
    ['csd-unit', 'units'],
    ['labour-office', 'labour offices'],
  ] as const) {
    const offices = entryPoints.filter((entry) => entry.kind === kind);
    const having = (field: 'phone' | 'email' | 'address' | 'hours') =>
      `${field} ${offices.filter(({ contact }) => contact[field]).length}`;
    console.log(
      `${title}: ${offices.length} (${(['phone', 'email', 'address', 'hours'] as const).map(having).join(', ')})`,
    );
  }
}
