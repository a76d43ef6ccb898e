import type { Period, Ruleset } from '../../engine/index.ts';
import type { Finding } from '../finding.ts';

/** Two calls that are in force on the same days. */
export interface Overlap {
  readonly calls: readonly [string, string];
  readonly from: string;
  /** Absent where neither is known to have ended. */
  readonly to?: string;
}

/** No call or programme is there twice, and every overlap of two calls is stated as such. */
export function checkPeriods(
  rulesets: readonly Ruleset[],
  concurrent: readonly (readonly [string, string])[],
): { overlaps: readonly Overlap[]; findings: Finding[] } {
  const overlaps = rulesets.flatMap((a, i) =>
    rulesets.slice(i + 1).flatMap((b): Overlap[] => {
      const common = commonDays(a.validity, b.validity);
      return common ? [{ calls: [a.id, b.id], ...common }] : [];
    }),
  );
  const finding = (ruleset: string, message: string): Finding => ({ check: 'periods', ruleset, message });
  const isPair = (a: readonly string[], b: readonly string[]) => a[0] === b[0] && a[1] === b[1];
  const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);
  const owner = (programme: string) =>
    rulesets.find((r) => r.programmes.some((p) => p.id === programme))?.id ?? '';
  return {
    overlaps,
    findings: [
      ...repeated(rulesets.map((r) => r.id)).map((id) => finding(id, 'is there twice')),
      ...repeated(rulesets.flatMap((r) => r.programmes.map((p) => p.id))).map((id) =>
        finding(owner(id), `programme "${id}" is in two calls`),
      ),
      ...overlaps
        .filter((o) => !concurrent.some((pair) => isPair(pair, o.calls)))
        .map((o) =>
          finding(
            o.calls[0],
            `overlaps with "${o.calls[1]}" from ${o.from} to ${o.to ?? 'today'}, which is not stated`,
          ),
        ),
      ...concurrent
        .filter((pair) => !overlaps.some((o) => isPair(pair, o.calls)))
        .map(([a, b]) => finding(a, `is stated to overlap with "${b}", but does not`)),
    ],
  };
}

/** First and last day on which both periods run; whole months and years where no more is known. */
function commonDays(a: Period, b: Period): { from: string; to?: string } | undefined {
  const first = (p: Period) => `${p.from}-01-01`.slice(0, 10);
  const last = (p: Period) => (p.to === undefined ? '9999-12-31' : lastDay(p.to));
  const [, from = ''] = [first(a), first(b)].sort();
  const [to = ''] = [last(a), last(b)].sort();
  if (from > to) return undefined;
  return to === '9999-12-31' ? { from } : { from, to };
}

function lastDay(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number) as [number, number?, number?];
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
}
