import { crossBorderProjects, projectEvents, projectGoals } from './cross-border.ts';
import { evaluationPoints, evaluations, indicators } from './evaluation.ts';
import { figures, funding } from './figures.ts';
import type { LedgerNumber } from './model/claim.ts';
import { meetings, phasePlans, points, roles, selectionSteps, stages } from './process.ts';
import { statements } from './statements.ts';
import { trainingModules, trainingPlans, trainingSeries } from './training.ts';

const collections = {
  statements,
  roles,
  stages,
  meetings,
  selectionSteps,
  points,
  phasePlans,
  trainingPlans,
  trainingModules,
  trainingSeries,
  crossBorderProjects,
  projectGoals,
  projectEvents,
  funding,
  figures,
  evaluations,
  evaluationPoints,
  indicators,
};

/** A record that carries a fact of the ledger. */
export interface LedgerPlace {
  number: LedgerNumber;
  collection: keyof typeof collections;
  id: string;
}

/** Where each numbered fact of the project's sources stands in the data; what a page must show is tested with it. */
export const ledger: readonly LedgerPlace[] = Object.entries(collections).flatMap(([collection, records]) =>
  records.flatMap(({ id, ledger }) =>
    ledger.map((number) => ({ number, collection: collection as keyof typeof collections, id })),
  ),
);

/** The records that carry one fact, e.g. of `A8`. */
export const ledgerPlacesOf = (number: LedgerNumber): LedgerPlace[] =>
  ledger.filter((place) => place.number === number);
