// Where the public address was not known at build, the codes are drawn for the address of this very page.
// What draws them is loaded for that only: a portal that knows its address has the codes as pictures.
const places = document.querySelectorAll<HTMLElement>('[data-qr]');

if (places.length > 0 && location.protocol.startsWith('http')) {
  const { drawQr } = await import('../../../shared/client/draw-qr.ts');
  for (const place of places)
    drawQr(place, new URL(place.dataset['qr'] ?? '', location.origin).href, place.dataset['alt'] ?? '');
}

// Makes the file a module of its own, so that its names are not global.
export {};
