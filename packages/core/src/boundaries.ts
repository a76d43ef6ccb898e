import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundaries as generated } from './generated/boundaries.ts';

/** The outlines of the 212 municipalities with shared borders; geometries carry the register number as id. */
export const boundaries = generated as unknown as Topology<{ municipalities: GeometryCollection }>;

/** To be shown wherever the outlines are. Source `gurs-boundaries-2020`. */
export const attribution = 'Geodetska uprava Republike Slovenije, Register prostorskih enot, 22. 4. 2020';
