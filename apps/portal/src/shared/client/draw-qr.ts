import { drawingOf, type QrDrawing, qrOf } from '../qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

function make(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function put(place: Element, { size, path }: QrDrawing, alt: string): void {
  const svg = make('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': alt });
  svg.append(make('path', { class: 'qr-ground', d: `M0 0h${size}v${size}H0z` }), make('path', { d: path }));
  place.replaceChildren(svg);
}

/** Draws the QR code of an absolute address into a place, with a text for those who don't see it. */
export const drawQr = (place: Element, address: string, alt: string): void => put(place, qrOf(address), alt);

/** Draws the QR code of any other text. */
export const drawText = (place: Element, text: string, alt: string): void => put(place, drawingOf(text), alt);
