import { z } from 'zod';
import { claimOf, factOf, Id } from './claim.ts';

/** The number of a municipality in the official register of spatial units, 1 to 213 (one number is not in use). */
export const MunicipalityId = z.int().min(1).max(213);

/** One of the 12 statistical regions (NUTS 3). Says nothing about regional units. */
export const StatisticalRegion = z.strictObject({ id: Id, name: z.string().min(1) });

/** One of the 58 administrative units (*upravna enota*); it decides which centre for social work serves a place. */
export const AdministrativeUnit = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** The id of the regional unit, with the decree or the source that says so. */
  regionalUnit: claimOf(Id),
});

/** One of the 16 regional units: the area of a centre for social work (CSD). */
export const RegionalUnit = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** The town in which the centre has its seat; absent where no source was found. */
  seat: factOf(z.string().min(1)).optional(),
  /** The name that the project's calls of 2017 used for the unit; its area then was not always today's. */
  nameIn2017: claimOf(z.string().min(1)),
});

/** One of the 212 municipalities. */
export const Municipality = z.strictObject({
  id: MunicipalityId,
  /** ISO 3166-2 code, e.g. `SI-130`. */
  iso: z.string().regex(/^SI-\d{3}$/),
  slug: Id,
  /** The official name. */
  name: z.string().min(1),
  /** Other spellings in use. */
  aliases: z.array(z.string().min(1)),
  statisticalRegion: Id,
  administrativeUnit: Id,
  /** Ids of the local units of the CSD that serve it; several where a city is split among units. */
  csdUnits: claimOf(z.array(Id).min(1)),
});

/** One of the 6,035 settlements. */
export const Settlement = z.strictObject({
  name: z.string().min(1),
  /** The official name in Italian or Hungarian, in the areas that have one. */
  secondName: z.string().min(1).optional(),
  municipality: MunicipalityId,
  postcodes: z.array(z.string().regex(/^\d{4}$/)).min(1),
  /** Set only where the settlement lies in another administrative unit than its municipality. */
  administrativeUnit: Id.optional(),
});

/** One of the 466 postal districts. */
export const Postcode = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  name: z.string().min(1),
  /** The municipalities that it lies in, the one with most house numbers first. */
  municipalities: z.array(MunicipalityId).min(1),
});

/**
 * A part of a municipality that the register names beside the settlements: a quarter of a town (*četrtna skupnost*,
 * *mestna četrt*), a local community (*krajevna skupnost*) or a village community (*vaška skupnost*).
 */
export const Community = z.strictObject({
  kind: z.enum(['town-quarter', 'local-community', 'village-community']),
  /** The name without the words for the kind. */
  name: z.string().min(1),
  municipality: MunicipalityId,
  /** The id of the local unit of the CSD that serves it, where a source says so for a town with several units. */
  csdUnit: claimOf(Id).optional(),
});

/** Codes of a post office that no post district bears: those of post boxes and of great customers. */
export const PostBoxes = z.strictObject({
  name: z.string().min(1),
  municipality: MunicipalityId,
  codes: z.array(z.string().regex(/^\d{4}$/)).min(1),
});

/** A town or a municipality in Croatia, so that nobody is led to a Slovenian place of a similar name. */
export const CroatianPlace = z.strictObject({ name: z.string().min(1) });

export type MunicipalityId = z.infer<typeof MunicipalityId>;
export type StatisticalRegion = z.infer<typeof StatisticalRegion>;
export type AdministrativeUnit = z.infer<typeof AdministrativeUnit>;
export type RegionalUnit = z.infer<typeof RegionalUnit>;
export type Municipality = z.infer<typeof Municipality>;
export type Settlement = z.infer<typeof Settlement>;
export type Postcode = z.infer<typeof Postcode>;
export type Community = z.infer<typeof Community>;
export type PostBoxes = z.infer<typeof PostBoxes>;
export type CroatianPlace = z.infer<typeof CroatianPlace>;
