import { z } from 'zod';
import { claimOf, Evidence, factOf, Id, PartialDate, Words } from './claim.ts';

const text = z.string().min(1);

/** One of the groups for whom training was planned. */
export const TrainingGroup = z.strictObject({ id: Id, name: Words, evidence: Evidence });

/** A plan of training: for whom, how, and how many people. */
export const TrainingPlan = z.strictObject({
  id: Id,
  name: Words,
  purpose: claimOf(Words),
  /** How the training was to be given. */
  form: claimOf(Words),
  /** What a person has at the end. */
  certificate: claimOf(Words),
  peoplePlanned: factOf(z.int().positive()),
  /** Absent: nobody has found how many people were trained. */
  peopleTrained: factOf(z.int().nonnegative()).optional(),
  groups: z.array(TrainingGroup).min(1),
});

/** A workshop of the training across the border. */
export const TrainingModule = z.strictObject({
  id: Id,
  order: z.int().positive(),
  title: Words,
  /** What it was about. Derived where the source lists the topics of the whole series. */
  content: z.array(claimOf(Words)).min(1),
  date: claimOf(PartialDate),
  /** The town, under its own name. */
  town: text,
  country: z.enum(['SI', 'HR']),
  /** Who gave the room, under the name of that time; absent where the source names the town only. */
  host: text.optional(),
  evidence: Evidence,
});

/** What is known of all modules together. */
export const TrainingSeries = z.strictObject({
  id: Id,
  name: Words,
  audience: claimOf(Words),
  /** People in all modules together; the source says "more than". */
  participantsAtLeast: factOf(z.int().positive()),
  whoCame: claimOf(Words),
  modules: z.array(Id).min(1),
});

export type TrainingGroup = z.infer<typeof TrainingGroup>;
export type TrainingPlan = z.infer<typeof TrainingPlan>;
export type TrainingModule = z.infer<typeof TrainingModule>;
export type TrainingSeries = z.infer<typeof TrainingSeries>;
