import { figures } from './generated/figures.ts';
import { funding } from './generated/funding.ts';
import { gaps } from './generated/gaps.ts';
import type { Claim } from './model/claim.ts';
import type { Figure, Funding } from './model/figure.ts';
import { statementById } from './statements.ts';

export { figures, funding, gaps };

/** A figure by id, e.g. `plan-2022`. */
export const figureById = (id: string): Figure | undefined => figures.find((figure) => figure.id === id);

/** A part of a sum of money. */
export interface Share {
  statement: string;
  name: Funding['parts'][number]['name'];
  claim: Claim<number | string>;
  /** The amount in EUR. */
  eur: number;
  /** Its share of the whole, 0 to 1. */
  share: number;
}

const amountOf = (id: string) => {
  const claim = statementById(id)?.claims[0];
  if (!claim) throw new RangeError(`statement: expected the id of a statement, got "${id}"`);
  return claim;
};

/**
 * The parts of a sum with amount and share, in the order of the data. The data build has checked that they add up.
 *
 * @throws {RangeError} If the record names a statement that does not exist.
 */
export function sharesOf(record: Funding): Share[] {
  const whole = Number(amountOf(record.whole).value);
  return record.parts.map(({ statement, name }) => {
    const claim = amountOf(statement);
    const eur = Number(claim.value);
    return { statement, name, claim, eur, share: eur / whole };
  });
}
