// Names as they are written on a map.

/** The usual width of a bold letter and the distance of lines, in sizes of the font. */
const LETTER = 0.56;
export const LINE = 1.1;
/** More letters than these make a second line, where the name has a place to part. */
const LONG = 12;

/** A name in lines, and the room that it takes, in sizes of the font. */
export interface Name {
  lines: string[];
  width: number;
  height: number;
}

/** Parts a name into lines: after a hyphen and between words, but never behind a word of one letter or a dash. */
export function nameInLines(name: string): Name {
  const words = name
    .replace(/(?<=^| )(\p{L}|–) /gu, '$1\u00a0')
    .replaceAll('-', '- ')
    .split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last?.endsWith('-') ? `${last}${word}` : `${last} ${word}`;
    if (last !== undefined && joined.length <= LONG) lines.splice(-1, 1, joined);
    else lines.push(word);
  }
  const longest = Math.max(...lines.map(({ length }) => length));
  return { lines, width: longest * LETTER, height: lines.length * LINE };
}

/**
 * Where to begin when all names have to find a place: with the tallest, which have the fewest, and where there is least
 * room. For `sort`.
 */
export const tightestFirst = (a: Name & { room: number }, b: Name & { room: number }): number =>
  b.height - a.height || a.room - b.room;

/** Where the middle of something written stands, and how large it is, in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The height of one line of it. */
  line: number;
}

/** By how many lines a name may be moved where its own place is taken, nearest first: it has to stay on its area. */
const steps = [0, 0.5, -0.5, 1, -1, 1.5, -1.5];
const moves = steps
  .flatMap((right) => steps.map((down) => ({ right, down })))
  .sort((a, b) => Math.hypot(a.right, a.down) - Math.hypot(b.right, b.down));

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/**
 * Finds a place for each of several boxes, none over another. What comes first has the first choice.
 *
 * @returns the boxes where they find a place, in the same order; `undefined` for those that find none
 */
export function placeApart(boxes: readonly Box[]): (Box | undefined)[] {
  const taken: Box[] = [];
  return boxes.map((box) => {
    const tries = moves.map(({ right, down }) => ({
      ...box,
      x: box.x + right * box.line,
      y: box.y + down * box.line,
    }));
    const free = tries.find((one) => !taken.some((other) => overlap(one, other)));
    if (free) taken.push(free);
    return free;
  });
}
