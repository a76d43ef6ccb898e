/**
 * Lower case without diacritics (also `đ`); signs and spaces stay.
 *
 * @param text Any text; letters may be composed of several signs.
 */
export const plain = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ß', 'ss');

/**
 * Folds text for comparison: lower case, without diacritics, every run of other characters one space.
 *
 * @param text Any text, e.g. a name as a person typed it.
 * @returns e.g. `skofja loka` for `ŠKOFJA  Loka`; empty where nothing but signs was given.
 */
export const fold = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Makes an identifier for an address from a name.
 *
 * @param text A name, e.g. `Škofja Loka`.
 * @returns Folded words joined by hyphens, e.g. `skofja-loka`.
 */
export function slugify(text: string): string {
  return fold(text).replaceAll(' ', '-');
}
