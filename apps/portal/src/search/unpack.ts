// The reverse of pack.ts, for the browser.

/** The words of {@link packWords}. */
export function unpackWords(packed: readonly string[]): string[] {
  let before = '';
  return packed.map((word) => {
    before = before.slice(0, Number.parseInt(word.charAt(0), 36)) + word.slice(1);
    return before;
  });
}

/** The places of {@link packPlaces}. */
export function unpackPlaces(packed: readonly number[]): number[] {
  let before = -1;
  return packed.map((distance) => {
    before += distance;
    return before;
  });
}
