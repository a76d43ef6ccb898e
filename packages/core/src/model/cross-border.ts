import { z } from 'zod';
import { claimOf, Evidence, factOf, Id, PartialDate, WebAddress, Words } from './claim.ts';
import { MunicipalityId } from './place.ts';

const text = z.string().min(1);

/** A name of an institution, in its own language, and when it bore it. */
export const PeriodName = z.strictObject({
  name: text,
  lang: z.enum(['sl', 'hr', 'en']),
  from: PartialDate.optional(),
  until: PartialDate.optional(),
  evidence: Evidence,
});

/** A kind of Croatian institution under its names of then and of now, the oldest first. */
export const CroatianBody = z.strictObject({
  id: Id,
  /** What it is for. */
  does: Words,
  names: z.array(PeriodName).min(1),
  remarks: z.array(claimOf(Words)),
});

/** A town and, where known, where it lies. The point is the town or municipality, never an address. */
export const Town = z.strictObject({
  id: Id,
  name: text,
  country: z.enum(['SI', 'HR']),
  /** For a Slovenian town. */
  municipality: MunicipalityId.optional(),
  /** Degrees north and east (WGS 84), to a hundredth: about a kilometre. */
  position: claimOf(
    z.strictObject({ lat: z.number().min(45).max(47), lon: z.number().min(13).max(18) }),
  ).optional(),
});

/** An institution that took part in the cross-border project. */
export const Partner = z.strictObject({
  id: Id,
  /** `participant`: took part in activities but is not in the list of partners. */
  role: z.enum(['lead', 'partner', 'participant']),
  /** Its names, the one of the project's time first. */
  names: z.array(PeriodName).min(1),
  /** The kind of Croatian institution that it belonged to. */
  body: Id.optional(),
  town: claimOf(Id),
  kind: Words,
  evidence: Evidence,
});

/** Something that happened on a day. */
export const ProjectEvent = z.strictObject({
  id: Id,
  kind: z.enum(['milestone', 'peer-review', 'module', 'visit', 'information', 'conference']),
  title: Words,
  date: claimOf(PartialDate),
  /** Where; absent where no place is stated. */
  towns: z.array(Id),
  /** The module of the training that took place. */
  module: Id.optional(),
  details: Words.optional(),
  evidence: Evidence,
});

/** Something that the project set out to do, and what is known to have come of it. */
export const ProjectGoal = z.strictObject({
  id: Id,
  kind: z.enum(['aim', 'result', 'upcoming']),
  text: Words,
  /** What came of it; absent where nothing was found beyond the announcement. */
  outcome: claimOf(Words).optional(),
  evidence: Evidence,
});

/** The project of cooperation across the border. */
export const CrossBorderProject = z.strictObject({
  id: Id,
  shortName: text,
  title: z.strictObject({ sl: claimOf(text), hr: claimOf(text), en: claimOf(text) }),
  programme: claimOf(Words),
  fund: claimOf(Words),
  start: claimOf(PartialDate),
  end: claimOf(PartialDate),
  contractSigned: claimOf(PartialDate),
  /** EUR. */
  value: factOf(z.number().positive()),
  /** Croatian kuna, the money of Croatia until the end of 2022. */
  valueInKuna: factOf(z.number().positive()),
  areaSlovenia: claimOf(z.array(text).min(1)),
  areaCroatia: claimOf(z.array(text).min(1)),
  /** The pages published as contacts of the project, by the side of the border. */
  contacts: z.array(z.strictObject({ country: z.enum(['SI', 'HR']), url: claimOf(WebAddress) })),
});

export type PeriodName = z.infer<typeof PeriodName>;
export type CroatianBody = z.infer<typeof CroatianBody>;
export type Town = z.infer<typeof Town>;
export type Partner = z.infer<typeof Partner>;
export type ProjectEvent = z.infer<typeof ProjectEvent>;
export type ProjectGoal = z.infer<typeof ProjectGoal>;
export type CrossBorderProject = z.infer<typeof CrossBorderProject>;
