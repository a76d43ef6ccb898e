import type { Boundaries } from './coordinates.ts';
import { boundaries as generated } from './generated/boundaries.ts';
import { outlineDeviation } from './generated/outlineDeviation.ts';

/**
 * The outlines of the 212 municipalities for drawing, with shared borders; geometries carry the register number as id.
 * To decide where a position lies take those of `@vstopna-tocka/core/boundaries-fine`.
 */
export const boundaries = generated as unknown as Boundaries;

/** How far these outlines may run from the borders of the register, in metres. */
export const deviation: number = outlineDeviation.drawing;

/** To be shown wherever the outlines are. Source `gurs-boundaries-2026`. */
export const attribution =
  'Geodetska uprava Republike Slovenije, Register prostorskih enot, 11. 2021 – 19. 7. 2026';
