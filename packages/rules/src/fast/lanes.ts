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
 * Adds a column of numbers to the codes of a layer: symbol 0 for -1, else 1 and one more for each start that the
 * number reaches.
 *
 * @param starts above 0, ascending
 * @returns not 0 if some number is below -1
 */
export function addNumbers(
  codes: Int32Array,
  values: Int32Array,
  shift: number,
  starts: readonly number[],
): number {
  // No byte reaches a higher start.
  const less = Int32Array.from(starts.filter((start) => start < 128).map(inEach));
  let wrong = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    const open = (value >>> 7) & 0x01010101;
    const known = open ^ 0x01010101;
    wrong |= ((value & 0x7f7f7f7f) + open) ^ value;
    let symbols = known;
    for (let k = 0; k < less.length; k++) {
      // The highest bit stays where the number reaches the start, and keeps the lanes apart.
      symbols += (((value | 0x80808080) - (less[k] as number)) >>> 7) & known;
    }
    codes[i] = (codes[i] as number) | (symbols << shift);
  }
  return wrong & 0x80808080;
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

/** Takes two bits of every lane: the verdict of the programme with that place. */
export function takeVerdicts(verdicts: Int32Array, states: Int32Array, place: number): void {
  const shift = 2 * place;
  for (let i = 0; i < verdicts.length; i++) {
    verdicts[i] = ((states[i] as number) >>> shift) & 0x03030303;
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
