/**
 * Folds text for comparison: lower case, without diacritics (also `đ`), every run of other characters one space.
 *
 * @param text Any text, e.g. a name as a person typed it.
 * @returns e.g. `skofja loka` for `ŠKOFJA  Loka`; empty where nothing but signs was given.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Makes an identifier for an address from a name.
 *
 * @param text A name, e.g. `Škofja Loka`.
 * @returns Folded words joined by hyphens, e.g. `skofja-loka`.
 */
export function slugify(text: string): string {
  return fold(text).replaceAll(' ', '-');
}
