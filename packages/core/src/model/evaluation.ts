import { z } from 'zod';
import { claimOf, Evidence, Id, PartialDate, Words } from './claim.ts';

const text = z.string().min(1);

/** A thing that the evaluation asked about: whose view, which benefit, by which method. */
export const EvaluationPoint = z.strictObject({
  id: Id,
  kind: z.enum(['viewpoint', 'benefit', 'method']),
  name: Words,
  evidence: Evidence,
});

/** A report on the model or its programmes. */
export const EvaluationReport = z.strictObject({
  id: Id,
  title: text,
  about: Words,
  published: claimOf(PartialDate),
  evidence: Evidence,
});

/** Who followed the model, and when. */
export const Evaluation = z.strictObject({
  id: Id,
  evaluator: Words,
  period: claimOf(z.string().regex(/^\d{4}\/\d{4}$/)),
  subject: claimOf(Words),
});

/** What an indicator of the monitoring means and how it is worked out. */
export const Indicator = z.strictObject({
  id: Id,
  name: Words,
  definition: Words,
  /** In words that need no formula sign beyond ÷ and ×. */
  formula: Words,
  unit: z.enum(['people', 'percent', 'points']),
  /** The benefit or fact that it measures, as an id of an evaluation point. */
  measures: Id.optional(),
  evidence: Evidence,
});

export type EvaluationPoint = z.infer<typeof EvaluationPoint>;
export type EvaluationReport = z.infer<typeof EvaluationReport>;
export type Evaluation = z.infer<typeof Evaluation>;
export type Indicator = z.infer<typeof Indicator>;
