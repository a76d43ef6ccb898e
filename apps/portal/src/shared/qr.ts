import { encode } from 'uqr';

/** A QR code as a drawing: the number of its modules at each side, free space included, and the dark ones as a path. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Free modules at each side, as ISO/IEC 18004 asks for. */
const BORDER = 4;

/** Draws the QR code of any text, readable with up to 15 % of it damaged. */
export function drawingOf(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}

/**
 * Draws the QR code of an address, readable with up to 15 % of it damaged.
 *
 * @param text an absolute address
 * @throws {TypeError} if the text is no absolute address: a telephone could do nothing with it
 */
export function qrOf(text: string): QrDrawing {
  if (!/^https?:\/\//.test(text)) throw new TypeError(`QR code: expected an absolute address, got "${text}"`);
  return drawingOf(text);
}

/** The drawing as a file of its own, dark on white in every theme. */
export const qrSvg = ({ size, path }: QrDrawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
  `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
