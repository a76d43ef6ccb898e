import { evaluationPoints } from './generated/evaluationPoints.ts';
import { evaluationReports } from './generated/evaluationReports.ts';
import { evaluations } from './generated/evaluations.ts';
import { indicators } from './generated/indicators.ts';
import type { EvaluationPoint, Indicator } from './model/evaluation.ts';

export { evaluationPoints, evaluationReports, evaluations, indicators };

/** An indicator of the monitoring by id, e.g. `completion-rate`. */
export const indicatorById = (id: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.id === id);

/** The viewpoints, benefits or methods of the evaluation, in the order of the data. */
export const evaluationPointsOf = (kind: EvaluationPoint['kind']): EvaluationPoint[] =>
  evaluationPoints.filter((point) => point.kind === kind);
