// What the data build checks and works out about contacts: their order and their age follow from their dates.
import { isOld, knownSince } from '../src/claims.ts';
import type { Claim, Contact } from '../src/model/index.ts';
import { placeOf, type Row, refuse } from './tables.ts';

/**
 * Marks the claims from before the reorganisation as `old`.
 *
 * @param rows The rows that the records were made of, in their order.
 * @param records Records with a contact.
 * @throws {DataError} If a claim is called old by hand, or an older one stands above a newer one.
 */
export function dated<T extends { contact: Contact }>(rows: readonly Row[], records: readonly T[]): T[] {
  const problems: string[] = [];
  const marked = records.map((record, index) => {
    const facts = Object.entries(record.contact as Record<string, Claim<string>[]>).map(([field, claims]) => {
      const row = rows[index];
      const at = row ? placeOf(row, ['contact', field]) : field;
      if (claims.some(({ confidence }) => confidence === 'old'))
        problems.push(`${at}: expected source, derived or knowledge; "old" follows from asOf`);
      const days = claims.map(({ asOf }) => knownSince(asOf));
      if (days.some((day, index) => day > (days[index - 1] ?? day)))
        problems.push(`${at}: expected the newest claim first`);
      return [field, claims.map((claim) => (isOld(claim.asOf) ? { ...claim, confidence: 'old' } : claim))];
    });
    return { ...record, contact: Object.fromEntries(facts) as Contact };
  });
  refuse(problems);
  return marked;
}
