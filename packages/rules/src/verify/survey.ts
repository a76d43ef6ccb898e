import { criteriaOf, type evaluate, type Ruleset, type Verdict } from '../engine/index.ts';
import { kleene } from '../engine/logic.ts';
import { answersAt, type Grid, gridOf } from './grid.ts';
import { type Table, tableOf, verdictOfBits } from './table.ts';

export const verdictNames: readonly Verdict[] = ['notMet', 'met', 'unknown'];

/** Everything that the engine says over the whole space of a ruleset, beside what its completions say. */
export interface Survey {
  readonly rules: Ruleset;
  readonly grid: Grid;
  readonly tables: readonly Table[];
  /** All states, ascending. */
  readonly states: readonly number[];
  /** Of each programme and state the index of the engine's verdict in {@link verdictNames}. */
  readonly verdicts: readonly Uint8Array[];
  /** States in which verdict or missing answers are not those of the completions. */
  readonly wrong: readonly { readonly state: number; readonly programme: string; readonly message: string }[];
  /** States in which Kleene's logic leaves open what the exact verdict settles. */
  readonly weaker: readonly { readonly state: number; readonly programme: string }[];
  /** States in which a verdict comes without a reason. */
  readonly speechless: readonly { readonly state: number; readonly programme: string }[];
  /** Locale keys that results need, each with the first state that needs it. */
  readonly keys: ReadonlyMap<string, number>;
}

/** Asks the engine about every state of a ruleset's space. */
export function surveyOf(rules: Ruleset, evaluator: typeof evaluate): Survey {
  const grid = gridOf([rules]);
  const tables = rules.programmes.map((p) => tableOf(p.requires, grid));
  const verdicts = rules.programmes.map(() => new Uint8Array(grid.count));
  const states: number[] = [];
  const wrong: Survey['wrong'][number][] = [];
  const weaker: Survey['weaker'][number][] = [];
  const speechless: Survey['speechless'][number][] = [];
  const keys = new Map<string, number>();
  const parts = rules.programmes.map((p) => criteriaOf(p.requires).map((c) => `criteria.${c.label}`));
  const seen = new Map<string, Set<string>>();
  /** Notes a text as needed, by two parts of its key: joined only once, since most are needed in many states. */
  const need = (part: string, form: string, state: number) => {
    const forms = seen.get(part) ?? new Set();
    if (forms.has(form)) return;
    seen.set(part, forms.add(form));
    keys.set(`${part}.${form}`, state);
  };

  for (let state = 0; state < grid.count; state++) {
    const answers = answersAt(grid, state);
    states.push(state);
    evaluator(rules, answers).programmes.forEach((got, i) => {
      const { bits, relevant } = tables[i] as Table;
      const exact = verdictOfBits(bits[state] as number);
      const missing = exact === 'unknown' ? questionsOf(grid, relevant[state] as number) : [];
      (verdicts[i] as Uint8Array)[state] = verdictNames.indexOf(got.verdict);
      const where = { state, programme: got.id };
      if (got.verdict !== exact) {
        wrong.push({ ...where, message: `the engine says ${got.verdict}, all completions say ${exact}` });
      } else if (got.missing.answers.join() !== missing.join()) {
        const lists = [got.missing.answers, missing].map((list) => list.join(', ') || 'none');
        wrong.push({
          ...where,
          message: `the engine misses the answers ${lists[0]}, the completions ${lists[1]}`,
        });
      }
      const leaf = new Map(got.criteria.map((c) => [c.criterion, c.verdict]));
      const quick = kleene(rules.programmes[i]?.requires as never, (id) => leaf.get(id) ?? 'unknown');
      if (quick !== exact) weaker.push(where);
      if (got.reasons.length === 0) speechless.push(where);
      got.criteria.forEach((c, k) => {
        need(parts[i]?.[k] as string, c.verdict, state);
      });
      for (const c of got.reasons) if (c.because) need('because', c.because, state);
      for (const form of verdictForms[got.verdict]) need('verdicts', form, state);
    });
  }
  return { rules, grid, tables, states, verdicts, wrong, weaker, speechless, keys };
}

const verdictForms: Readonly<Record<Verdict, readonly string[]>> = {
  met: ['met.title', 'met.text'],
  notMet: ['notMet.title', 'notMet.text'],
  unknown: ['unknown.title', 'unknown.text'],
};

const questionsOf = (grid: Grid, bits: number) => grid.ids.filter((_, i) => (bits & (1 << i)) !== 0);
