import { compiledOf, withAnswers } from './compile.ts';
import type { Condition } from './conditions.ts';
import { isSettled, type Node } from './diagram.ts';
import { type CriterionVerdict, evaluate, type ProgrammeVerdict } from './evaluate.ts';
import { decisive, kleene, type Verdict } from './logic.ts';
import type { Answers, Questions, Value } from './questions.ts';
import type { Ruleset } from './ruleset.ts';

/** One answer that a verdict rests on. */
export interface Reason {
  readonly question: string;
  readonly answer: Value;
  /** The criteria that the answer meets or fails here, each with its verdict and its citations; at least one. */
  readonly criteria: readonly CriterionVerdict[];
}

/** A question without an answer, and the criteria that wait for it. */
export interface NeededAnswer {
  readonly question: string;
  readonly criteria: readonly CriterionVerdict[];
}

export interface ProgrammeExplanation {
  readonly id: string;
  readonly verdict: Verdict;
  /**
   * All smallest sets of answers that settle the verdict, the shortest first: leave out any one answer of a set and the
   * verdict is open. Empty where the verdict is unknown; one empty set where it is settled without any answer.
   */
  readonly reasons: readonly (readonly Reason[])[];
  /** What keeps the verdict unknown, each kind apart; all empty where it is settled. */
  readonly missing: {
    readonly answers: readonly NeededAnswer[];
    /** Criteria about which the sources disagree for the given answer, with every reading. */
    readonly disputed: readonly CriterionVerdict[];
    readonly unpublished: readonly CriterionVerdict[];
  };
}

export interface Explanation {
  readonly ruleset: string;
  readonly version: number;
  readonly programmes: readonly ProgrammeExplanation[];
}

/**
 * Says for each programme which answers settle the verdict, in all the ways in which they do, or what is missing.
 *
 * @param rules the ruleset of a call
 * @param answers what the person said; missing, `undefined`, *don't know* and *won't say* mean the same
 * @throws AnswerError if a question does not exist or a value does not fit
 */
export function explain<Q extends Questions>(rules: Ruleset<Q>, answers: Answers<Q>): Explanation {
  const { ruleset, version, programmes } = evaluate(rules, answers);
  const compiled = compiledOf(rules);
  const value = (id: string) => answers[id as keyof Q] as Value;
  return {
    ruleset,
    version,
    programmes: programmes.map((programme, i) => {
      const { requires } = rules.programmes[i] as { requires: Condition };
      const root = compiled.roots[i] as Node;
      const add = (node: Node, id: string) => withAnswers(compiled, node, new Map([[id, value(id)]]));
      const sets = programme.verdict === 'unknown' ? [] : smallestSets(answeredIn(programme), root, add);
      return {
        id: programme.id,
        verdict: programme.verdict,
        reasons: sets.map((ids) => reasonsOf(programme, requires, ids, value)),
        missing: missingOf(programme),
      };
    }),
  };
}

/** The questions of a programme that have an answer, in reading order. */
const answeredIn = ({ criteria }: ProgrammeVerdict): readonly string[] => [
  ...new Set(criteria.flatMap((c) => (c.question && c.because !== 'missing' ? [c.question] : []))),
];

/** Some of the answered questions, what their answers leave of a function, and the questions after them. */
interface SomeAnswers {
  readonly ids: readonly string[];
  readonly node: Node;
  readonly following: readonly string[];
}

/**
 * All smallest sets of answered questions that settle a verdict, the shortest first.
 *
 * @param add what is left of a function when the answer to one more question is put in
 */
function smallestSets(
  given: readonly string[],
  root: Node,
  add: (node: Node, id: string) => Node,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  // Level by level, so that whatever contains a set found before is not smallest.
  let level: readonly SomeAnswers[] = [{ ids: [], node: root, following: given }];
  while (level.length > 0) {
    found.push(...level.filter((s) => isSettled(s.node)).map((s) => s.ids));
    level = level
      .flatMap(({ ids, node, following }) =>
        following.map((id, i) => ({
          ids: [...ids, id],
          node: add(node, id),
          following: following.slice(i + 1),
        })),
      )
      .filter(({ ids }) => !found.some((smaller) => smaller.every((id) => ids.includes(id))));
  }
  return found;
}

/** Puts to each answer the criteria through which it settles the verdict. */
function reasonsOf(
  programme: ProgrammeVerdict,
  requires: Condition,
  ids: readonly string[],
  value: (id: string) => Value,
): readonly Reason[] {
  const settled = programme.criteria.filter(
    (c) => c.verdict !== 'unknown' && ids.includes(c.question as string),
  );
  const verdicts = new Map(settled.map((c) => [c.criterion, c.verdict]));
  const leaf = (id: string): Verdict => verdicts.get(id) ?? 'unknown';
  // Where Kleene's logic does not see that the answers suffice, all their criteria are named.
  const named = kleene(requires, leaf) === 'unknown' ? new Set(verdicts.keys()) : decisive(requires, leaf);
  return ids.map((question) => ({
    question,
    answer: value(question),
    criteria: settled.filter((c) => c.question === question && named.has(c.criterion)),
  }));
}

function missingOf({ criteria, missing }: ProgrammeVerdict): ProgrammeExplanation['missing'] {
  const named = (ids: readonly string[]) => criteria.filter((c) => ids.includes(c.criterion));
  return {
    answers: missing.answers.map((question) => ({
      question,
      criteria: criteria.filter((c) => c.question === question),
    })),
    disputed: named(missing.disputed),
    unpublished: named(missing.unpublished),
  };
}
