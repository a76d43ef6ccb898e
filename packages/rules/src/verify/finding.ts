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

/**
 * How much one has to look at: the number of answers. A certificate that does not agree is looked at last, since
 * whatever else is wrong may be why.
 */
const size = ({ check, answers = {} }: Finding) =>
  check === 'certificate' ? Infinity : Object.keys(answers).length;

/** Findings from small to large; of equal ones those of the earlier check first. */
export const bySize = (findings: readonly Finding[]): readonly Finding[] =>
  checkNames
    .flatMap((check) => findings.filter((f) => f.check === check))
    .sort((x, y) => (size(x) === size(y) ? 0 : size(x) - size(y)));
