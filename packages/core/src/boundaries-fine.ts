import type { Boundaries } from './coordinates.ts';
import { boundariesFine } from './generated/boundariesFine.ts';
import { outlineDeviation } from './generated/outlineDeviation.ts';

/**
 * The outlines of the 212 municipalities for deciding where a position lies, nearer to the register than those for
 * drawing and three times as large; geometries carry the register number as id.
 */
export const boundaries = boundariesFine as unknown as Boundaries;

/** How far these outlines may run from the borders of the register, in metres: for `createLocator`. */
export const deviation: number = outlineDeviation.fine;
