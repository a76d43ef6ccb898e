import { bandIndex } from '../../engine/bands.ts';
import { type Answers, DONT_KNOW, follow, type Questions, type Value } from '../../engine/index.ts';
import type { Planned } from '../certificate.ts';
import type { Finding } from '../finding.ts';
import { answersAt, digitsOf, type Grid, smallestState } from '../grid.ts';
import { type Survey, verdictNames } from '../survey.ts';
import { contradicts, type Impossible } from '../table.ts';

/** What a plan was held to. */
export interface PlanCheck {
  /** Ways of answering every question with a band or *don't know*. */
  readonly ways: number;
  readonly findings: readonly Finding[];
}

/** The plan leads every complete answer to the verdicts of the evaluation, and asks nothing that cannot matter. */
export function checkPlan(
  plan: Planned,
  plain: Grid,
  surveys: readonly Survey[],
  impossible: readonly Impossible[],
): PlanCheck {
  const lookUps = surveys.map((survey) => lookUp(plain, survey));
  const wrong: number[] = [];
  const expected = (state: number) => Object.fromEntries(lookUps.flatMap((verdicts) => verdicts(state)));
  let ways = 0;
  for (let state = 0; state < plain.count; state++) {
    if (impossible.length > 0 && contradicts(answersAt(plain, state), impossible)) continue;
    ways++;
    const { node } = follow<Questions>(plan.graph, complete(plain, state));
    const should = expected(state);
    const same = node.kind === 'result' && Object.entries(should).every(([id, v]) => node.verdicts[id] === v);
    if (!same) wrong.push(state);
  }
  const state = smallestState(plain, wrong);
  const ruleset = plan.rulesets.length === 1 ? { ruleset: plan.rulesets[0]?.id as string } : {};
  const findings = [...inVain(plan)].map((f): Finding => ({ ...f, ...ruleset }));
  if (state !== undefined) {
    const { node } = follow<Questions>(plan.graph, complete(plain, state));
    const should = Object.entries(expected(state));
    const [id, verdict] = should.find(([id, v]) => node.kind !== 'result' || node.verdicts[id] !== v) ?? [];
    const got =
      node.kind === 'result'
        ? (node.verdicts[id as string] ?? 'no verdict')
        : `the question "${node.question}" once more`;
    findings.push({
      check: 'plan',
      ...ruleset,
      programme: id as string,
      answers: answersAt(plain, state),
      message: `the plan leads to ${got}, the evaluation to ${verdict}`,
    });
  }
  return { ways, findings };
}

/** A state as answers in which every question is answered: what is open is *don't know*. */
const complete = (grid: Grid, state: number): Answers<Questions> => ({
  ...Object.fromEntries(grid.ids.map((id) => [id, DONT_KNOW])),
  ...answersAt(grid, state),
});

/** The verdicts of one ruleset in a state of a finer grid. */
function lookUp(plain: Grid, { rules, grid, verdicts }: Survey) {
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
  return (state: number) => {
    const own = digitsOf(plain, state).reduce((sum, digit, i) => sum + (steps[i]?.[digit] as number), 0);
    return rules.programmes.map(({ id }, i) => [id, verdictNames[verdicts[i]?.[own] as number]] as const);
  };
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
