/** Places in a list, in order, each as the distance from the one before: most are small numbers then. */
export const packPlaces = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? -1));

/** The reverse of {@link packPlaces}. */
export function unpackPlaces(packed: readonly number[]): number[] {
  let before = -1;
  return packed.map((distance) => {
    before += distance;
    return before;
  });
}
