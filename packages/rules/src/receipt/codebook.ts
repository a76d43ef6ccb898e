import books from './codebooks.json' with { type: 'json' };

/**
 * What the digits of a receipt stand for. A codebook is never changed: receipts that people keep are read with it for
 * good. A call or question that the newest one does not know is left out of a receipt and named beside it, until
 * `npm run codebook -w packages/rules` has written the next one.
 */
export interface Codebook {
  /** The letter and number in front of a receipt. */
  readonly format: string;
  /** Day 0. */
  readonly epoch: string;
  readonly calls: readonly { readonly ruleset: string; readonly programmes: readonly string[] }[];
  /** Of each question its values in order; of a number its range. */
  readonly questions: readonly {
    readonly id: string;
    readonly values: readonly (string | boolean)[] | { readonly min: number; readonly max: number };
  }[];
}

/** All codebooks, the newest first: new receipts are written with that one. */
export const codebooks = books as readonly Codebook[] as readonly [Codebook, ...Codebook[]];
