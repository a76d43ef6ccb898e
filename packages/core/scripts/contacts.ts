// What the data build checks and works out about contacts: their order and their age follow from their dates.
import { isOld, knownSince } from '../src/claims.ts';
import type { Claim, Contact } from '../src/model/index.ts';
import { DataError } from './check.ts';

/**
 * Marks the claims from before the reorganisation as `old`.
 *
 * @param file Its name below data/, for messages.
 * @param records Records with a contact, as the file states them.
 * @throws {DataError} If a claim is called old by hand, or an older one stands above a newer one.
 */
export function dated<T extends { id: string; contact: Contact }>(file: string, records: readonly T[]): T[] {
  const problems: string[] = [];
  const marked = records.map((record) => {
    const facts = Object.entries(record.contact as Record<string, Claim<string>[]>).map(([field, claims]) => {
      const at = `${file}, record ${record.id}, field contact.${field}`;
      if (claims.some(({ confidence }) => confidence === 'old'))
        problems.push(`${at}: expected source, derived or knowledge; "old" follows from asOf`);
      const days = claims.map(({ asOf }) => knownSince(asOf));
      if (days.some((day, index) => day > (days[index - 1] ?? day)))
        problems.push(`${at}: expected the newest claim first`);
      return [field, claims.map((claim) => (isOld(claim.asOf) ? { ...claim, confidence: 'old' } : claim))];
    });
    return { ...record, contact: Object.fromEntries(facts) as Contact };
  });
  if (problems.length > 0) throw new DataError(problems.join('\n'));
  return marked;
}
