import { drawQr } from './draw-qr.ts';

// Where the public address was not known at build, the codes are drawn for the address of this very page.
if (location.protocol.startsWith('http'))
  for (const place of document.querySelectorAll<HTMLElement>('[data-qr]'))
    drawQr(place, new URL(place.dataset['qr'] ?? '', location.origin).href, place.dataset['alt'] ?? '');
