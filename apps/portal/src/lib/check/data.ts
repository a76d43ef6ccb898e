import { createHash } from 'node:crypto';
import { criteriaOfRuleset, rulesets } from '@vstopna-tocka/rules';
import { type CheckData, type CheckWords, liveKeys } from '../../client/check/data.ts';
import { type Lang, type Translate, translator } from '../../i18n/index.ts';
import { everyChange } from './changes.ts';
import type { QuestionId } from './choices.ts';
import { citationOf } from './citations.ts';
import { caveatsOf, families } from './families.ts';
import { placesFor } from './places.ts';
import { askedQuestions, choiceLabel, graph } from './questionnaire.ts';

const criteria = rulesets.flatMap(criteriaOfRuleset);
/** Differs as soon as a question, an answer on offer, a condition's version or the way through them does. */
const planSign = createHash('sha256')
  .update(JSON.stringify([graph, rulesets.map(({ id, version }) => [id, version])]))
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

const changeWords = (t: Translate): CheckData['changes'] => ({
  title: t('check:changes.title'),
  lead: t('rules:changes.lead'),
  item: t('rules:changes.item', { skipInterpolation: true }),
  or: t('check:changes.or'),
  honest: t('rules:changes.honest'),
  none: t('rules:changes.none'),
  others: t('check:changes.others'),
  to: Object.fromEntries(
    everyChange().map(({ question, to }) => [
      `${question} ${to.value}`,
      choiceLabel(question as QuestionId, to, t),
    ]),
  ),
});

/** Everything the script of the self-check needs beyond what is on the page anyway. */
export function checkData(lang: Lang): CheckData {
  const t = translator(lang);
  return {
    lang,
    plan: planSign,
    short: Object.fromEntries(askedQuestions.map((id) => [id, t(`rules:questions.${id}.short`)])),
    criteria: Object.fromEntries(labels.map((label) => [label, sentencesOf(label, t)])),
    caveats: Object.fromEntries(
      families
        .map((family): [string, string[]] => [
          family.id,
          caveatsOf(family).map((key) => t(`rules:caveats.${key}` as 'rules:caveats.lot-3-statuses-assumed')),
        ])
        .filter(([, caveats]) => caveats.length > 0),
    ),
    sources: Object.fromEntries(sourceIds.map((id) => [id, sourceRow(id, lang, t)])),
    words: Object.fromEntries(
      liveKeys.map((key) => [key, t(`check:live.${key}`, { skipInterpolation: true })]),
    ) as CheckWords,
    changes: changeWords(t),
    places: placesFor(lang),
  };
}
