import { dateText } from '@vstopna-tocka/core/dates';
import type { LookUp } from '@vstopna-tocka/core/words';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import type { CallOptions } from './command.ts';

/** Which calls a result is about, for JSON. */
export const callsOf = (chosen: readonly CallRuleset[], { asOf }: CallOptions) => ({
  ...(asOf === undefined ? {} : { asOf }),
  calls: chosen.map(({ id, version, validity: { from, to } }) => ({
    id,
    version,
    from,
    ...(to === undefined ? {} : { to }),
  })),
});

/** Which calls were in force on the day that was asked for, in words; nothing where no day was. */
export function inForce(
  chosen: readonly CallRuleset[],
  { asOf, lang }: CallOptions,
  words: LookUp,
): readonly string[] {
  if (asOf === undefined) return [];
  const date = dateText(lang, asOf);
  if (chosen.length === 0) return [words('labels.noCallInForce', { date })];
  const lines = chosen.map(({ id, version, validity: { from, to } }) => {
    const period = [from, ...(to === undefined ? [] : [to])].map((date) => dateText(lang, date));
    return `  ${words(`rulesets.${id}.name`)} (${id}, ${version}): ${period.join(' – ')}${to ? '' : ' –'}`;
  });
  return [[words('labels.callsInForce', { date, count: chosen.length }), ...lines].join('\n')];
}
