// Lists are sent as the differences between neighbours: most of these are short.

/** Numbers in order, each as the distance from the one before. */
export const packNumbers = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? -1));

/** The reverse of {@link packNumbers}. */
export function unpackNumbers(packed: readonly number[]): number[] {
  let before = -1;
  return packed.map((distance) => {
    before += distance;
    return before;
  });
}

/** Words in order, each without the beginning that it shares with the one before, but with the length of that (base 36). */
export function packWords(words: readonly string[]): string {
  const shared = (a: string, b: string) => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length += 1;
    return Math.min(length, 35);
  };
  return words
    .map((word, index) => {
      const length = shared(words[index - 1] ?? '', word);
      return length.toString(36) + word.slice(length);
    })
    .join(' ');
}

/** The reverse of {@link packWords}. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed.split(' ').map((word) => {
    before = before.slice(0, Number.parseInt(word.charAt(0), 36)) + word.slice(1);
    return before;
  });
}
