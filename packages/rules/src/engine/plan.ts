import type { Band } from './bands.ts';
import { type Compiled, compile, withoutOpen } from './compile.ts';
import type { Node } from './diagram.ts';
import { drawGraph } from './draw.ts';
import type { Graph } from './graph.ts';
import type { Question, Questions, Value } from './questions.ts';
import { type Ruleset, sharedQuestions } from './ruleset.ts';
import { keyOf, type State, type Step } from './state.ts';

export interface PlanOptions {
  /** How much asking a question burdens a person, above 0. Default: 1, and 2 where it is sensitive. */
  readonly burden?: (question: string) => number;
  /** How likely an answer is beside the question's others; `undefined` is *don't know*. Default: all alike. */
  readonly prior?: (question: string, value: Value | undefined) => number;
}

/**
 * Plans the questions: of all orders that keep groups together and ask what is sensitive last, the one with the least
 * expected burden, found by dynamic programming over every state that a conversation can reach.
 *
 * A question is asked only where its answer can still change the verdict of some programme. *Don't know* may be
 * answered everywhere and closes the question for good.
 *
 * @param rulesets rulesets over one and the same set of questions
 * @returns the graph of the conversation, the same for the same input
 * @throws RangeError if the rulesets do not share their questions
 */
export function plan<Q extends Questions>(rulesets: readonly Ruleset<Q>[], options: PlanOptions = {}): Graph {
  const questions = sharedQuestions(rulesets);
  const programmes = rulesets.flatMap((r) => r.programmes);
  const compiled = compile(questions, programmes);
  const start: State = { functions: withoutOpen(compiled), group: undefined };
  const solve = solver(questions, compiled, options);
  return drawGraph(
    start,
    solve,
    questions,
    programmes.map((p) => p.id),
  );
}

/** Returns the function that finds the best step of a state; `undefined` where nothing is left to ask. */
function solver(questions: Questions, { ids, bands, store }: Compiled, options: PlanOptions) {
  const of = (id: string) => questions[id] as Question;
  const burden = options.burden ?? ((id: string) => (of(id).sensitive ? 2 : 1));
  const prior = options.prior ?? (() => 1);
  const solved = new Map<string, Step | undefined>();

  const relevant = (functions: readonly Node[]) =>
    ids.filter((_, v) => functions.some((f) => store.support(f).includes(v)));

  function move(state: State, id: string, band: number | undefined): State {
    const v = ids.indexOf(id);
    const functions = state.functions.map((f) =>
      band === undefined ? store.forget(f, v) : store.restrict(f, v, band),
    );
    const { group } = of(id);
    return { functions, group: relevant(functions).some((q) => of(q).group === group) ? group : undefined };
  }

  function tryQuestion(state: State, id: string): Step {
    const known = bands[ids.indexOf(id)] as readonly Band[];
    const branches = [...known, undefined].map((band, i) => ({
      band,
      next: move(state, id, band === undefined ? undefined : i),
    }));
    const weights = branches.map((b) => prior(id, b.band?.value));
    const total = weights.reduce((a, b) => a + b, 0);
    const steps = branches.map((b) => solve(b.next));
    const rest = steps.reduce((sum, s, i) => sum + ((weights[i] as number) / total) * (s?.expected ?? 0), 0);
    const atMost = 1 + Math.max(...steps.map((s) => s?.atMost ?? 0));
    return { question: id, branches, expected: burden(id) + rest, atMost };
  }

  function solve(state: State): Step | undefined {
    const key = keyOf(state);
    if (!solved.has(key)) {
      const candidates = askable(questions, relevant(state.functions), state.group);
      const steps = candidates.map((id) => tryQuestion(state, id));
      solved.set(key, steps.length === 0 ? undefined : steps.reduce(cheaper));
    }
    return solved.get(key);
  }
  return solve;
}

/** The step with the lower expected burden; of equal ones the first. Sums of the same terms may differ by rounding. */
const cheaper = (a: Step, b: Step): Step => (b.expected < a.expected - 1e-9 ? b : a);

/**
 * The questions that may come next: those of the group being asked about, else of any group, but groups with sensitive
 * questions only once the others are done; within a group, what is sensitive comes last.
 */
function askable(
  questions: Questions,
  relevant: readonly string[],
  group: string | undefined,
): readonly string[] {
  const of = (id: string) => questions[id] as Question;
  const sensitive = new Set(
    Object.values(questions)
      .filter((q) => q.sensitive)
      .map((q) => q.group),
  );
  const current = relevant.filter((id) => of(id).group === group);
  const calm = relevant.filter((id) => !sensitive.has(of(id).group));
  const pool = current.length > 0 ? current : calm.length > 0 ? calm : relevant;
  return pool.filter(
    (id) => !of(id).sensitive || !pool.some((o) => of(o).group === of(id).group && !of(o).sensitive),
  );
}
