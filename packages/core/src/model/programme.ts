import { z } from 'zod';
import { claimOf, Evidence, factOf, Id, LocalizedText, PartialDate, WebAddress, Words } from './claim.ts';
import { MunicipalityId } from './place.ts';

const text = z.string().min(1);
const count = z.int().nonnegative();
const months = z.number().positive();

/** A part of a call meant for one target group. */
export const Lot = z.strictObject({
  id: Id,
  number: z.int().positive(),
  /** The programme that the lot offers; absent for a lot that was never carried out. */
  programme: Id.optional(),
  evidence: Evidence,
});

/** A public call (*javni razpis*): it sets the conditions and pays for projects. */
export const Call = z.strictObject({
  id: Id,
  /** The order of publication, from 1. */
  order: z.int().positive(),
  /** The official title in Slovenian; hr and en are our working translations. */
  title: LocalizedText,
  /** How lists, charts and reports call it: the year and the kind. */
  shortName: Words,
  published: claimOf(PartialDate).optional(),
  deadline: claimOf(PartialDate).optional(),
  /** Where the Official Gazette printed it. */
  gazette: claimOf(text).optional(),
  /** Years in which the projects ran, e.g. `2017/2019`. */
  period: claimOf(
    z.string().regex(/^(19|20)\d{2}\/(19|20)\d{2}$/, 'expected two years such as 2017/2019'),
  ).optional(),
  /** Whole EUR. */
  budget: factOf(z.number().positive()).optional(),
  projectsPlanned: factOf(count).optional(),
  /** Of them in cohesion region East (KRVS). */
  projectsEast: factOf(count).optional(),
  /** Of them in cohesion region West (KRZS). */
  projectsWest: factOf(count).optional(),
  lots: z.array(Lot),
  /** The programmes that it paid for. */
  programmes: z.array(Id).min(1),
  sources: z.array(Id).min(1),
});

/** What a participant was paid. */
export const Payment = z.strictObject({
  kind: z.enum(['award', 'food', 'travel']),
  /** EUR per `per`; absent where the amount was not found. */
  amount: factOf(z.number().positive()).optional(),
  per: z.enum(['hour', 'day', 'km']).optional(),
  evidence: Evidence,
});

/** What a call or lot offers: the thing that a person can or could take part in. */
export const Programme = z.strictObject({
  /** Also the id of the programme in the rules package. */
  id: Id,
  type: z.enum(['long', 'short', 'intermediate', 'lot', 'plus']),
  calls: z.array(Id).min(1),
  targetGroup: z.enum(['dsp-recipients', 'adults', 'other-culture-women', 'roma-women', 'unknown']),
  status: claimOf(z.enum(['ended', 'running'])),
  /** Length of the programme in months, preparation and follow-up included. */
  durationMonths: factOf(months).optional(),
  /** Months that a participant spends in it. */
  participantMonths: factOf(months).optional(),
  /** People in a group. */
  groupSize: factOf(count).optional(),
  phases: z.array(z.strictObject({ id: Id, months: claimOf(months) })),
  payments: z.array(Payment),
  sources: z.array(Id).min(1),
});

/** A provider's doing of a programme in one place. */
export const Run = z.strictObject({
  /** The place as the source names it. */
  place: text.optional(),
  municipality: MunicipalityId.optional(),
  regionalUnit: Id,
  /** Who carries out this run, where it is not the lead of the project. */
  provider: text.optional(),
  start: PartialDate.optional(),
  /** `planned`: the source looks ahead. `new-group`: a further group began then. */
  startKind: z.enum(['planned', 'new-group']).optional(),
  end: PartialDate.optional(),
  /** `closing-event`: the day of the closing event. `planned`: the source looks ahead. */
  endKind: z.enum(['planned', 'closing-event']).optional(),
  /** Places, or people taken in where the claim's note says so. */
  capacity: claimOf(count).optional(),
  evidence: Evidence,
});

/** One provider's project under a call. */
export const Project = z.strictObject({
  id: Id,
  title: text,
  /** Absent where no source ties the project to a programme. */
  programme: claimOf(Id).optional(),
  /** Absent where the sources do not say who leads. */
  lead: text.optional(),
  partners: z.array(text),
  url: WebAddress.optional(),
  runs: z.array(Run).min(1),
  note: text.optional(),
});

/** The short names of the calls, by id. */
export type CallNames = Readonly<Record<string, Words>>;

export type Lot = z.infer<typeof Lot>;
export type Call = z.infer<typeof Call>;
export type Payment = z.infer<typeof Payment>;
export type Programme = z.infer<typeof Programme>;
export type Run = z.infer<typeof Run>;
export type Project = z.infer<typeof Project>;
