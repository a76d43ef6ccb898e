import type { Ruleset } from '../engine/ruleset.ts';

/**
 * An id as the name of a column: lower case, so that it means the same quoted and unquoted in every database.
 * `cashAssistancePayments24` becomes `cash_assistance_payments24`, `sa-2019-lot-1` becomes `sa_2019_lot_1`.
 */
export const columnOf = (id: string): string =>
  id.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`).replaceAll('-', '_');

/** An id as a FEEL name and XML id: `sa-2019-lot-1` becomes `sa2019Lot1`. */
export const feelName = (id: string): string => id.replace(/-+(\w)/g, (_, c: string) => c.toUpperCase());

/**
 * Checks that names are usable and that no two things share one.
 *
 * @param names what is named, and its name
 * @throws RangeError naming the id that has no usable name, or the two that share one
 */
export function checkNames(names: readonly (readonly [id: string, name: string])[]): void {
  const owner = new Map<string, string>();
  for (const [id, name] of names) {
    if (!/^[a-z]\w*$/i.test(name))
      throw new RangeError(`"${id}" makes no name: expected letters, digits and hyphens`);
    const other = owner.get(name);
    if (other !== undefined) throw new RangeError(`"${other}" and "${id}" have the same name "${name}"`);
    owner.set(name, id);
  }
}

/** The calls and their versions, on one line. */
export const versionsOf = (rulesets: readonly Ruleset[]): string =>
  rulesets.map((r) => `${r.id} (version ${r.version})`).join(', ');

/** A text in one line: no sign of it ends a comment. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
