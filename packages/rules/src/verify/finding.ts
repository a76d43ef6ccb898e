import type { Value } from '../engine/index.ts';

/** The checks, in the order in which they are made. */
export const checkNames = [
  'verdicts',
  'reachable',
  'effect',
  'twins',
  'stable',
  'plan',
  'texts',
  'personas',
  'sources',
  'periods',
  'coherence',
  'certificate',
] as const;

export type CheckName = (typeof checkNames)[number];

/** A counterexample: what does not hold, and the answers that show it (none where no answers are needed). */
export interface Finding {
  readonly check: CheckName;
  readonly ruleset?: string;
  readonly programme?: string;
  readonly answers?: Readonly<Record<string, Value>>;
  readonly message: string;
}

const size = ({ answers = {} }: Finding) => Object.keys(answers).length;

/** The finding with the fewest answers; of equals the one of the earlier check. */
export const smallestFinding = (findings: readonly Finding[]): Finding | undefined =>
  findings.reduce<Finding | undefined>(
    (best, f) => (best === undefined || size(f) < size(best) ? f : best),
    undefined,
  );
