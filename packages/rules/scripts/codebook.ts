import type { Questions, Ruleset } from '../src/engine/index.ts';
import type { Codebook } from '../src/receipt/codebook.ts';
import { currentId } from '../src/rulesets/ids.ts';

/**
 * The codebook after the newest one: all calls and questions as they are now.
 *
 * @returns undefined where the newest one still says the same
 */
export function nextCodebook(
  newest: Codebook,
  rulesets: readonly Ruleset[],
  questions: Questions,
): Codebook | undefined {
  const next: Codebook = {
    format: `VT${Number(newest.format.slice(2)) + 1}`,
    epoch: newest.epoch,
    calls: rulesets.map(({ id, programmes }) => ({ ruleset: id, programmes: programmes.map((p) => p.id) })),
    questions: Object.entries(questions).map(([id, q]) => ({
      id,
      values:
        q.kind === 'integer' ? { min: q.min, max: q.max } : q.kind === 'choice' ? q.values : [true, false],
    })),
  };
  const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).sort();
  const said = ({ calls, questions: asked }: Codebook) => [
    ...sorted(calls.map((call) => ({ ...call, ruleset: currentId(call.ruleset) }))),
    ...sorted(asked),
  ];
  return said(next).join() === said(newest).join() ? undefined : next;
}
