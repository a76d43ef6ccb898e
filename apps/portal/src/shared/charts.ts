import { scaleLinear } from 'd3-scale';

/** A bar of a chart in percent of the width of the drawing, so that it fits every screen. */
export interface Bar {
  /** Where it starts and how long it is, 0 to 100. */
  start: number;
  length: number;
}

/** An axis with round numbers. */
export interface Axis {
  /** The place of a value in percent of the width. */
  at: (value: number) => number;
  ticks: number[];
}

/**
 * An axis from 0 to the largest value, ending at a round number.
 *
 * @throws {RangeError} if no value is above 0
 */
export function axisTo(values: readonly number[], count = 4): Axis {
  const most = Math.max(...values);
  if (!(most > 0)) throw new RangeError(`values: expected one above 0, got ${values.join(', ')}`);
  const scale = scaleLinear().domain([0, most]).nice(count).range([0, 100]);
  return { at: scale, ticks: scale.ticks(count) };
}

/** An axis of whole years: each year has its own width, so that a call of one year is seen. */
export function axisOfYears(first: number, last: number): Axis {
  const scale = scaleLinear()
    .domain([first, last + 1])
    .range([0, 100]);
  return { at: scale, ticks: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** The parts of a whole one after the other, in percent. */
export function stacked(shares: readonly number[]): Bar[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => ({
    start: (100 * shares.slice(0, index).reduce((sum, before) => sum + before, 0)) / total,
    length: (100 * share) / total,
  }));
}

/** A place or length as an attribute of an SVG. */
export const percent = (value: number): string => `${value.toFixed(2)}%`;
