import type { Verdict } from '../../engine/index.ts';
import type { Finding } from '../finding.ts';
import { answersAt, smallestState } from '../grid.ts';
import { type Survey, verdictNames } from '../survey.ts';

/** The engine's verdicts and missing answers are those of all completions. */
export function checkVerdicts({ rules, grid, wrong }: Survey): Finding[] {
  const state = smallestState(
    grid,
    wrong.map((w) => w.state),
  );
  const found = wrong.find((w) => w.state === state);
  if (!found) return [];
  const { programme, message } = found;
  return [
    { check: 'verdicts', ruleset: rules.id, programme, answers: answersAt(grid, found.state), message },
  ];
}

/** How a verdict of a programme can be had. */
export interface Reach {
  readonly programme: string;
  readonly verdict: Verdict;
  /** The fewest answers that lead to it; absent where only what is disputed or unpublished could lead to it. */
  readonly witness?: Readonly<Record<string, unknown>>;
}

/** Every verdict of every programme can be reached, or would be if open conditions were settled. */
export function checkReachable({ rules, grid, states, tables, verdicts }: Survey): {
  reached: readonly Reach[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const reached = rules.programmes.flatMap(({ id: programme }, i) =>
    verdictNames.flatMap((verdict, code): Reach[] => {
      const witness = smallestState(
        grid,
        states.filter((s) => verdicts[i]?.[s] === code),
      );
      if (witness !== undefined) return [{ programme, verdict, witness: answersAt(grid, witness) }];
      // Bit 1 says that some completion fails, bit 2 that some completion meets.
      const thinkable =
        verdict !== 'unknown' && states.some((s) => ((tables[i]?.bits[s] as number) & (code + 1)) !== 0);
      if (thinkable) return [{ programme, verdict }];
      const message = `no answers lead to ${verdict}`;
      findings.push({ check: 'reachable', ruleset: rules.id, programme, message });
      return [];
    }),
  );
  return { reached, findings };
}

/** A settled verdict stays as it is, whatever is answered next. */
export function checkStable({ rules, grid, states, verdicts }: Survey): Finding[] {
  const possible = new Set(states);
  const unknown = verdictNames.indexOf('unknown');
  const turned = (programme: number) => (state: number) => {
    const before = verdicts[programme]?.[state];
    return before !== unknown && nextStates(state).some((s) => verdicts[programme]?.[s] !== before);
  };
  const nextStates = (state: number) =>
    grid.ids.flatMap((_, i) => {
      const stride = grid.strides[i] as number;
      const size = grid.sizes[i] as number;
      if (Math.floor(state / stride) % size !== 0) return [];
      return Array.from({ length: size - 1 }, (_, v) => state + (v + 1) * stride).filter((s) =>
        possible.has(s),
      );
    });
  return rules.programmes.flatMap(({ id: programme }, i) => {
    const state = smallestState(grid, states.filter(turned(i)));
    if (state === undefined) return [];
    const before = verdictNames[verdicts[i]?.[state] as number];
    const after = nextStates(state).find((s) => verdicts[i]?.[s] !== verdicts[i]?.[state]) as number;
    const added = Object.entries(answersAt(grid, after)).find(([id]) => !(id in answersAt(grid, state)));
    const message = `${before} turns to ${verdictNames[verdicts[i]?.[after] as number]} when ${added?.[0]} is answered ${added?.[1]}`;
    return [{ check: 'stable', ruleset: rules.id, programme, answers: answersAt(grid, state), message }];
  });
}
