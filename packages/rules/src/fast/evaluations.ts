import type { Compiled } from '../engine/compile.ts';
import { passes } from '../engine/conditions.ts';
import {
  type Answers,
  type Band,
  criteriaOf,
  type Evaluation,
  evaluate,
  type Programme,
  type ProgrammeVerdict,
  type Questions,
  type Ruleset,
} from '../engine/index.ts';
import type { Reader } from './read.ts';

/** A programme's verdicts with their reasons are kept if there can be no more than so many. */
const KEPT = 2 ** 20;

/** A programme's verdicts with their reasons, by a code of what its criteria say. */
interface Kept {
  /** For each question and symbol a number; the code is the sum of those of the answers. */
  readonly weights: readonly Int32Array[];
  readonly isCountable: boolean;
  readonly verdicts: (ProgrammeVerdict | undefined)[];
}

/**
 * Makes the function that evaluates with reasons.
 *
 * A verdict and its reasons depend only on what each criterion says, so there are few different ones. Each is made
 * once, by the engine's own `evaluate`, frozen, and given out again.
 */
export function evaluationFinder<Q extends Questions>(
  rules: Ruleset<Q>,
  compiled: Compiled,
  { read }: Reader,
) {
  const { id: ruleset, version } = rules;
  const kept = rules.programmes.map((programme) => ({
    ...keptFor(programme, compiled),
    alone: { ...rules, programmes: [programme] },
  }));

  return function find(answers: Answers<Q>): Evaluation {
    const symbols = read(answers);
    const programmes: ProgrammeVerdict[] = [];
    for (const { weights, isCountable, verdicts, alone } of kept) {
      const code = codeOf(weights, symbols);
      let verdict = isCountable ? verdicts[code] : undefined;
      if (verdict === undefined) {
        verdict = frozen(evaluate(alone, answers).programmes[0] as ProgrammeVerdict);
        if (isCountable) verdicts[code] = verdict;
      }
      programmes.push(verdict);
    }
    return { ruleset, version, programmes };
  };
}

function codeOf(weights: readonly Int32Array[], symbols: Uint8Array): number {
  let code = 0;
  for (let i = 0; i < symbols.length; i++) code += weights[i]?.[symbols[i] as number] as number;
  return code;
}

/**
 * Numbers what a programme's criteria can say of answers: two lists of symbols have the same code if and only if every
 * criterion says the same of them. The code is a number whose digits, of different bases, are the questions.
 */
function keptFor({ requires }: Programme, { ids, bands }: Compiled): Kept {
  const criteria = criteriaOf(requires).filter((c) => c.kind === 'criterion');
  let size = 1;
  const weights = ids.map((question, i) => {
    const readings = criteria.filter((c) => c.question === question).flatMap((c) => c.readings);
    const values = (bands[i] as readonly Band[]).map((band) => band.value);
    // Of an open answer the criteria say nothing.
    const said = ['', ...values.map((value) => readings.map((r) => passes(r.test, value)).join())];
    const different = [...new Set(said)];
    const digits = Int32Array.from(said, (s) => different.indexOf(s) * size);
    size *= different.length;
    return digits;
  });
  const isCountable = size <= KEPT;
  return { weights, isCountable, verdicts: isCountable ? Array(size) : [] };
}

/** Freezes what is given out more than once. */
function frozen(programme: ProgrammeVerdict): ProgrammeVerdict {
  const { criteria, reasons, missing } = programme;
  for (const part of [programme, criteria, reasons, missing, ...Object.values(missing), ...criteria]) {
    Object.freeze(part);
  }
  return programme;
}
