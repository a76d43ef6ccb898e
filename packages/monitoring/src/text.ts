import { FileProblem } from './problems.ts';

/** Bytes of a file in parts, as a `File` in the browser and a read stream in Node give them. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type Encoding = 'utf-8' | 'windows-1250';

const startsWith = (bytes: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, i) => bytes[i] === sign);

/** Fails where the beginning of a file shows that it is no text in a usable encoding. */
function checkHead(head: Uint8Array): void {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) throw new FileProblem('utf-16');
  // PK: a ZIP, which is what .xlsx and .ods are.
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileProblem('excel');
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) throw new FileProblem('binary');
}

/** Whether bytes that are not UTF-8 read as Slovenian or Croatian text in Windows-1250: their letters and no others. */
function isWindows1250(bytes: Uint8Array): boolean {
  const letters = new TextDecoder('windows-1250').decode(bytes).match(/[^\p{ASCII}]/gu) ?? [];
  return (
    letters.length > 0 &&
    letters.every((letter) => /[čšžćđČŠŽĆĐáéíóúöüőűäÁÉÍÓÚÖÜŐŰÄ–—„“”»«’…€]/u.test(letter))
  );
}

/**
 * Decodes a file part by part.
 *
 * @param encoding how the file is written; UTF-8 with or without its mark by default
 * @throws {FileProblem} Where it is empty, not text, or in another encoding; none of its text is shown.
 */
export async function* decode(bytes: Bytes, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first = true;
  for await (const part of bytes) {
    if (part.length === 0) continue;
    if (first) checkHead(part.subarray(0, 4096));
    first = false;
    yield decodePart(decoder, part, encoding);
  }
  if (first) throw new FileProblem('empty');
  yield decodePart(decoder, undefined, encoding);
}

function decodePart(
  decoder: InstanceType<typeof TextDecoder>,
  part: Uint8Array | undefined,
  encoding: Encoding,
): string {
  let text: string;
  try {
    text = part ? decoder.decode(part, { stream: true }) : decoder.decode();
  } catch {
    throw new FileProblem(encoding === 'utf-8' && part && isWindows1250(part) ? 'windows-1250' : 'encoding');
  }
  if (text.includes('\0')) throw new FileProblem('binary');
  return text;
}
