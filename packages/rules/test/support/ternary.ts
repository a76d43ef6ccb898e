export type Ternary = true | false | null;

/**
 * The tables of the DMN Technology Compatibility Kit, written out by hand: ternary logic of `and` and `or` (case 0106)
 * and of `not` (case 0107) over true, false and null.
 */
export const tables: readonly (readonly [a: Ternary, b: Ternary, and: Ternary, or: Ternary])[] = [
  [true, true, true, true],
  [true, false, false, true],
  [true, null, null, true],
  [false, true, false, true],
  [false, false, false, false],
  [false, null, false, null],
  [null, true, null, true],
  [null, false, false, null],
  [null, null, null, null],
];
export const notTable: readonly (readonly [a: Ternary, not: Ternary])[] = [
  [true, false],
  [false, true],
  [null, null],
];
