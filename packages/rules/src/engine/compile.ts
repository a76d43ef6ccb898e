import { type Band, bandIndex, bandsOf } from './bands.ts';
import { type Condition, type Criterion, criteriaOf, passes } from './conditions.ts';
import { and, type Diagrams, diagrams, MET, NOT_MET, type Node, or } from './diagram.ts';
import type { KnownAnswers, Question, Questions, Value } from './questions.ts';
import type { Programme, Ruleset } from './ruleset.ts';

/**
 * Programmes as decision diagrams. The variables are the questions, in their order, then one *open* variable for each
 * criterion of a programme: it stands for what a disputed or unpublished condition may turn out to say.
 */
export interface Compiled {
  readonly ids: readonly string[];
  readonly bands: readonly (readonly Band[])[];
  readonly store: Diagrams;
  /** The criteria of each programme, in reading order. */
  readonly criteria: readonly (readonly Criterion[])[];
  /** One function per programme, of the questions and the open variables, never unknown itself. */
  readonly roots: readonly Node[];
}

/** Compiles programmes that share one set of questions. */
export function compile(questions: Questions, programmes: readonly Programme[]): Compiled {
  const conditions = programmes.map((p) => p.requires);
  const ids = Object.keys(questions);
  const bands = ids.map((id) => bandsOf(id, questions[id] as Question, conditions));
  const criteria = conditions.map(criteriaOf);
  const open = Math.max(0, ...criteria.map((c) => c.length));
  const store = diagrams([...bands.map((b) => b.length), ...Array<number>(open).fill(2)]);
  const roots = conditions.map((c, i) =>
    build(c, criteria[i] as readonly Criterion[], { ids, bands, store }),
  );
  return { ids, bands, store, criteria, roots };
}

/** Makes something of a ruleset when it is first asked for, and keeps it as long as the ruleset. */
export function oncePerRuleset<T>(make: (rules: Ruleset) => T): (rules: Ruleset) => T {
  const made = new WeakMap<Ruleset, T>();
  return (rules) => {
    const found = made.get(rules) ?? make(rules);
    made.set(rules, found);
    return found;
  };
}

/** A ruleset's programmes, compiled together. */
export const compiledOf = oncePerRuleset((rules) => compile(rules.questions, rules.programmes));

function build(
  condition: Condition,
  criteria: readonly Criterion[],
  space: Pick<Compiled, 'ids' | 'bands' | 'store'>,
): Node {
  const { ids, bands, store } = space;
  const inner = (c: Condition) => build(c, criteria, space);
  switch (condition.kind) {
    case 'all':
      return condition.of.map(inner).reduce((a, b) => store.join(and, a, b), MET);
    case 'any':
      return condition.of.map(inner).reduce((a, b) => store.join(or, a, b), NOT_MET);
    case 'not':
      return store.join((a) => (a === MET ? NOT_MET : MET), inner(condition.of), MET);
  }
  const open = store.node(openVariable(ids, criteria, condition.id), [NOT_MET, MET]);
  if (condition.kind === 'unpublished') return open;
  const variable = ids.indexOf(condition.question);
  const kids = (bands[variable] as readonly Band[]).map((band) => {
    const verdict = readingsAgree(condition.readings, band.value);
    return verdict === undefined ? open : verdict ? MET : NOT_MET;
  });
  return store.node(variable, kids);
}

/** The verdict on which all readings agree about a value, or `undefined` where they differ. */
export function readingsAgree(
  readings: readonly { test: Parameters<typeof passes>[0] }[],
  value: Value,
): boolean | undefined {
  const verdicts = readings.map((r) => passes(r.test, value));
  return verdicts.every((v) => v === verdicts[0]) ? verdicts[0] : undefined;
}

/** The variable that stands for what a criterion leaves open. */
export const openVariable = (
  ids: readonly string[],
  criteria: readonly Criterion[],
  criterion: string,
): number => ids.length + criteria.findIndex((c) => c.id === criterion);

/** A function once the known answers are put in. */
export function withAnswers({ ids, bands, store }: Compiled, root: Node, known: KnownAnswers): Node {
  let node = root;
  for (const [id, value] of known) {
    const variable = ids.indexOf(id);
    node = store.restrict(node, variable, bandIndex(bands[variable] as readonly Band[], value));
  }
  return node;
}

/** Functions of the questions alone: what disputed and unpublished conditions leave open is unknown. */
export function withoutOpen({ ids, store, roots }: Compiled): readonly Node[] {
  return roots.map((root) => {
    const open = store.support(root).filter((v) => v >= ids.length);
    return open.reduce((node, v) => store.forget(node, v), root);
  });
}
