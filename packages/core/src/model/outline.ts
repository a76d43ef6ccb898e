import { z } from 'zod';
import { claimOf, Id } from './claim.ts';
import { MunicipalityId } from './place.ts';

/** The area of a municipality as the register has it. */
export const MunicipalityArea = z.strictObject({ id: MunicipalityId, km2: claimOf(z.number().positive()) });

/** The centre of a settlement as the register has it, in degrees, WGS 84. */
export const SettlementCentre = z.strictObject({
  lat: z.number().min(45).max(47),
  lon: z.number().min(13).max(17),
  municipality: MunicipalityId,
  settlement: z.string().min(1),
});

/** How far one set of outlines runs from the full lines of the register, in metres. */
export const StatedDeviation = z.strictObject({ id: Id, metres: claimOf(z.number().positive()) });

/** How far the outlines run from the borders of the register at most, in metres. */
export interface OutlineDeviation {
  /** Of those that maps draw. */
  drawing: number;
  /** Of those that positions are decided by. */
  fine: number;
}
