import { z } from 'zod';
import { claimOf, Evidence, factOf, Id, Words } from './claim.ts';

const order = z.int().positive();
const months = z.number().positive();

/** Somebody who takes part in social activation: the person, an institution, or somebody who works there. */
export const Role = z.strictObject({
  id: Id,
  kind: z.enum(['person', 'institution', 'worker', 'service']),
  name: Words,
  /** What this role does, in a sentence or two. */
  does: Words,
  /** Whether it is one of the four stakeholders of the pilot. */
  stakeholder: z.boolean(),
  evidence: Evidence,
});

/** What one role does in a stage. */
export const Task = z.strictObject({ role: Id, does: Words });

/** A step of the participant's way, from being noticed to being followed up. */
export const Stage = z.strictObject({
  id: Id,
  order,
  name: Words,
  /** What happens, addressed to the person. */
  happens: Words,
  /** What a person can ask for then. Our own advice, not of a source. */
  ask: z.array(Words),
  tasks: z.array(Task).min(1),
  /** The meetings that belong to the stage, in order. */
  meetings: z.array(Id),
  /** How long it lasts; absent where no source gives a number. */
  months: factOf(months).optional(),
  /** How long it lasts, in words. */
  lasts: Words,
  evidence: Evidence,
  /** What later or single sources add. */
  remarks: z.array(claimOf(Words)),
});

/** A meeting of those who work together. What no source states is marked as derived. */
export const Meeting = z.strictObject({
  id: Id,
  order,
  name: Words,
  when: Words,
  purpose: Words,
  participants: z.array(Id).min(1),
  /** What has to be at hand. */
  inputs: z.array(claimOf(Words)).min(1),
  /** What is gone through or agreed. */
  agenda: z.array(claimOf(Words)).min(1),
  /** What there is afterwards. */
  outputs: z.array(claimOf(Words)).min(1),
  evidence: Evidence,
});

/** A step of how candidates are found and agreed on before a programme. */
export const SelectionStep = z.strictObject({
  id: Id,
  order,
  name: Words,
  happens: Words,
  roles: z.array(Id).min(1),
  evidence: Evidence,
});

/** A short statement with its evidence: an aim, an effect of cooperation, a gain of the person. */
export const Point = z.strictObject({
  id: Id,
  kind: z.enum(['purpose', 'aim', 'intent', 'organisation', 'effect', 'gain']),
  text: Words,
  evidence: Evidence,
});

/** A part of a programme on its time axis. */
export const Phase = z.strictObject({
  id: Id,
  name: Words,
  months: claimOf(months),
  /** Whether participants are in the programme then. */
  withParticipants: z.boolean(),
});

/** How a kind of programme is laid out in time; its phases follow each other and fill the whole length. */
export const PhasePlan = z.strictObject({
  id: Id,
  order,
  name: Words,
  /** The programmes laid out so. */
  programmes: z.array(Id).min(1),
  months: factOf(months),
  phases: z.array(Phase).min(1),
  remarks: z.array(claimOf(Words)),
});

export type Role = z.infer<typeof Role>;
export type Task = z.infer<typeof Task>;
export type Stage = z.infer<typeof Stage>;
export type Meeting = z.infer<typeof Meeting>;
export type SelectionStep = z.infer<typeof SelectionStep>;
export type Point = z.infer<typeof Point>;
export type Phase = z.infer<typeof Phase>;
export type PhasePlan = z.infer<typeof PhasePlan>;
