import {
  type CallRuleset,
  type Condition,
  criteriaOf,
  endedRulesets,
  hasPublished,
  isRunning,
  type Programme,
  rulesets,
  todaysRulesets,
  type Verdict,
} from '@vstopna-tocka/rules';
import type { Lang } from '../../../shared/i18n/languages.ts';
import { href } from '../../../shared/routes.ts';

/** The kinds of result in the order in which they are shown. */
export const verdictKinds = ['met', 'unknown', 'notMet'] as const satisfies readonly Verdict[];

/** Whether an answer can settle it, because the sources publish some of its conditions. */
export const isPublished = ({ requires }: Programme): boolean =>
  criteriaOf(requires).some(({ kind }) => kind === 'criterion');

/** All that must hold for a programme; all of all is one list. */
export function requirementsOf({ requires }: Programme): readonly Condition[] {
  const listed = (condition: Condition): readonly Condition[] =>
    condition.kind === 'all' ? condition.of.flatMap(listed) : [condition];
  return listed(requires);
}

/** The ids of the sources that state a programme's conditions. */
export const sourcesOf = ({ requires }: Programme): string[] => [
  ...new Set(criteriaOf(requires).flatMap(({ sources }) => sources)),
];

/** Programmes by their verdict in a result, without kinds that none has. */
export const byVerdict = (programmes: readonly Programme[], verdicts: Readonly<Record<string, Verdict>>) =>
  verdictKinds
    .map((kind) => ({ kind, members: programmes.filter(({ id }) => verdicts[id] === kind) }))
    .filter(({ members }) => members.length > 0);

const running = todaysRulesets.filter(isRunning);

/** The programmes that can be joined today: those whose conditions are published, and the others. */
export const runningProgrammes = {
  published: running.filter(hasPublished).flatMap(({ programmes }) => programmes),
  unpublished: running.filter((rules) => !hasPublished(rules)).flatMap(({ programmes }) => programmes),
};

/** What a result begins with: what is known of today counts more than what stands in for it. */
export const leadOfToday = runningProgrammes.published.length > 0 ? 'now' : 'past';

/** A call that has ended, whose conditions stand in for those of a running call. */
export interface Shown {
  rules: CallRuleset;
  /** The year of the call. */
  year: string;
  /** Locale key of why it is shown. */
  reason: string;
  sources: readonly string[];
}

/** The calls that are shown as orientation. */
export const orientations: readonly Shown[] = running.flatMap(({ orientation }) => {
  const rules = todaysRulesets.find(({ id }) => id === orientation?.call);
  if (!orientation || !rules) return [];
  const { reason, sources } = orientation;
  return [{ rules, year: rules.validity.from.slice(0, 4), reason, sources }];
});

/** Where the conditions of a programme can be checked: today's check, or the one of its ended call. */
export function checkOf(programme: string, lang: Lang): string | undefined {
  const rules = rulesets.find(({ programmes }) => programmes.some(({ id }) => id === programme));
  if (rules && isRunning(rules)) return href('check', lang);
  const own = rules?.programmes.find(({ id }) => id === programme);
  return rules && endedRulesets.includes(rules) && own && isPublished(own)
    ? href('pastCheck', lang, rules.id)
    : undefined;
}
