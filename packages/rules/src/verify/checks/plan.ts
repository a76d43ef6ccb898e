import { bandIndex } from '../../engine/bands.ts';
import {
  type Answers,
  DONT_KNOW,
  follow,
  type Graph,
  type Questions,
  type Value,
  type Verdict,
} from '../../engine/index.ts';
import type { Planned } from '../certificate.ts';
import type { Finding } from '../finding.ts';
import { answersAt, digitsOf, type Grid, smallestState } from '../grid.ts';
import { type Survey, verdictNames } from '../survey.ts';

/** What a plan was held to. */
export interface PlanCheck {
  /** Ways of answering every question with a band or *don't know*. */
  readonly ways: number;
  readonly findings: readonly Finding[];
}

/** The plan leads every complete answer to the verdicts of the evaluation, and asks nothing that cannot matter. */
export function checkPlan(plan: Planned, plain: Grid, surveys: readonly Survey[]): PlanCheck {
  const lookUps = surveys.flatMap((survey) => lookUp(plain, survey));
  const wrong: number[] = [];
  let ways = 0;
  eachComplete(plain, (state, answers, digits) => {
    ways++;
    const { node } = follow<Questions>(plan.graph, answers);
    const same =
      node.kind === 'result' && lookUps.every((l) => node.verdicts[l.programme] === l.verdict(digits));
    if (!same) wrong.push(state);
  });
  const ruleset = plan.rulesets.length === 1 ? { ruleset: plan.rulesets[0]?.id as string } : {};
  const findings = [...inVain(plan)].map((f): Finding => ({ ...f, ...ruleset }));
  const state = smallestState(plain, wrong);
  if (state !== undefined) findings.push({ ...astray(plan.graph, plain, state, lookUps), ...ruleset });
  return { ways, findings };
}

/** Says where the plan leads in a state, and where it should. */
function astray(graph: Graph, grid: Grid, state: number, lookUps: readonly LookUp[]): Finding {
  const answers = answersAt(grid, state);
  const open = Object.fromEntries(grid.ids.map((id) => [id, DONT_KNOW]));
  const { node } = follow<Questions>(graph, { ...open, ...answers });
  const digits = digitsOf(grid, state);
  const right = (l: LookUp) => node.kind === 'result' && node.verdicts[l.programme] === l.verdict(digits);
  const { programme, verdict } = lookUps.find((l) => !right(l)) as LookUp;
  const got = node.kind === 'result' ? node.verdicts[programme] : `the question "${node.question}" once more`;
  const message = `the plan leads to ${got ?? 'no verdict'}, the evaluation to ${verdict(digits)}`;
  return { check: 'plan', programme, answers, message };
}

/**
 * Visits every state with its answers, in which every question is answered: what is open is *don't know*. The answers
 * and digits that are handed over change with the next state.
 */
function eachComplete(
  { ids, bands, sizes, count }: Grid,
  visit: (state: number, answers: Answers<Questions>, digits: readonly number[]) => void,
): void {
  const digits = ids.map(() => 0);
  const answers: Record<string, Value> = Object.fromEntries(ids.map((id) => [id, DONT_KNOW]));
  const set = (i: number, digit: number) => {
    digits[i] = digit;
    answers[ids[i] as string] = bands[i]?.[digit - 1]?.value ?? DONT_KNOW;
  };
  for (let state = 0; state < count; state++) {
    visit(state, answers, digits);
    let i = 0;
    for (; i < ids.length && digits[i] === (sizes[i] as number) - 1; i++) set(i, 0);
    if (i < ids.length) set(i, (digits[i] as number) + 1);
  }
}

/** The evaluation's verdict of a programme in the states of a finer grid. */
interface LookUp {
  readonly programme: string;
  readonly verdict: (digits: readonly number[]) => Verdict | undefined;
}

/** Makes the look-ups of one ruleset's programmes. */
function lookUp(plain: Grid, { rules, grid, verdicts }: Survey): LookUp[] {
  // For each question of the fine grid what its digits add to the number of the ruleset's state.
  const steps = plain.ids.map((id, i) => {
    const own = grid.ids.indexOf(id);
    const digits = [undefined, ...(plain.bands[i] ?? [])];
    return digits.map((band) =>
      own === -1 || band === undefined
        ? 0
        : (1 + bandIndex(grid.bands[own] ?? [], band.value)) * (grid.strides[own] as number),
    );
  });
  const stateOf = (digits: readonly number[]) => {
    let state = 0;
    for (let i = 0; i < steps.length; i++) state += steps[i]?.[digits[i] as number] as number;
    return state;
  };
  return rules.programmes.map(({ id }, i) => ({
    programme: id,
    verdict: (digits) => verdictNames[verdicts[i]?.[stateOf(digits)] as number],
  }));
}

/** Walks the graph once and finds the first node whose question cannot matter where it is asked. */
function* inVain({ graph, game }: Planned): Generator<Finding> {
  const { grid, relevant } = game;
  const queue: { id: string; state: number }[] = [{ id: graph.start, state: 0 }];
  const seen = new Set<string>([graph.start]);
  for (const { id, state } of queue) {
    const node = graph.nodes[id];
    if (node?.kind !== 'ask') continue;
    const i = grid.ids.indexOf(node.question);
    if (i === -1 || ((relevant[state] as number) & (1 << i)) === 0) {
      const answers = answersAt(grid, state);
      yield {
        check: 'plan',
        answers,
        message: `node ${id} asks "${node.question}", whose answer cannot matter`,
      };
      return;
    }
    for (const option of node.options) {
      const digit = digitOf(grid, i, option.value);
      if (!seen.has(option.next))
        queue.push({ id: option.next, state: state + digit * (grid.strides[i] as number) });
      seen.add(option.next);
    }
  }
}

/** The digit of an answer in a grid of conversations; what stays open is the last. */
function digitOf(grid: Grid, i: number, value: Value): number {
  const band = bandIndex(grid.bands[i] ?? [], value);
  return band === -1 ? (grid.sizes[i] as number) - 1 : band + 1;
}
