import { readAnswers } from './answers.ts';
import { type Compiled, compiledOf, openVariable, readingsAgree, withAnswers } from './compile.ts';
import { type Criterion, passes } from './conditions.ts';
import { isSettled, type Node } from './diagram.ts';
import { decisive, kleene, type Verdict, verdictOf } from './logic.ts';
import type { Answers, KnownAnswers, Questions } from './questions.ts';
import type { Programme, Ruleset } from './ruleset.ts';

/** Why a criterion is unknown. */
export type OpenReason = 'missing' | 'disputed' | 'unpublished';

/** What one criterion says about the answers. */
export interface CriterionVerdict {
  readonly criterion: string;
  /** Locale key of its words, under `criteria`. */
  readonly label: string;
  readonly verdict: Verdict;
  readonly sources: readonly string[];
  /** The question it speaks of; absent where the condition is unpublished. */
  readonly question?: string;
  /** Only where the verdict is unknown. */
  readonly because?: OpenReason;
  /** Only where sources disagree about this answer: what each reading says. */
  readonly readings?: readonly { readonly verdict: Verdict; readonly sources: readonly string[] }[];
}

/** What would have to be known for a verdict that is unknown; all empty where it is settled. */
export interface Missing {
  /** Questions whose answer can still change the verdict. */
  readonly answers: readonly string[];
  /** Criteria about which the sources disagree for the given answer. */
  readonly disputed: readonly string[];
  /** Criteria whose words are not published in our sources. */
  readonly unpublished: readonly string[];
}

export interface ProgrammeVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  /** Every criterion, in reading order. */
  readonly criteria: readonly CriterionVerdict[];
  /** The criteria that decide the verdict; for unknown, those that keep it open. */
  readonly reasons: readonly CriterionVerdict[];
  readonly missing: Missing;
}

export interface Evaluation {
  readonly ruleset: string;
  readonly version: number;
  readonly programmes: readonly ProgrammeVerdict[];
}

/**
 * Says for each programme of a ruleset whether a person's answers meet its conditions, and why.
 *
 * The verdict is exact: it is settled if and only if every way of completing the answers agrees, where disputed and
 * unpublished conditions may go either way.
 *
 * @param rules the ruleset of a call
 * @param answers what the person said; missing, `undefined`, *don't know* and *won't say* mean the same
 * @throws AnswerError if a question does not exist or a value does not fit
 */
export function evaluate<Q extends Questions>(rules: Ruleset<Q>, answers: Answers<Q>): Evaluation {
  const known = readAnswers(rules.questions, answers);
  const compiled = compiledOf(rules);
  const programmes = rules.programmes.map((programme, i) => judge(programme, i, known, compiled));
  return { ruleset: rules.id, version: rules.version, programmes };
}

const SETTLED: Missing = { answers: [], disputed: [], unpublished: [] };

function judge(
  { id, requires }: Programme,
  place: number,
  known: KnownAnswers,
  compiled: Compiled,
): ProgrammeVerdict {
  const root = compiled.roots[place] as Node;
  const own = compiled.criteria[place] as readonly Criterion[];
  const criteria = own.map((c) => judgeCriterion(c, known));
  const leaf = leafVerdicts(criteria);
  const quick = kleene(requires, leaf);
  const picked = decisive(requires, leaf);
  const reasons = criteria.filter((c) => picked.has(c.criterion));
  if (quick !== 'unknown') return { id, verdict: quick, criteria, reasons, missing: SETTLED };

  const rest = withAnswers(compiled, root, known);
  if (isSettled(rest)) {
    const enough = enoughAnswers(compiled, root, known);
    const settled = criteria.filter((c) => c.verdict !== 'unknown' && enough.has(c.question as string));
    return { id, verdict: verdictOf(rest), criteria, reasons: settled, missing: SETTLED };
  }

  const open = new Set(compiled.store.support(rest));
  const isOpen = (c: CriterionVerdict) =>
    c.because === 'missing'
      ? open.has(compiled.ids.indexOf(c.question as string))
      : open.has(openVariable(compiled.ids, own, c.criterion));
  const keepOpen = reasons.filter(isOpen);
  const because = (why: OpenReason) => keepOpen.filter((c) => c.because === why).map((c) => c.criterion);
  const missing = {
    answers: compiled.ids.filter((_, variable) => open.has(variable)),
    disputed: because('disputed'),
    unpublished: because('unpublished'),
  };
  return { id, verdict: 'unknown', criteria, reasons: keepOpen, missing };
}

const leafVerdicts = (criteria: readonly CriterionVerdict[]) => {
  const verdicts = new Map(criteria.map((c) => [c.criterion, c.verdict]));
  return (id: string): Verdict => verdicts.get(id) as Verdict;
};

function judgeCriterion(criterion: Criterion, known: KnownAnswers): CriterionVerdict {
  const { id, label, sources } = criterion;
  const unknown = { criterion: id, label, verdict: 'unknown', sources } as const;
  if (criterion.kind === 'unpublished') return { ...unknown, because: 'unpublished' };

  const { question } = criterion;
  const value = known.get(question);
  if (value === undefined) return { ...unknown, question, because: 'missing' };

  const met = readingsAgree(criterion.readings, value);
  if (met !== undefined) return { ...unknown, question, verdict: met ? 'met' : 'notMet' };
  const readings = criterion.readings.map((r) => ({
    verdict: passes(r.test, value) ? ('met' as const) : ('notMet' as const),
    sources: r.sources,
  }));
  return { ...unknown, question, because: 'disputed', readings };
}

/** Questions whose answers settle the verdict by themselves: none of them can be left out. */
function enoughAnswers(compiled: Compiled, root: Node, known: KnownAnswers): ReadonlySet<string> {
  const enough = new Map(known);
  for (const [id, value] of [...known].reverse()) {
    enough.delete(id);
    if (!isSettled(withAnswers(compiled, root, enough))) enough.set(id, value);
  }
  return new Set(enough.keys());
}
