/**
 * Four rows at a time: a 32-bit word holds one byte, a *lane*, of four rows, and one operation on the word works on all
 * four. Every function here keeps lanes apart; the order of bytes in a word does not matter.
 */

/** The same byte in every lane. */
const inEach = (byte: number): number => Math.imul(byte, 0x01010101);

/**
 * Adds a column whose values are the symbols less one (-1 is 0, 0 is 1, …) to the codes of a layer.
 *
 * @param codes the codes so far, 0 in the bits that this column takes
 * @param values four rows in each word
 * @param shift first bit of the column's symbols
 * @param bits how many bits they take
 * @returns not 0 if some value has no symbol of so many bits
 */
export function addValues(codes: Int32Array, values: Int32Array, shift: number, bits: number): number {
  let seen = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    // One more in each lane, where 255 becomes 0 without a carry into the next.
    const symbols = ((value & 0x7f7f7f7f) + 0x01010101) ^ (value & 0x80808080);
    seen |= symbols;
    codes[i] = (codes[i] as number) | (symbols << shift);
  }
  return seen & ~inEach(2 ** bits - 1);
}

/**
 * Adds 1 to the codes of a layer where a number is known.
 *
 * @returns not 0 if some number is below -1 or above the last one
 */
export function addKnown(codes: Int32Array, values: Int32Array, shift: number, last: number): number {
  const tooMuch = inEach(Math.min(last, 127) + 1);
  let wrong = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    const open = (value >>> 7) & 0x01010101;
    // In the highest bit of a lane: it is set but the rest is not all ones; or it is not set, and the rest too much.
    wrong |= (((value & 0x7f7f7f7f) + open) ^ value) | (((value | 0x80808080) - tooMuch) & ~value);
    codes[i] = (codes[i] as number) | ((open ^ 0x01010101) << shift);
  }
  return wrong & 0x80808080;
}

/**
 * Adds 1 to the codes of a layer where a number is known and reaches a start.
 *
 * @param start from 1 to 127
 */
export function addReached(codes: Int32Array, values: Int32Array, shift: number, start: number): void {
  const less = inEach(start);
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    // The highest bit of a lane keeps it apart from the next, and stays where the number reaches the start.
    const reached = ((((value | 0x80808080) - less) & ~value) >>> 7) & 0x01010101;
    codes[i] = (codes[i] as number) + (reached << shift);
  }
}

/**
 * Reads the codes of one layer.
 *
 * @param states the state of each row, replaced by the next
 * @param next `next[state * 256 + code]`, below 256
 */
export function readCodes(states: Int32Array, codes: Int32Array, next: Uint8Array): void {
  for (let i = 0; i < states.length; i++) {
    const state = states[i] as number;
    const code = codes[i] as number;
    const a = next[((state & 0xff) << 8) | (code & 0xff)] as number;
    const b = next[(state & 0xff00) | ((code >>> 8) & 0xff)] as number;
    const c = next[((state >>> 8) & 0xff00) | ((code >>> 16) & 0xff)] as number;
    const d = next[((state >>> 16) & 0xff00) | (code >>> 24)] as number;
    states[i] = a | (b << 8) | (c << 16) | (d << 24);
  }
}

/** Puts two bits of every lane, the verdict of the programme with that place, into words from the first one on. */
export function takeVerdicts(verdicts: Int32Array, states: Int32Array, place: number, first: number): void {
  const shift = 2 * place;
  for (let i = 0; i < states.length; i++) {
    verdicts[first + i] = ((states[i] as number) >>> shift) & 0x03030303;
  }
}

/** Whether some lane has 3 in its first two bits. */
export function hasThree(states: Int32Array): boolean {
  let seen = 0;
  for (let i = 0; i < states.length; i++) {
    const state = states[i] as number;
    seen |= state & (state >>> 1);
  }
  return (seen & 0x01010101) !== 0;
}
