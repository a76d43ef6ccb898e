import { createHash } from 'node:crypto';
import { criteriaOfRuleset, todaysRulesets } from '@vstopna-tocka/rules';
import { type Lang, type Translate, translator } from '../../../shared/build/i18n.ts';
import { type CheckData, type CheckWords, liveKeys } from '../data.ts';
import { citationOf } from './citations.ts';
import { today } from './conversation.ts';
import { placesFor } from './places.ts';
import { leadOfToday } from './programmes.ts';

const criteria = todaysRulesets.flatMap(criteriaOfRuleset);
/** Differs as soon as a question, an answer on offer, a condition's version or the way through them does. */
const planSign = createHash('sha256')
  .update(JSON.stringify([today.graph, todaysRulesets.map(({ id, version }) => [id, version])]))
  .digest('hex')
  .slice(0, 8);
const labels = [...new Set(criteria.map(({ label }) => label))];
const sourceIds = [...new Set(criteria.flatMap(({ sources }) => sources))].sort();

function sentencesOf(label: string, t: Translate) {
  const stated = criteria.some((c) => c.label === label && c.kind === 'criterion');
  const verdicts = stated ? (['met', 'notMet', 'unknown'] as const) : (['unknown'] as const);
  const sentence = (verdict: string) => t(`rules:criteria.${label}.${verdict}` as 'rules:criteria.adult.met');
  return Object.fromEntries(verdicts.map((verdict) => [verdict, sentence(verdict)]));
}

function sourceRow(id: string, lang: Lang, t: Translate): CheckData['sources'][string] {
  const { address, publisher, date, lang: other } = citationOf(id, lang, t);
  return other ? [address, publisher, date, other] : [address, publisher, date];
}

const leadsOf = (t: Translate): NonNullable<CheckData['leads']> => ({
  met: t(`check:result.lead.${leadOfToday}.met`),
  unknown: t(`check:result.lead.${leadOfToday}.unknown`),
  notMet: t(`check:result.lead.${leadOfToday}.notMet`),
});

/** Everything the script of the self-check needs beyond what is on the page anyway. */
export function checkData(lang: Lang): CheckData {
  const t = translator(lang);
  return {
    lang,
    plan: planSign,
    short: Object.fromEntries(today.asked.map((id) => [id, t(`rules:questions.${id}.short`)])),
    criteria: Object.fromEntries(labels.map((label) => [label, sentencesOf(label, t)])),
    calls: Object.fromEntries(
      todaysRulesets.map(({ id }) => [id, t(`rules:rulesets.${id as 'sa-2021-additional'}.name`)]),
    ),
    caveats: Object.fromEntries(
      todaysRulesets
        .flatMap(({ programmes }) => programmes)
        .flatMap(({ id, caveats }) =>
          caveats
            ? [
                [
                  id,
                  caveats.map((key) => t(`rules:caveats.${key}` as 'rules:caveats.lot-3-statuses-assumed')),
                ],
              ]
            : [],
        ),
    ),
    sources: Object.fromEntries(sourceIds.map((id) => [id, sourceRow(id, lang, t)])),
    words: Object.fromEntries(
      liveKeys.map((key) => [key, t(`check:live.${key}`, { skipInterpolation: true })]),
    ) as CheckWords,
    places: placesFor(lang),
    ...(today.turns.length > 1 ? { leads: leadsOf(t) } : {}),
  };
}
