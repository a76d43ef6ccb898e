/** Why a text is not a receipt that can be read. */
export type ReceiptErrorCode = 'not-a-receipt' | 'unknown-format' | 'damaged' | 'does-not-fit';

/** A receipt that cannot be read or written; the message says what is wrong in one line. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';
  readonly code: ReceiptErrorCode;

  constructor(code: ReceiptErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Digits and letters without I, L, O and U, so that none is taken for another when read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_LENGTH = 6;

/**
 * Writes a number as a text with a checksum: `VT1-7K2QM-…`, in groups of five.
 *
 * The checksum is that of Bech32m (BIP 350): it finds every change of up to four signs, and any other with a chance of
 * all but one in a thousand million.
 */
export function writeCode(format: string, number: bigint): string {
  const data: number[] = [];
  for (let rest = number; rest > 0n; rest /= 32n) data.unshift(Number(rest % 32n));
  const check = checksum([...signsOf(format), ...data, ...Array<number>(CHECK_LENGTH).fill(0)]);
  const signs = [
    ...data,
    ...Array.from({ length: CHECK_LENGTH }, (_, i) => (check >>> (5 * (CHECK_LENGTH - 1 - i))) & 31),
  ];
  const text = signs.map((s) => ALPHABET[s]).join('');
  return [format, ...(text.match(/.{1,5}/g) ?? [])].join('-');
}

/**
 * Reads a text that {@link writeCode} wrote. Small letters, spaces and missing hyphens do not matter, and O, I and L
 * are read as the digits that they look like.
 *
 * @param formats the formats that are known
 * @throws ReceiptError if the text is something else, of another format, or damaged
 */
export function readCode(text: string, formats: readonly string[]): { format: string; number: bigint } {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  const found = /^(VT\d)(.*)$/.exec(plain);
  if (!found)
    throw new ReceiptError(
      'not-a-receipt',
      `not a receipt: expected a code that begins with ${formats.join(' or ')}`,
    );
  const [, format = '', rest = ''] = found;
  if (!formats.includes(format)) {
    throw new ReceiptError('unknown-format', `receipt of format ${format}: expected ${formats.join(' or ')}`);
  }
  const signs = signsOf(rest.replaceAll('O', '0').replace(/[IL]/g, '1'));
  const wrong = signs.indexOf(-1);
  if (wrong !== -1) throw new ReceiptError('damaged', `damaged receipt: it cannot contain "${rest[wrong]}"`);
  if (signs.length < CHECK_LENGTH) throw new ReceiptError('damaged', 'damaged receipt: it is too short');
  if (checksum([...signsOf(format), ...signs]) !== 0) {
    throw new ReceiptError('damaged', 'damaged receipt: signs are wrong, missing or in the wrong place');
  }
  const number = signs.slice(0, -CHECK_LENGTH).reduce((n, s) => n * 32n + BigInt(s), 0n);
  return { format, number };
}

const signsOf = (text: string): number[] => [...text].map((sign) => ALPHABET.indexOf(sign));

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The polynomial of Bech32m over signs of five bits; 0 for a whole code with its checksum. */
function checksum(signs: readonly number[]): number {
  let sum = 1;
  for (const sign of signs) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ sign;
    GENERATOR.forEach((g, i) => {
      if ((top >>> i) & 1) sum ^= g;
    });
  }
  return sum ^ 0x2bc830a3;
}
